import type { PageRef } from '../../domain/pages.ts'
import { readAddress, writeAddress } from '../../domain/viewUrl.ts'
import { useAppStoreApi } from '../../state/context.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import { catalogueOf } from '../../state/urlSync.ts'
import { isLocal, publicUrl } from '../handout/publicAddress.ts'
import { QrCode } from '../handout/QrCode.tsx'
import home from './Home.module.css'
import styles from './Kiosk.module.css'

/** A code that opens a page of the atlas on a phone: the page and its language, and nothing a visitor answered. */
export function Along({ page }: { page: PageRef }) {
  const t = useT()
  const language = useLanguage()
  const store = useAppStoreApi()
  const catalogue = catalogueOf(store.getState())
  // Everything starts empty: only what is named here can get in.
  const search = writeAddress({ ...readAddress('', catalogue).view, page, lang: language }, catalogue)
  return (
    <figure className={home.along} data-along>
      <QrCode text={publicUrl(search)} label={t('kiosk.home.code')} />
      <figcaption>
        <p className={styles.level}>{t('kiosk.home.along')}</p>
        <p className={styles.small}>{t(isLocal() ? 'handout.codeLocal' : 'kiosk.home.scan')}</p>
      </figcaption>
    </figure>
  )
}
