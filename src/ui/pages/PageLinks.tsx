import { PAGE_IDS } from '../../domain/pages.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { EditionLine } from '../offline/Edition.tsx'
import styles from './PageLinks.module.css'

/** Every page of text, listed under the first page's lists. */
export function PageLinks() {
  const t = useT()
  const openPage = useApp((s) => s.openPage)
  return (
    <section aria-labelledby="pages-title">
      <h2 id="pages-title" className={panel.label}>
        {t('page.list')}
      </h2>
      <ul className={styles.links}>
        {PAGE_IDS.map((id) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => openPage(id)}>
              {t(`page.${id}`)}
            </button>
          </li>
        ))}
      </ul>
      <EditionLine />
    </section>
  )
}
