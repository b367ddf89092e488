import type { TechniqueContent } from '../../domain/content.ts'
import { pairsInPattern } from '../../domain/bodyShow.ts'
import { techniqueReactions } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import { Diagram } from '../figures/Diagram.tsx'
import { PageFrame } from '../pages/PageFrame.tsx'
import { Reactions } from '../safety/Reactions.tsx'
import safety from '../safety/Safety.module.css'
import { usePointWords } from '../usePointWords.ts'
import styles from './Guides.module.css'
import { Backing, Bullets, Cautions, ItemList, Part, PointChips, ShowOnBody } from './parts.tsx'

/** How points are treated: the list of techniques, and one of them in full. */
export function TechniquesPage({ item }: { item: string | null }) {
  const t = useT()
  const texts = useTexts().techniques
  const techniques = useApp((s) => s.atlas.content.techniques)
  const openPage = useApp((s) => s.openPage)
  const technique = item === null ? undefined : techniques[item]
  if (technique) {
    return (
      <PageFrame
        title={texts[technique.id]?.name ?? technique.id}
        part={technique.id}
        back={{ label: t('tech.all'), onBack: () => openPage('techniques') }}
      >
        <One technique={technique} />
      </PageFrame>
    )
  }
  const items = Object.values(techniques)
    .sort((a, b) => a.order - b.order)
    .map(({ id, home }) => ({
      id,
      name: texts[id]?.name ?? id,
      summary: texts[id]?.plain ?? '',
      tag: t(home ? 'tech.home' : 'tech.trained'),
    }))
  return (
    <PageFrame title={t('page.techniques')}>
      <p>{t('tech.lead')}</p>
      <ItemList page="techniques" items={items} />
      <p className={styles.actions}>
        <button type="button" className={button.button} onClick={() => openPage('accidents')}>
          {t('page.accidents')}
        </button>
      </p>
    </PageFrame>
  )
}

function One({ technique }: { technique: TechniqueContent }) {
  const t = useT()
  const { runIn } = usePunctuation()
  const locale = useTexts()
  const profile = useApp((s) => s.profile)
  const text = locale.techniques[technique.id]
  if (!text) return null
  const reactions = techniqueReactions(technique, profile)
  return (
    <>
      <p className={styles.lead}>{text.plain}</p>
      <Reactions reactions={reactions} />
      {technique.diagrams.map((id) => (
        <Diagram key={id} id={id} />
      ))}
      <Part title={t('tech.when')}>
        <p>{text.when}</p>
      </Part>
      <Part title={t('tech.how')}>
        <Bullets lines={text.how} />
      </Part>
      <Part title={t('tech.duration')}>
        <p>{text.duration}</p>
      </Part>
      <Part title={t('tech.feels')}>
        <p>{text.feels}</p>
      </Part>
      <Part title={t('tech.care')}>
        <Cautions lines={text.care} />
        {technique.hazards.length > 0 && (
          <Disclosure summary={t('tech.tellUs')}>
            <ul className={safety.reactions}>
              {technique.hazards.map(({ condition, level, note }) => (
                <li key={`${condition} ${note}`} data-level={level}>
                  <p>
                    <strong>
                      {t(`safety.short.${condition}`)} · {t(`care.${level}`)}
                      {runIn}
                    </strong>
                    {locale.safety[note]}
                  </p>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Part>
      <Place technique={technique} areas={text.areas} />
      <Backing facts={text.facts} sources={technique.sources} />
    </>
  )
}

/** Where on the body it is used, in words, and a way to see it there. */
function Place({ technique, areas }: { technique: TechniqueContent; areas: Readonly<Record<string, string>> }) {
  const t = useT()
  const { list } = usePunctuation()
  const pointWords = usePointWords()
  const pattern = useApp((s) => (s.patternId && s.gate === 'clear' ? s.atlas.patterns.get(s.patternId) : undefined))
  const item = { id: 'techniques', item: technique.id } as const
  if (technique.areas.length + technique.pairs.length + technique.points.length === 0) return null
  const pairs = technique.pairs.map(({ points: [a, b] }) => [a, b] as const)
  const own = pattern ? pairsInPattern(pairs, pattern) : []
  return (
    <Part title={t('tech.where')}>
      {technique.areas.length > 0 && (
        <>
          <Bullets lines={technique.areas.map((id) => areas[id] ?? id)} />
          <p className={styles.actions}>
            <ShowOnBody item={item} label={t('tech.showAreas')} />
          </p>
        </>
      )}
      {pairs.length > 0 && (
        <>
          <p>{t('tech.pairs')}</p>
          <Bullets lines={pairs.map(([a, b]) => t('tech.pair', { a: pointWords(a), b: pointWords(b) }))} />
          {own.length > 0 && (
            <p className={styles.note}>
              {t('tech.pairsHere', { pairs: own.map(([a, b]) => `${pointWords(a)} – ${pointWords(b)}`).join(list) })}
            </p>
          )}
          <p className={styles.actions}>
            <ShowOnBody item={item} label={t('tech.showPairs')} />
          </p>
        </>
      )}
      {technique.points.length > 0 && (
        <>
          <p>{t('tech.points')}</p>
          <PointChips codes={technique.points} />
          <p className={styles.actions}>
            <ShowOnBody item={item} label={t('tech.showPoints')} />
          </p>
        </>
      )}
    </Part>
  )
}
