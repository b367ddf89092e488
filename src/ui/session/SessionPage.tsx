import { useEffect, useMemo, useState } from 'react'
import { needsPractitioner } from '../../domain/practice.ts'
import { sidesOf } from '../../domain/picked.ts'
import type { SessionStep } from '../../domain/session.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { keepPracticeOnce } from '../../state/practiceStorage.ts'
import type { SnapshotRequest, SnapshotViews } from '../../state/snapshotSlice.ts'
import { useLanguage, useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import panel from '../frame/Panel.module.css'
import { ClinicPart } from '../handout/ClinicPart.tsx'
import handout from '../handout/Handout.module.css'
import { PaperChoice, PictureChoice, PrintButton } from '../handout/HandoutPage.tsx'
import { Paper } from '../handout/Paper.tsx'
import { isLocal, publicSearch, publicUrl } from '../handout/publicAddress.ts'
import { useSnapshot } from '../handout/useSnapshot.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import { PractitionerSwitch } from '../safety/Practitioner.tsx'
import { AddPoints } from './AddPoints.tsx'
import styles from './Session.module.css'
import { SessionSheet } from './SessionSheet.tsx'
import { ShareLink } from './ShareLink.tsx'
import { Steps } from './Steps.tsx'

/** Lower than a handout's: picture, six steps and what to do in an emergency share a page. */
const PLATE_MM = { width: 182, height: 80 }

/** Composes one session: points, sides, techniques, minutes and order; printed, or shared without its note. */
export function SessionPage() {
  const t = useT()
  const store = useAppStoreApi()
  const shared = useApp((s) => s.sharedPlan)
  const steps = useApp((s) => s.practice.steps)
  const emergency = useApp((s) => s.gate === 'emergency')
  useEffect(() => keepPracticeOnce(store), [store])
  return (
    <PageFrame title={t('page.session')} wide>
      {emergency ? (
        <p>{t('emergency.noPoints')}</p>
      ) : (
        <>
          <p>{t('session.lead')}</p>
          <PractitionerSwitch />
          {shared ? <SharedPlan steps={shared} /> : <OwnPlan />}
          <Print key={shared ? 'shared' : 'own'} steps={shared ?? steps} note={shared === null} />
        </>
      )}
    </PageFrame>
  )
}

/** A plan that came with a link is looked at, and becomes one's own only when asked to. */
function SharedPlan({ steps }: { steps: readonly SessionStep[] }) {
  const t = useT()
  const own = useApp((s) => s.practice.steps.length > 0)
  const keepSharedPlan = useApp((s) => s.keepSharedPlan)
  const closeSharedPlan = useApp((s) => s.closeSharedPlan)
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles.shared}>
      <p>{t('session.shared')}</p>
      {asking && <p role="alert">{t('session.keepAsk')}</p>}
      <div className={handout.actions}>
        <button
          type="button"
          className={button.primary}
          disabled={steps.length === 0}
          onClick={() => (own && !asking ? setAsking(true) : keepSharedPlan())}
        >
          {t('session.keep')}
        </button>
        <button type="button" className={button.button} onClick={closeSharedPlan}>
          {t('session.closeShared')}
        </button>
      </div>
    </section>
  )
}

function OwnPlan() {
  const t = useT()
  const steps = useApp((s) => s.practice.steps)
  const changePractice = useApp((s) => s.changePractice)
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <h3 className={panel.label}>{t('session.steps')}</h3>
      {steps.length === 0 ? (
        <p>{t('session.empty')}</p>
      ) : (
        <Steps steps={steps} onChange={(next) => changePractice({ steps: next })} onSaid={setSaid} />
      )}
      <output className="visuallyHidden">{said}</output>
      <AddPoints onSaid={setSaid} />
      {steps.length > 0 && (
        <div className={handout.actions}>
          {asking ? (
            <>
              <p role="alert">{t('session.clearAsk')}</p>
              <button
                type="button"
                className={button.primary}
                onClick={() => {
                  changePractice({ steps: [], sessionNote: '' })
                  setAsking(false)
                }}
              >
                {t('session.clear')}
              </button>
              <button type="button" className={button.button} onClick={() => setAsking(false)}>
                {t('course.no')}
              </button>
            </>
          ) : (
            <button type="button" className={button.button} onClick={() => setAsking(true)}>
              {t('session.clear')}
            </button>
          )}
        </div>
      )}
    </>
  )
}

/** The printed plan, its preview, and the link without the note. Closed needling is neither printed nor shared. */
function Print({ steps: all, note }: { steps: readonly SessionStep[]; note: boolean }) {
  const t = useT()
  const store = useAppStoreApi()
  const language = useLanguage()
  const atlas = useApp((s) => s.atlas)
  const practitioner = useApp((s) => s.practitioner)
  const [views, setViews] = useState<SnapshotViews>('auto')
  const steps = useMemo(
    () =>
      all.filter(({ code, technique }) => {
        const point = atlas.points.get(code)
        return point && (practitioner || !needsPractitioner(point, technique, atlas.highRisk))
      }),
    [all, atlas, practitioner],
  )
  const request = useMemo((): SnapshotRequest | null => {
    const seen = new Set<string>()
    // A place treated twice keeps the number of its first step.
    const spots = steps.flatMap(({ code, side }, index) =>
      sidesOf(side).flatMap((one) => {
        const key = `${code} ${one}`
        if (seen.has(key) || atlas.points.get(code)?.rule.kind === 'palpate') return []
        seen.add(key)
        return [{ code, side: one, number: index + 1, kind: 'main' as const }]
      }),
    )
    return spots.length > 0 ? { views, spots, area: null, widthMm: PLATE_MM.width, heightMm: PLATE_MM.height } : null
  }, [steps, views, atlas])
  useSnapshot(request)
  if (all.length === 0) return null
  const search = publicSearch(store.getState(), { kind: 'session', steps }, language)
  return (
    <>
      {note && <ClinicPart note="sessionNote" label={t('session.note')} hint={t('session.noteHint')} />}
      <div className={handout.choices}>
        <PictureChoice value={views} onChange={setViews} />
        <PaperChoice />
      </div>
      <div className={handout.actions}>
        <PrintButton />
        <ShareLink url={publicUrl(search)} title={t('session.title')} />
      </div>
      {isLocal() && <p className={panel.small}>{t('handout.codeLocal')}</p>}
      {steps.length < all.length && (
        <p className={panel.small}>{t('session.closedCount', { count: all.length - steps.length })}</p>
      )}
      <Paper label={t('session.title')}>
        <SessionSheet steps={steps} search={search} withNote={note} />
      </Paper>
    </>
  )
}
