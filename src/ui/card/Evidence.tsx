import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { Direction, DirectionCounts } from './Direction.tsx'
import { SourceLine } from './Sources.tsx'
import styles from './Evidence.module.css'

type Entry = PatternContent['evidence'][number]

/** The studies of a pattern, for and against with the same weight of type; a pair stands in one block. */
export function EvidenceList({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const studies = useApp((s) => s.atlas.content.studies)
  const openPage = useApp((s) => s.openPage)
  if (pattern.evidence.length === 0) return <p>{t('evidence.none')}</p>
  const partnerOf = ({ source }: Entry) => pattern.evidence.find((one) => one.source === studies[source]?.pair)
  const seen = new Set<string>()
  return (
    <>
      <ul className={styles.list}>
        {pattern.evidence.map((entry) => {
          if (seen.has(entry.source)) return null
          const partner = partnerOf(entry)
          if (!partner) return <Item key={`${entry.source} ${entry.reading}`} entry={entry} />
          seen.add(partner.source)
          return (
            <li key={entry.source} className={styles.pair}>
              <p className={styles.pairTitle}>{t('evidence.pair')}</p>
              <ul>
                <Item entry={entry} />
                <Item entry={partner} />
              </ul>
            </li>
          )
        })}
      </ul>
      <button type="button" className={styles.more} onClick={() => openPage('works')}>
        {t('evidence.whole')}
      </button>
    </>
  )
}

function Item({ entry: { source, direction, reading } }: { entry: Entry }) {
  const t = useT()
  const texts = useTexts().evidence
  const unsure =
    useApp(({ atlas: { content } }) =>
      content.studies[source] ? content.studies[source].figures : content.sources[source]?.status,
    ) === 'to-confirm'
  const hasPage = useApp((s) => s.atlas.content.studies[source] !== undefined)
  const openPage = useApp((s) => s.openPage)
  return (
    <li className={styles.item}>
      <p>
        <Direction of={direction} />
      </p>
      <p>{texts[reading]?.finding}</p>
      {unsure && <p className={styles.toConfirm}>{t('evidence.toConfirm')}</p>}
      <p className={panel.small}>{texts[reading]?.reading}</p>
      <SourceLine id={source} brief />
      {hasPage && (
        <button type="button" className={styles.more} onClick={() => openPage('evidence', source)}>
          {t('evidence.more')}
        </button>
      )}
    </li>
  )
}

/** The card's section: evidence belongs to a pattern, never to a point alone. */
export function Evidence({ pattern }: { pattern: PatternContent | null }) {
  const t = useT()
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('evidence.title')}</h3>
      {!pattern ? (
        <p>{t('evidence.choose')}</p>
      ) : (
        <>
          <DirectionCounts of={pattern.evidence.map((one) => one.direction)} />
          <p className={panel.small}>{t('evidence.pattern')}</p>
          <Disclosure summary={t('evidence.readAll')}>
            <EvidenceList pattern={pattern} />
          </Disclosure>
        </>
      )}
    </section>
  )
}
