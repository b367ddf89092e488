/**
 * Reads an address that is not written as we write it: other letters' case, codes of other books (UB40, Liv 3), a
 * key named twice, a point without its side, a misspelt key. Downloaded only when an address needs it.
 */
import { LIST_IDS, MARK_IDS } from './addressValues.ts'
import { BUILD_IDS } from './bodies.ts'
import { FAMILY_IDS } from './categories.ts'
import { LAYER_IDS, MERIDIAN_IDS, Mode, PainSide, ViewId, BodyId } from './ids.ts'
import { PAGE_IDS, type PageItems } from './pages.ts'
import { PREFIXES } from './search/names.ts'
import {
  ADDRESS_KEYS,
  type AddressCatalogue,
  type AddressFault,
  type AddressKey,
  type AddressMove,
  type AddressView,
} from './addressView.ts'
import { readAddress, shownValue } from './viewUrl.ts'

export interface MendedAddress {
  view: AddressView
  /** What could not be read even so. */
  faults: AddressFault[]
  /** Ids that were given up. */
  moves: AddressMove[]
  /** What was written otherwise, and how it was read; a mere change of case, or a near language, is not told. */
  readings: AddressMove[]
  /** Keys that were named more than once with different values; `now` is the one that counts: the first. */
  twice: AddressMove[]
}

/** More parts than this are nobody's link. */
const MOST_PARTS = 60
const LONGEST_VALUE = 600
/** Parts of a list, however they are parted. */
const PARTED = /[,;|\s]+/

/** @param search the part of the address from "?" on */
export function mendAddress(search: string, catalogue: AddressCatalogue): MendedAddress {
  const given = new Map<AddressKey, string>()
  const twice: AddressMove[] = []
  for (const [name, raw] of [...new URLSearchParams(search)].slice(0, MOST_PARTS)) {
    const key = keyOf(name)
    const value = raw.normalize('NFKC').slice(0, LONGEST_VALUE).trim()
    if (!key || value === '') continue
    const first = given.get(key)
    if (first === undefined) given.set(key, value)
    else if (first.toLowerCase() !== value.toLowerCase())
      twice.push({ key, value: shownValue(value), now: shownValue(first) })
  }
  const dropped: AddressFault[] = []
  const readings: AddressMove[] = []
  const mended = new URLSearchParams()
  const pattern = mendPattern(given.get('pattern') ?? '', catalogue)
  for (const [key, value] of given) {
    const parts = LISTS.has(key) ? value.split(PARTED).filter((part) => part !== '') : [value]
    const read = parts.map((part) => mendValue(key, part, pattern, catalogue))
    // Of a list the known parts are kept.
    const kept = [...new Set(read.flatMap((part) => part ?? []))]
    mended.set(key, kept.length > 0 ? kept.join(',') : value)
    parts.forEach((part, i) => {
      const now = read[i]
      if (now === null && kept.length > 0) dropped.push({ key, value: shownValue(part) })
      // The language is plain to see.
      if (now && now.toLowerCase() !== part.toLowerCase() && key !== 'lang')
        readings.push({ key, value: shownValue(part), now })
    })
  }
  const { view, faults, moves } = readAddress(mended.toString(), catalogue)
  const bad = new Set(faults.map(({ key }) => key))
  return {
    view,
    faults: [...faults.map(({ key }) => ({ key, value: shownValue(given.get(key) ?? '') })), ...dropped],
    moves,
    readings: readings.filter(({ key }) => !bad.has(key)),
    twice: twice.filter(({ key }) => !bad.has(key)),
  }
}

const LISTS: ReadonlySet<AddressKey> = new Set(['layers', 'marks', 'variation', 'points'])

/** The key a name means: as it is, in other case, or with one slip of the finger. */
function keyOf(name: string): AddressKey | null {
  const typed = name.trim().toLowerCase()
  const exact = ADDRESS_KEYS.find((key) => key === typed)
  if (exact) return exact
  return typed.length < 4 ? null : (ADDRESS_KEYS.find((key) => key.length >= 4 && oneSlip(typed, key)) ?? null)
}

/** True when one letter was left out, put in, exchanged for another, or two neighbours changed places. */
function oneSlip(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const rest = (text: string, skip: number) => text.slice(from + skip)
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2))
  )
}

/** The one of `known` that is the same but for case. */
function pick(known: Iterable<string>, value: string): string | null {
  const typed = value.toLowerCase()
  for (const one of known) if (one.toLowerCase() === typed) return one
  return null
}

