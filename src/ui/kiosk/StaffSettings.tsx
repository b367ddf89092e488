import { useState } from 'react'
import { CLINIC_LENGTH, IDLE_SECONDS, kioskLanguages, type KioskSettings } from '../../domain/kiosk.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { beginningLanguage } from '../../state/kioskSlice.ts'
import { keepSettings } from '../../state/kioskStorage.ts'
import { useT } from '../../state/texts.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { ownName } from '../frame/LanguageSwitch.tsx'
import dialog from './Dialog.module.css'
import styles from './Kiosk.module.css'

interface Props {
  onLeave: () => void
  /** Chooses another PIN; absent where there can be none. */
  onPin?: () => void
}

const SWITCH = ['on', 'off'] as const
const THEMES = ['system', 'light', 'dark'] as const

/** Everything staff can set up; each choice holds at once and is kept on this device. */
export function StaffSettings({ onLeave, onPin }: Props) {
  const t = useT()
  const api = useAppStoreApi()
  const settings = useApp((s) => s.kioskSettings)
  const all = useApp((s) => s.languages)
  const setKiosk = useApp((s) => s.setKiosk)
  const setTheme = useApp((s) => s.setTheme)
  const date = useApp((s) => s.atlas.content.contentDate)
  const version = useApp((s) => s.edition.version)
  const [kept, setKept] = useState(true)
  if (!settings) return null
  const change = (part: Partial<KioskSettings>) => {
    const next = { ...settings, ...part }
    setKiosk({ kioskSettings: next })
    setKept(keepSettings(next))
    // Also what is chosen for visitors is seen at once, by whoever chooses it.
    if (part.language !== undefined) api.setState({ languageChoice: beginningLanguage(api.getState()) })
  }
  const offered = kioskLanguages(settings, all)
  const onOff = (legend: string, value: boolean, set: (on: boolean) => void) => (
    <Segmented
      wide
      legend={legend}
      options={SWITCH.map((one) => ({ value: one, label: t(`kiosk.staff.${one}`) }))}
      value={value ? 'on' : 'off'}
      onChange={(one) => set(one === 'on')}
    />
  )
  return (
    <div className={dialog.settings}>
      {!kept && <p className={dialog.fault}>{t('kiosk.staff.notKept')}</p>}
      <Segmented
        wide
        legend={t('kiosk.staff.idle')}
        options={IDLE_SECONDS.map((seconds) => ({
          value: String(seconds),
          label: t('kiosk.staff.seconds', { seconds }),
        }))}
        value={String(settings.idleSeconds)}
        onChange={(one) => {
          const idleSeconds = IDLE_SECONDS.find((seconds) => String(seconds) === one)
          if (idleSeconds) change({ idleSeconds })
        }}
      />
      <fieldset className={dialog.field}>
        <legend>{t('kiosk.staff.languages')}</legend>
        <div className={styles.languages}>
          {all.map((tag) => (
            <button
              key={tag}
              type="button"
              lang={tag}
              className={styles.language}
              aria-pressed={offered.includes(tag)}
              // One language must stay.
              disabled={offered.length === 1 && offered[0] === tag}
              onClick={() => {
                const languages = all.filter((one) => (one === tag ? !offered.includes(one) : offered.includes(one)))
                const language = settings.language && !languages.includes(settings.language) ? null : settings.language
                change({ languages, language: language ?? (languages.length === 1 ? (languages[0] ?? null) : null) })
              }}
            >
              {ownName(tag)}
            </button>
          ))}
        </div>
      </fieldset>
      <Segmented
        wide
        legend={t('kiosk.staff.language')}
        options={[
          { value: '', label: t('kiosk.staff.browser') },
          ...offered.map((tag) => ({ value: tag, label: ownName(tag), lang: tag })),
        ]}
        value={settings.language ?? ''}
        onChange={(tag) => change({ language: tag === '' ? null : tag })}
      />
      <label className={dialog.field}>
        <span>{t('kiosk.staff.clinic')}</span>
        <input
          type="text"
          className={dialog.text}
          maxLength={CLINIC_LENGTH}
          autoComplete="off"
          defaultValue={settings.clinic}
          onChange={(event) => change({ clinic: event.target.value.trim() })}
        />
      </label>
      {onOff(t('kiosk.staff.attract'), settings.attract, (attract) => change({ attract }))}
      {onOff(t('kiosk.staff.sound'), settings.sound, (sound) => change({ sound }))}
      <Segmented
        wide
        legend={t('theme.legend')}
        options={THEMES.map((one) => ({ value: one, label: t(`theme.${one}`) }))}
        value={settings.theme}
        onChange={(theme) => {
          change({ theme })
          setTheme(theme)
        }}
      />
      <p className={styles.small}>
        {t(isInstalled() ? 'kiosk.staff.installed' : 'kiosk.staff.notInstalled')} {t('edition.line', { version, date })}
      </p>
      <p className={styles.small}>{t('kiosk.pin.lock')}</p>
      <div className={dialog.dialogBar}>
        {onPin && (
          <button type="button" className={styles.button} onClick={onPin}>
            {t('kiosk.pin.change')}
          </button>
        )}
        <button type="button" className={styles.button} onClick={onLeave}>
          {t('kiosk.staff.leave')}
        </button>
      </div>
    </div>
  )
}

/** True in a window of its own, as an installed app has it. */
function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches
}
