import { useAppStoreApi } from '../../state/context.ts'
import { wishMark } from '../../state/quizRun.ts'
import { useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import { StepPad } from '../controls/StepPad.tsx'
import panel from '../frame/Panel.module.css'
import styles from './Learn.module.css'

/** Putting a mark on the skin: by a tap, or from here by keys; then having it judged. */
export function MarkAsk({ marked }: { marked: boolean }) {
  const t = useT()
  const store = useAppStoreApi()
  return (
    <div className={styles.marking}>
      <p className={panel.small} aria-live="polite" data-announce="mark">
        {t(marked ? 'learn.markPlaced' : 'learn.markHow')}
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className={button.primary}
          disabled={!marked}
          onClick={() => wishMark(store, { kind: 'judge' })}
        >
          {t('learn.markCheck')}
        </button>
        <button type="button" className={button.button} onClick={() => wishMark(store, { kind: 'middle' })}>
          {t('learn.markMiddle')}
        </button>
      </div>
      {marked && (
        <Disclosure summary={t('learn.markMove')}>
          <StepPad onStep={(rightMm, upMm) => wishMark(store, { kind: 'step', rightMm, upMm })} />
        </Disclosure>
      )}
    </div>
  )
}
