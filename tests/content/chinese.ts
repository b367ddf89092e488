/** What the tests of the Chinese texts read: every sentence with its place, and the numbers of a location sentence. */

export interface Sentence {
  /** `points/BL40/find/2`. */
  path: string
  text: string
}

/** Every text of a part of a language, in order. */
export function sentencesOf(part: unknown, path: string): Sentence[] {
  if (typeof part === 'string') return [{ path, text: part }]
  if (part === null || typeof part !== 'object') return []
  return Object.entries(part).flatMap(([key, one]) => sentencesOf(one, `${path}/${key}`))
}

/** The shape of a part without its words: keys, lengths of lists, what is null, and the parameters of each sentence. */
export function shapeOf(part: unknown, path: string): string[] {
  if (typeof part === 'string') {
    const params = [...new Set(part.match(/\{\w+\}/g) ?? [])].sort()
    return [[path, ...params].join(' ')]
  }
  if (part === null || typeof part !== 'object') return [`${path} ${part}`]
  const inside = Object.entries(part).flatMap(([key, one]) => shapeOf(one, `${path}/${key}`))
  return inside.length > 0 ? inside : [`${path} ${Array.isArray(part) ? '[]' : '{}'}`]
}

/** Point codes, also of series and their members. */
export const CODE =
  /(?<![A-Za-z])(?:LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|GB|LR|GV|CV|EX)(?:-[A-Z]+)?(?:\d+|-[A-Z]+)(?:-[A-Z0-9]+)*/g

/** Words that count things; Chinese says them in words, as in 两筋之间 and 四穴之一, or leaves them out, as in 赤白肉际. */
const COUNTS =
  /two (?:skin colours|bellies|trapezius muscles|ear apices|hollows|depressions)|one of (?:the )?(?:two|four)|one space below/g

const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const CARDINALS = 'zero one two three four five'.split(' ')

/** Numbers of an English location sentence: codes, figures, number words and fractions, each once, sorted. */
export function englishNumbers(sentence: string): string[] {
  const found = new Set<string>()
  const codes = sentence.match(CODE) ?? []
  let rest = sentence.replace(CODE, ' ').replace(COUNTS, ' ')
  for (const code of codes) found.add(code)
  const fraction = (pattern: RegExp, all: readonly string[]): void => {
    if (!pattern.test(rest)) return
    for (const one of all) found.add(one)
    rest = rest.replace(pattern, ' ')
  }
  fraction(/upper quarter and lower three quarters/, ['1/4', '3/4'])
  fraction(/upper three quarters and lower quarter/, ['1/4', '3/4'])
  fraction(/lateral quarter and medial three quarters/, ['1/4', '3/4'])
  fraction(/two thirds/, ['2/3'])
  fraction(/(?:lower|middle|upper) and (?:lower|middle|upper) thirds/, ['1/3'])
  fraction(/(?:one|upper|lower) third\b/, ['1/3'])
  for (const [figure] of rest.matchAll(/\d+(?:\.\d+)?/g)) found.add(figure)
  for (const [word] of rest.toLowerCase().matchAll(/[a-z]+/g)) {
    if (ORDINALS.includes(word)) found.add(String(ORDINALS.indexOf(word)))
    if (CARDINALS.includes(word)) found.add(String(CARDINALS.indexOf(word)))
  }
  return [...found].sort()
}

/** The same of a Chinese one, where numbers are written as figures. */
export function chineseNumbers(sentence: string): string[] {
  const found = new Set<string>(sentence.match(CODE) ?? [])
  const rest = sentence.replace(CODE, ' ')
  for (const [figure] of rest.matchAll(/\d+\/\d+|\d+(?:\.\d+)?/g)) found.add(figure)
  return [...found].sort()
}
