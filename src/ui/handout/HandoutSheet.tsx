import type { PatternContent } from '../../domain/content.ts'
import type { SheetEntry } from '../../domain/handout.ts'
import { flagsToAsk } from '../../domain/redFlags.ts'
import { useApp } from '../../state/context.ts'
import { type UiKey, useLanguage, usePointName, usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { usePointWords } from '../usePointWords.ts'
import { EvidencePart } from './EvidencePart.tsx'
import { HomePart } from './HomePart.tsx'
import { Lines, Part, SheetFoot, SheetHead, WarningBox } from './parts.tsx'
import { SignsBox } from './SignsBox.tsx'
import { Disc, Plate } from './Plate.tsx'
import { publicUrl } from './publicAddress.ts'
import styles from './Sheet.module.css'

interface Props {
  /** Null for a hand-picked list. */
  pattern: PatternContent | null
  entries: readonly SheetEntry[]
  /** Search part of the address the code opens. */
  search: string
}

/** The handout: warning signs, picture, points, what to do at home, and what the studies say. */
export function HandoutSheet({ pattern, entries, search }: Props) {
  const t = useT()
  const texts = useTexts()
  const content = useApp((s) => s.atlas.content)
  const points = useApp((s) => s.atlas.points)
  const painSide = useApp((s) => s.painSide)
  const note = useApp((s) => s.practice.handoutNote.trim())
  const name = pattern ? (texts.patterns[pattern.id]?.name ?? pattern.id) : t('handout.list')
  const side = pattern?.sided ? t(`handout.side.${painSide}`) : ''
  const flags = pattern ? flagsToAsk(content.redFlags, [pattern], false) : []
  const questions = (...levels: readonly string[]) =>
    flags.filter(({ level }) => levels.includes(level)).flatMap(({ id }) => texts.redFlags[id]?.question ?? [])
  const atOnce = questions('emergency', ...(pattern?.pregnancyPattern ? ['pregnancy'] : []))
  const soon = questions('urgent')
  const records = entries.flatMap(({ codes }) => codes.flatMap((code) => points.get(code) ?? []))
  const sources = pattern
    ? [...pattern.sources, ...pattern.evidence.map(({ source }) => source)]
    : records.flatMap((point) => point.sources)
  return (
    <div className={styles.sheet}>
      <SheetHead
        title={name}
        subtitle={side || (pattern ? (texts.patterns[pattern.id]?.summary ?? '') : '')}
        url={publicUrl(search)}
        codeLabel={t(pattern ? 'handout.codeOf.pattern' : 'handout.codeOf.list')}
      />
      {pattern ? (
        <WarningBox title={t('handout.help')}>
          <Lines lines={atOnce} />
          <p className={styles.strong}>{t('handout.helpDo')}</p>
        </WarningBox>
      ) : (
        <SignsBox />
      )}
      <Plate area={pattern !== null} withRings={entries.some(({ kind }) => kind === 'add')} />
      {note !== '' && (
        <section className={styles.note}>
          <h3>{t('handout.noteTitle')}</h3>
          {note}
        </section>
      )}
      <Part title={t('handout.points')}>
        <ol className={styles.points}>
          {entries.map((entry) => (
            <Entry key={`${entry.number} ${entry.code}`} entry={entry} pattern={pattern} />
          ))}
        </ol>
      </Part>
      <CarePart pattern={pattern} entries={entries} />
      <HomePart pattern={pattern} entries={entries} />
      {soon.length > 0 && (
        <Part title={t('handout.helpSoon')}>
          <Lines lines={soon} />
        </Part>
      )}
      <EvidencePart pattern={pattern} />
      <SheetFoot sources={sources} />
    </div>
  )
}

const SIDES: Record<string, UiKey> = {
  left: 'side.leftFull',
  right: 'side.rightFull',
  'left right': 'group.both',
  midline: 'group.midline',
}

/** Sides in a word. */
export function sidesKey(sides: readonly string[]): UiKey {
  return SIDES[sides.join(' ')] ?? 'group.both'
}

function Entry({ entry, pattern }: { entry: SheetEntry; pattern: PatternContent | null }) {
  const t = useT()
  const { gap, list, opening, closing } = usePunctuation()
  const texts = useTexts()
  const nameOf = usePointName()
  const language = useLanguage()
  const points = useApp((s) => s.atlas.points)
  const [code = ''] = entry.codes
  const point = points.get(code)
  if (!point) return null
  const series = entry.codes.length > 1
  const when = entry.when && pattern ? texts.patterns[pattern.id]?.variations[entry.when]?.label : undefined
  const find = entry.touch ? `${t('handout.touch')}` : texts.points[code]?.find.join(gap)
  return (
    <li className={styles.point}>
      <Disc kind={entry.kind} number={entry.number} />
      <div>
        <p className={styles.pointName}>
          {series ? entry.codes.join(list) : entry.code}{' '}
          <span>
            {nameOf(point)}
            {!language.startsWith('zh') && <span lang="zh"> {point.hanzi}</span>}
          </span>
        </p>
        <p className={styles.side}>
          {[
            !entry.touch && t(sidesKey(entry.sides)),
            entry.kind === 'add' && `${t('handout.maybe')}${when ? `${opening}${when}${closing}` : ''}`,
            t(point.acupressure ? 'handout.press' : 'handout.inClinic'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>{find}</p>
      </div>
    </li>
  )
}

/** What to beware of: the pattern's own sentences, and the points that are left out in pregnancy. */
function CarePart({ pattern, entries }: Omit<Props, 'search'>) {
  const t = useT()
  const { list, opening, closing } = usePunctuation()
  const texts = useTexts()
  const points = useApp((s) => s.atlas.points)
  const pointWords = usePointWords()
  const codes = entries.flatMap((entry) => entry.codes)
  // What the pattern itself says of pregnancy is not said twice.
  const told = new Set(
    (pattern?.avoid ?? []).filter(({ note }) => note.startsWith('pregn')).flatMap((one) => one.codes),
  )
  const leftOut = codes.filter(
    (code) =>
      !told.has(code) && points.get(code)?.hazards.some(({ kind, level }) => kind === 'pregnancy' && level === 'avoid'),
  )
  const own = (pattern?.avoid ?? [])
    .filter((one) => one.codes.length === 0 || one.codes.some((code) => codes.includes(code) || isSeries(code, codes)))
    .flatMap(({ codes: about, note }) => {
      const sentence = pattern && texts.patterns[pattern.id]?.avoid[note]
      return sentence ? [about.length > 0 ? `${sentence}${opening}${about.join(list)}${closing}` : sentence] : []
    })
  const lines = [
    ...(leftOut.length > 0 ? [t('handout.pregnant', { codes: leftOut.map(pointWords).join(list) })] : []),
    ...own,
    ...(texts.techniques['acupressure']?.care ?? []),
  ]
  return (
    <Part title={t('care.title')}>
      <Lines lines={lines} />
    </Part>
  )
}

const isSeries = (group: string, codes: readonly string[]): boolean =>
  codes.some((code) => code.startsWith(`${group}-`))
