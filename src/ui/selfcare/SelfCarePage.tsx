import type { SelfCareContent } from '../../domain/content.ts'
import { techniqueReactions } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { Figure } from '../figures/Figure.tsx'
import guides from '../guides/Guides.module.css'
import { Backing, Bullets, Cautions, ItemList, PageChips, Part, PointChips, ShowOnBody } from '../guides/parts.tsx'
import { PageFrame } from '../pages/PageFrame.tsx'
import { Reactions } from '../safety/Reactions.tsx'
import { Counter } from './Counter.tsx'
import styles from './SelfCare.module.css'
import { Timer } from './Timer.tsx'

/** Things to do at home: the list with the rules that hold for all, and one of them step by step. */
export function SelfCarePage({ item }: { item: string | null }) {
  const t = useT()
  const texts = useTexts().selfCare
  const all = useApp((s) => s.atlas.content.selfCare)
  const openPage = useApp((s) => s.openPage)
  const care = item === null ? undefined : all[item]
  if (care) {
    return (
      <PageFrame
        title={texts[care.id]?.name ?? care.id}
        part={care.id}
        back={{ label: t('selfcare.all'), onBack: () => openPage('selfcare') }}
      >
        <One key={care.id} care={care} />
      </PageFrame>
    )
  }
  const items = Object.values(all)
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => ({ id, name: texts[id]?.name ?? id, summary: texts[id]?.summary ?? '' }))
  return (
    <PageFrame title={t('page.selfcare')}>
      <p>{t('selfcare.lead')}</p>
      <ItemList page="selfcare" items={items} />
      <Rules />
    </PageFrame>
  )
}

/** When to stop, who asks first, and what needs help at once. */
function Rules() {
  const t = useT()
  return (
    <>
      <Part title={t('selfcare.stopTitle')}>
        <Bullets lines={[t('selfcare.stop1'), t('selfcare.stop2'), t('selfcare.stop3')]} />
      </Part>
      <Part title={t('selfcare.askTitle')}>
        <Bullets lines={[t('selfcare.ask1'), t('selfcare.ask2'), t('selfcare.ask3'), t('selfcare.ask4')]} />
      </Part>
      <p className={guides.help}>{t('selfcare.help')}</p>
    </>
  )
}

function One({ care }: { care: SelfCareContent }) {
  const t = useT()
  const locale = useTexts()
  const techniques = useApp((s) => s.atlas.content.techniques)
  const profile = useApp((s) => s.profile)
  const text = locale.selfCare[care.id]
  if (!text) return null
  const used = care.techniques.flatMap((id) => techniques[id] ?? [])
  return (
    <>
      <Reactions reactions={used.flatMap((technique) => techniqueReactions(technique, profile))} />
      <p className={guides.lead}>{text.start}</p>
      <div className={guides.actions}>
        <ShowOnBody
          item={{ id: 'selfcare', item: care.id }}
          label={t(care.area === null ? 'selfcare.showPoints' : 'selfcare.showArea')}
        />
      </div>
      <ol className={styles.steps}>
        {care.steps.map((step, index) => (
          <li key={step.id} className={styles.step}>
            <div className={styles.picture}>
              <Figure id={step.figure} points={care.points} />
            </div>
            <div className={styles.words}>
              <h3 className={styles.stepTitle}>{t('selfcare.step', { step: index + 1, steps: care.steps.length })}</h3>
              <p>{text.steps[step.id]}</p>
              {step.seconds !== null && <Timer seconds={step.seconds} />}
              {step.repeats !== null && <Counter times={step.repeats} />}
            </div>
          </li>
        ))}
      </ol>
      <Part title={t('tech.care')}>
        <Cautions lines={text.care} />
      </Part>
      <Rules />
      {care.points.length > 0 && (
        <Part title={t('selfcare.points')}>
          <PointChips codes={care.points} />
        </Part>
      )}
      {used.length > 0 && (
        <Part title={t('selfcare.techniques')}>
          <PageChips
            page="techniques"
            items={used.map(({ id }) => ({ id, name: locale.techniques[id]?.name ?? id }))}
          />
        </Part>
      )}
      <Backing facts={[]} note={text.note} sources={care.sources} />
    </>
  )
}
