/**
 * Reads relations.tsv. Its head defines every type; this file knows what arguments each takes,
 * and refuses anything else with line number, expected and received.
 */
import { CODE_PATTERN } from '../../domain/ids.ts'

/** What each argument of a type is. `refs` = three or more points or landmarks. */
const ARGUMENTS = {
  on_cun_segment: ['ref', 'segment', 'number'],
  lateral: ['ref', 'number', 'line'],
  same_level: ['ref', 'ref'],
  same_cross_section: ['ref', 'ref'],
  spinous_level: ['ref', 'vertebra'],
  in_ics: ['ref', 'space'],
  vertical_offset: ['ref', 'ref', 'number'],
  dist: ['ref', 'ref', 'number'],
  between: ['ref', 'ref', 'ref', 'number'],
  on_line: ['ref', 'ref', 'ref'],
  arc_between: ['ref', 'ref', 'ref', 'number'],
  above: ['ref', 'ref'],
  below: ['ref', 'ref'],
  medial: ['ref', 'ref'],
  lateral_of: ['ref', 'ref'],
  anterior: ['ref', 'ref'],
  posterior: ['ref', 'ref'],
  order: ['refs'],
  landmark: ['ref', 'landmark'],
  midline: ['ref', 'line'],
  same_sagittal: ['ref', 'ref'],
  same_coronal: ['ref', 'ref'],
} as const satisfies Record<string, readonly ArgumentKind[]>

type ArgumentKind = 'ref' | 'refs' | 'landmark' | 'segment' | 'number' | 'line' | 'vertebra' | 'space'
export type RelationType = keyof typeof ARGUMENTS
export const RELATION_TYPES = Object.keys(ARGUMENTS) as RelationType[]

const VERTEBRA = /^(C[2-7]|T([1-9]|1[0-2])|L[1-5]|S[1-4])$/
const SEGMENT = /^[a-z][a-z0-9_]*$/

export interface Relation {
  id: string
  type: RelationType
  args: readonly string[]
  note: string
  /** Measured along the skin arc (`[curve]` in the note). */
  curve: boolean
  /** Point codes among the arguments. */
  codes: readonly string[]
  /** 1-based line in the file. */
  line: number
}

export interface RelationsTable {
  rows: Relation[]
  /** Landmark id without the @ → meaning. */
  landmarks: ReadonlyMap<string, string>
}

export class RelationsError extends Error {}

/**
 * Parses the text of relations.tsv.
 * @param tsv id, type, arguments separated by blanks, note; tab between columns; # starts a comment
 * @param file name used in messages
 * @throws RelationsError listing every problem as `file:line: what: expected …, received …`
 */
export function parseRelations(tsv: string, file = 'relations.tsv'): RelationsTable {
  const problems: string[] = []
  const landmarks = new Map<string, string>()
  const rows: Relation[] = []
  const ids = new Map<string, number>()
  const lines = tsv.split(/\r?\n/)
  for (const line of lines) {
    const found = /^# LANDMARK @(\S+) = (.+)$/.exec(line)
    if (found) landmarks.set(found[1]!, found[2]!)
  }
  lines.forEach((text, index) => {
    if (text.trim() === '' || text.startsWith('#')) return
    const line = index + 1
    const fail = (what: string, expected: string, received: string): void => {
      problems.push(`${file}:${line}: ${what}: expected ${expected}, received ${received}`)
    }
    const columns = text.split('\t')
    if (columns.length !== 4) return fail('row', '4 columns (id, type, args, note)', `${columns.length}`)
    const [id, type, argText, note] = columns as [string, string, string, string]
    if (!/^[A-Z]\d+$/.test(id)) fail('id', 'a row id such as A002', JSON.stringify(id))
    if (ids.has(id)) fail('id', 'an id used once', `${id}, already on line ${ids.get(id)}`)
    ids.set(id, line)
    if (!isType(type)) return fail('type', `one of ${RELATION_TYPES.join(', ')}`, JSON.stringify(type))
    const args = argText.split(' ').filter((arg) => arg !== '')
    const kinds = kindsOf(type, args.length)
    if (kinds.length !== args.length || (type === 'order' && args.length < 2)) {
      return fail(type, type === 'order' ? 'at least 2 arguments' : `${kinds.length} arguments`, `${args.length}`)
    }
    args.forEach((arg, i) => {
      const expected = expectation(kinds[i]!, arg, landmarks)
      if (expected) fail(`${type} argument ${i + 1}`, expected, JSON.stringify(arg))
    })
    const codes = args.filter((arg, i) => /^refs?$/.test(kinds[i]!) && !arg.startsWith('@'))
    if (codes.length === 0) fail(type, 'at least one point code', argText)
    rows.push({ id, type, args, note, curve: note.includes('[curve]'), codes, line })
  })
  if (rows.length === 0 && problems.length === 0) problems.push(`${file}: expected relation rows, received none`)
  if (problems.length > 0) throw new RelationsError(problems.join('\n'))
  return { rows, landmarks }
}

const isType = (type: string): type is RelationType => Object.hasOwn(ARGUMENTS, type)

function kindsOf(type: RelationType, count: number): readonly ArgumentKind[] {
  return type === 'order' ? Array.from({ length: count }, () => 'refs' as const) : ARGUMENTS[type]
}

/** What was expected, or null when the argument is right. */
function expectation(kind: ArgumentKind, arg: string, landmarks: ReadonlyMap<string, string>): string | null {
  const known = arg.startsWith('@') && (landmarks.has(arg.slice(1)) || VERTEBRA.test(arg.slice(1)))
  switch (kind) {
    case 'ref':
    case 'refs':
      if (arg.startsWith('@')) return known ? null : 'a landmark of the LANDMARK list'
      return CODE_PATTERN.test(arg) ? null : 'a point code or @landmark'
    case 'landmark':
      return known ? null : 'a landmark of the LANDMARK list'
    case 'segment':
      return SEGMENT.test(arg) ? null : 'a segment id'
    case 'number':
      return arg !== '' && Number.isFinite(Number(arg)) ? null : 'a number'
    case 'line':
      return arg === 'anterior' || arg === 'posterior' ? null : 'anterior or posterior'
    case 'vertebra':
      return VERTEBRA.test(arg) ? null : 'a vertebra or sacral foramen (C2 … L5, S1 … S4)'
    case 'space':
      return /^[1-7]$/.test(arg) ? null : 'an intercostal space 1 … 7'
  }
}
