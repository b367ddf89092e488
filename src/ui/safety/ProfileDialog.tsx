import { useId } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import styles from './Safety.module.css'

/** "Before you start": everything that changes what is safe, as boxes to tick. Nothing of it is kept. */
export function ProfileDialog() {
  const t = useT()
  const conditions = useApp((s) => s.atlas.content.conditions)
  const profile = useApp((s) => s.profile)
  const tell = useApp((s) => s.tell)
  const eraseProfile = useApp((s) => s.eraseProfile)
  const openProfile = useApp((s) => s.openProfile)
  const base = useId()
  return (
    <PageFrame title={t('safety.title')} onClose={() => openProfile(false)}>
      <p>{t('safety.intro')}</p>
      <fieldset className={styles.boxes}>
        <legend className="visuallyHidden">{t('safety.legend')}</legend>
        {conditions.map(({ id }) => (
          <div key={id} className={styles.box}>
            <input
              type="checkbox"
              id={`${base}-${id}`}
              checked={profile.includes(id)}
              aria-describedby={`${base}-${id}-hint`}
              onChange={(event) => tell(id, event.target.checked)}
            />
            <label htmlFor={`${base}-${id}`}>{t(`safety.name.${id}`)}</label>
            <span id={`${base}-${id}-hint`} className={styles.hint}>
              {t(`safety.hint.${id}`)}
            </span>
          </div>
        ))}
      </fieldset>
      <p className={panel.small}>{t('safety.private')}</p>
      <div className={styles.buttons}>
        <button type="button" className={button.primary} onClick={() => openProfile(false)}>
          {t('safety.done')}
        </button>
        <button type="button" className={button.button} disabled={profile.length === 0} onClick={eraseProfile}>
          {t('safety.eraseAll')}
        </button>
      </div>
    </PageFrame>
  )
}
