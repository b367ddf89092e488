import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { GoIcon, ShieldIcon } from '../controls/icons.tsx'
import { lazyPart } from '../lazyPart.tsx'
import { PageFailed } from '../pages/PageFailed.tsx'
import styles from './Safety.module.css'

/** Asked for by few and only once: downloaded when it is opened. */
const ProfileDialog = lazyPart(async () => (await import('./ProfileDialog.tsx')).ProfileDialog, true, PageFailed)

/** The panel that asks what matters before any treatment, while it is open. */
export function Profile() {
  const open = useApp((s) => s.profileOpen)
  return open ? <ProfileDialog /> : null
}

/** Opens it, and shows what was told, with one tap to erase all of it. */
export function BeforeYouStart() {
  const t = useT()
  const profile = useApp((s) => s.profile)
  const openProfile = useApp((s) => s.openProfile)
  const eraseProfile = useApp((s) => s.eraseProfile)
  return (
    <div className={styles.start}>
      <button type="button" className={styles.open} onClick={() => openProfile(true)}>
        <ShieldIcon />
        <span className={styles.openName}>
          {t('safety.open')}
          {profile.length === 0 && <span className={styles.hint}>{t('safety.openHint')}</span>}
        </span>
        <GoIcon />
      </button>
      {profile.length > 0 && (
        <div className={styles.told}>
          <ul className={styles.chips} aria-label={t('safety.told')}>
            {profile.map((id) => (
              <li key={id}>{t(`safety.short.${id}`)}</li>
            ))}
          </ul>
          <button type="button" className={styles.erase} onClick={eraseProfile}>
            {t('safety.erase')}
          </button>
        </div>
      )}
    </div>
  )
}
