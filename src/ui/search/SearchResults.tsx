import type { PatternHit } from '../../domain/patternSearch.ts'
import type { SearchAnswer, SearchHit } from '../../domain/search.ts'
import { COUNTED_AS } from '../../domain/searchNames.ts'
import { useApp } from '../../state/context.ts'
import { type Translate, useT, usePointName, usePunctuation } from '../../state/texts.ts'
import panel from '../frame/Panel.module.css'
import { PointLink } from '../home/PointLink.tsx'
import { meridianStyle } from '../meridian.ts'
import { PatternHits } from './PatternHits.tsx'
import { usePointWords } from '../usePointWords.ts'
import styles from './Search.module.css'

/** Names the row shows anyway need no second line. */
const SHOWN_ANYWAY = new Set<SearchHit['kind']>(['code', 'pinyin', 'hanzi', 'region'])

function noteOf(hit: SearchHit, english: string, t: Translate): string {
  const elsewhere = COUNTED_AS[hit.code]
  if (elsewhere) return `${english} · ${t('search.countedAs', elsewhere)}`
  if (hit.kind === 'old-number') return t('search.oldNumberRow', { written: hit.name })
  return SHOWN_ANYWAY.has(hit.kind) || hit.kind === 'english'
    ? english
    : `${english} · ${t('search.as', { name: hit.name })}`
}

interface Props {
  query: string
  answer: SearchAnswer
  patterns: readonly PatternHit[]
  /** The query is a point's own name: patterns come after the points. */
  pointsFirst: boolean
}

/** Ranked points and patterns, best first, with what must be said about the code that was typed. */
export function SearchResults({ query, answer, patterns, pointsFirst }: Props) {
  const t = useT()
  const punctuation = usePunctuation()
  const pointWords = usePointWords()
  const nameOf = usePointName()
  const atlas = useApp((s) => s.atlas)
  const { hits, ambiguous, oldNumber } = answer
  const today = oldNumber && atlas.points.get(oldNumber.today)
  const found = hits.length + patterns.length
  const patternList = patterns.length > 0 && <PatternHits hits={patterns} />
  return (
    <>
      <p className={panel.small} aria-live="polite">
        {found === 0
          ? t('pointIndex.empty', { query })
          : found === 1
            ? t('search.countOne')
            : t('search.count', { count: found })}
        {ambiguous && (
          <span className={styles.hint}>
            {t('search.ambiguous', {
              prefix: ambiguous.prefix,
              codes: ambiguous.codes.map(pointWords).join(punctuation.list),
            })}
          </span>
        )}
        {oldNumber && today && (
          <span className={styles.hint}>
            {t('search.oldNumber', { written: oldNumber.written, today: today.code, name: nameOf(today) })}
          </span>
        )}
      </p>
      {!pointsFirst && patternList}
      {hits.length > 0 && (
        <ol className={styles.hits} aria-label={t('search.results')}>
          {hits.map((hit, at) => {
            const point = atlas.points.get(hit.code)
            return point ? (
              <li key={hit.code} style={meridianStyle(atlas, point)}>
                <PointLink
                  point={point}
                  first={at === 0 && (pointsFirst || patterns.length === 0)}
                  note={noteOf(hit, point.english, t)}
                />
              </li>
            ) : null
          })}
        </ol>
      )}
      {pointsFirst && patternList}
    </>
  )
}