/** The value as an address writes it; null when it means nothing. Values this file knows nothing of pass through. */
function mendValue(key: AddressKey, value: string, pattern: string | null, catalogue: AddressCatalogue): string | null {
  switch (key) {
    case 'pattern':
    case 'compare':
      return mendPattern(value, catalogue)
    case 'side':
      return pick(PainSide.options, SIDE_LETTERS[value.toLowerCase()] ?? value)
    case 'variation':
      return pick(
        [
          ...(catalogue.patterns.get(pattern ?? '')?.variations ?? []).map(({ id }) => id),
          ...Object.keys(catalogue.retired.variation).map((id) => id.slice(id.indexOf('.') + 1)),
        ],
        value,
      )
    case 'point':
      return mendPoint(value, 'left', catalogue)
    case 'points':
      return mendPoint(value, 'both', catalogue)
    case 'body':
      return pick(BodyId.options, value)
    case 'shape':
      return pick(BUILD_IDS, value) ?? value
    case 'view':
      return pick(ViewId.options, value)
    case 'layers':
      return pick(LAYER_IDS, value)
    case 'marks':
      return pick(MARK_IDS, value)
    case 'list':
      return pick(LIST_IDS, value)
    case 'kind':
      return pick(FAMILY_IDS, value)
    case 'meridian':
      return mendMeridian(value)
    case 'page':
      return mendPage(value, catalogue.pageItems) ?? pick(Object.keys(catalogue.retired.page), value)
    case 'show':
      return mendPage(value, catalogue.shownItems)
    case 'lang':
      return mendLanguage(value, catalogue.languages)
    case 'mode':
      return pick(Mode.options, value)
    default:
      return value.toLowerCase()
  }
}

const SIDE_LETTERS: Readonly<Record<string, string>> = { l: 'left', r: 'right' }

/** `p05` is P5. */
function mendPattern(value: string, { patterns, retired }: AddressCatalogue): string | null {
  const typed = value.replace(/^p0+(?=\d)/i, 'P')
  return pick([...patterns.keys(), ...Object.keys(retired.pattern)], typed)
}

/** `bl40`, `BL 40`, `UB40 left`, `gv4.left` → as codes and sides are written. @param side of a pair that names none */
function mendPoint(value: string, side: 'left' | 'both', catalogue: AddressCatalogue): string | null {
  const [, name = value, named = ''] = /^(.*?)[\s._/-]+(left|right|both|midline|l|r)$/i.exec(value) ?? []
  const old = pick(Object.keys(catalogue.retired.point), name)
  const code = pick(catalogue.points.keys(), name) ?? (old && catalogue.retired.point[old]) ?? mendCode(name, catalogue)
  const point = code ? catalogue.points.get(code) : undefined
  if (!code || !point) return null
  if (!point.paired) return code
  const wanted = SIDE_LETTERS[named.toLowerCase()] ?? named.toLowerCase()
  const fits = wanted === 'left' || wanted === 'right' || (wanted === 'both' && side === 'both')
  return `${code}.${fits ? wanted : side}`
}

/** Today's code of another book's, where only one is meant. */
function mendCode(name: string, { points }: AddressCatalogue): string | null {
  const [, prefix = '', number = ''] = /^(3?[a-z]+)[\s.-]*0*(\d{1,2})$/i.exec(name) ?? []
  const line = prefix.toUpperCase()
  const lines = MERIDIAN_IDS.some((id) => id === line) ? [line] : (PREFIXES[prefix.toLowerCase()] ?? [])
  const codes = lines.map((id) => `${id}${number}`).filter((code) => points.has(code))
  return codes.length === 1 ? (codes[0] ?? null) : null
}

function mendMeridian(value: string): string | null {
  const other = PREFIXES[value.toLowerCase().replace(/\s/g, '')] ?? []
  return pick(MERIDIAN_IDS, value) ?? (other.length === 1 ? (other[0] ?? null) : null)
}

function mendPage(value: string, items: PageItems): string | null {
  const [first = '', ...rest] = value.split('.')
  const id = PAGE_IDS.find((one) => one === first.toLowerCase())
  if (!id || rest.length === 0) return id ?? null
  const item = pick(items[id] ?? [], rest.join('.'))
  return item === null ? null : `${id}.${item}`
}

/** `EN-gb` is en, `zh` is zh-Hans. */
function mendLanguage(value: string, languages: readonly string[]): string | null {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]
  return pick(languages, value) ?? languages.find((tag) => base(tag) === base(value)) ?? null
}
