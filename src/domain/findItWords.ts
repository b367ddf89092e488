/** The sentences of "find it" steps: reviewed templates of a language, filled in. Pure. */
import type { FindItParam, FindItStep } from './findItModel.ts'

/** assets/locales/<lang>/findIt.json: `step.*` sentences, `name.*` landmarks as they stand in a sentence. */
export type FindItTexts = Readonly<Record<string, string>>

/** How a language writes a point within a sentence, from its code. */
export type PointWords = (code: string) => string

const asCode: PointWords = (code) => code

const FRACTIONS = ['1/3', '2/3', '1/4', '3/4'] as const
/** The rules write thirds with six digits. */
const SAME_FRACTION = 1e-3

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** @throws Error naming the key that has no text */
function text(texts: FindItTexts, key: string): string {
  const found = texts[key]
  if (found === undefined) throw new Error(`findIt.json: ${key}: expected a text, received none`)
  return found
}

/** A landmark as words; a point as `pointWords` tells it, from its code. */
export function refWords(ref: string, texts: FindItTexts, pointWords: PointWords = asCode): string {
  return ref.startsWith('@') ? text(texts, `name.${ref.slice(1)}`) : pointWords(ref)
}

/** At most two digits after the point, none that say nothing. */
const digits = (value: number): string => String(Math.round(value * 100) / 100)

function paramWords(param: FindItParam, texts: FindItTexts, pointWords: PointWords): string {
  switch (param.kind) {
    case 'ref':
      return refWords(param.ref, texts, pointWords)
    case 'number':
      return digits(param.value)
    case 'length':
      if (!param.finger) return fill(text(texts, 'cun'), { n: digits(param.cun) })
      if (param.cun === 1) return text(texts, 'thumb')
      return param.cun === 0.5 ? text(texts, 'thumbHalf') : fill(text(texts, 'thumbs'), { n: digits(param.cun) })
    case 'fraction': {
      const known = FRACTIONS.find((f) => Math.abs(valueOf(f) - param.value) < SAME_FRACTION)
      if (known) return text(texts, `fraction.${known}`)
      return fill(text(texts, 'fraction.percent'), { n: String(Math.round(param.value * 100)) })
    }
  }
}

function valueOf(fraction: (typeof FRACTIONS)[number]): number {
  const [above = 0, below = 1] = fraction.split('/').map(Number)
  return above / below
}

/** The sentence of a step. @throws Error for a template or name that is missing */
export function stepWords(step: FindItStep, texts: FindItTexts, pointWords: PointWords = asCode): string {
  const values = Object.fromEntries(
    Object.entries(step.params).map(([name, param]) => [name, paramWords(param, texts, pointWords)]),
  )
  return fill(text(texts, step.textKey), values)
}
