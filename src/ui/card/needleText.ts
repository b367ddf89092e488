import type { ShownDepth } from '../../domain/needling.ts'
import type { Translate, UiKey } from '../../state/texts.ts'

/** Millimetres and cun without false precision: 12.5 → "13" mm is wrong here, so one decimal at most. */
export function numberText(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value)
}

/** "13–25 mm"; one figure where both ends meet. Ends are rounded down: never deeper than the limit. */
export function depthText(t: Translate, { minMm, maxMm }: ShownDepth): string {
  const [from, to] = [Math.floor(minMm), Math.floor(maxMm)]
  return from === to ? t('technique.depthOne', { to }) : t('technique.depth', { from, to })
}

/** The angle in a word and in degrees. */
export function angleText(t: Translate, [from, to]: readonly [number, number]): string {
  const middle = (from + to) / 2
  const word: UiKey =
    middle >= 75 ? 'technique.angleStraight' : middle >= 25 ? 'technique.angleOblique' : 'technique.angleLevel'
  const degrees = from === to ? t('technique.degrees', { from }) : t('technique.degreesRange', { from, to })
  return t('technique.angle', { angle: t(word), degrees })
}
