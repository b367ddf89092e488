import type { MuscleContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { PageFrame } from '../pages/PageFrame.tsx'
import styles from './Guides.module.css'
import {
  Backing,
  Bullets,
  Cautions,
  ItemList,
  PageChips,
  Part,
  PatternChips,
  PointChips,
  ShowOnBody,
} from './parts.tsx'

/** Muscles that can be behind the pain: signs, place, what helps at home. Hints, never a diagnosis. */
export function MusclesPage({ item }: { item: string | null }) {
  const t = useT()
  const texts = useTexts().muscles
  const muscles = useApp((s) => s.atlas.content.muscles)
  const openPage = useApp((s) => s.openPage)
  const muscle = item === null ? undefined : muscles[item]
  if (muscle) {
    return (
      <PageFrame
        title={texts[muscle.id]?.name ?? muscle.id}
        part={muscle.id}
        back={{ label: t('muscle.all'), onBack: () => openPage('muscles') }}
      >
        <One muscle={muscle} />
      </PageFrame>
    )
  }
  const items = Object.values(muscles)
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => ({ id, name: texts[id]?.name ?? id, summary: texts[id]?.plain ?? '' }))
  return (
    <PageFrame title={t('page.muscles')}>
      <p>{t('muscle.lead')}</p>
      <ItemList page="muscles" items={items} />
    </PageFrame>
  )
}

function One({ muscle }: { muscle: MuscleContent }) {
  const t = useT()
  const locale = useTexts()
  const text = locale.muscles[muscle.id]
  if (!text) return null
  return (
    <>
      <p className={styles.lead}>{text.plain}</p>
      <div className={styles.actions}>
        <ShowOnBody item={{ id: 'muscles', item: muscle.id }} label={t('muscle.show')} />
      </div>
      {muscle.deep && <p className={styles.note}>{t('muscle.deep')}</p>}
      <Part title={t('muscle.signs')}>
        <Bullets lines={text.signs} />
        <p className={styles.note}>{t('muscle.hints')}</p>
      </Part>
      <Part title={t('muscle.care')}>
        <PageChips page="selfcare" items={muscle.care.map((id) => ({ id, name: locale.selfCare[id]?.name ?? id }))} />
        <Cautions lines={text.care} />
      </Part>
      <Part title={t('muscle.points')}>
        <PointChips codes={muscle.points} />
      </Part>
      {muscle.patterns.length > 0 && (
        <Part title={t('muscle.patterns')}>
          <PatternChips ids={muscle.patterns} />
        </Part>
      )}
      <Backing facts={text.facts} note={text.note} sources={muscle.sources} />
    </>
  )
}
