import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { useContentDate } from './Edition.tsx'
import styles from './Edition.module.css'

/** What this edition is, and whether this device has all of it. */
export function EditionFacts() {
  const t = useT()
  const { version, contentHash } = useApp((s) => s.edition)
  const keeping = useApp((s) => s.keeping)
  const date = useContentDate()
  return (
    <section className={styles.edition} aria-labelledby="edition-title">
      <h3 id="edition-title" className={panel.label}>
        {t('edition.title')}
      </h3>
      <dl className={styles.facts}>
        <dt>{t('edition.version')}</dt>
        <dd>{version}</dd>
        <dt>{t('edition.content')}</dt>
        <dd>{date}</dd>
        <dt>{t('edition.mark')}</dt>
        <dd>
          <span className={panel.code}>{contentHash}</span>
          <p className={panel.small}>{t('edition.markHint')}</p>
        </dd>
        {keeping !== 'unknown' && (
          <>
            <dt>{t('offline.kept')}</dt>
            <dd data-keeping={keeping} aria-live="polite">
              {t(`offline.${keeping}`)}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
