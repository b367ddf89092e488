/** The spots an end of the ruler can be put on by name, as the lists show them. Pure. */
import type { Atlas, AtlasPoint } from '../../domain/atlas.ts'
import type { LandmarksFile } from '../../domain/built.ts'
import { type BodyId, type BodySide, MERIDIAN_IDS } from '../../domain/ids.ts'
import type { RulerEnd } from '../../state/rulerSlice.ts'

export interface RulerOption {
  value: string
  name: string
  side: BodySide
}

export interface RulerGroup {
  id: string
  options: RulerOption[]
}

/** `point ST36 left`, `landmark patella_apex left`; the value of a list entry. */
export function valueOf(end: RulerEnd | null): string {
  switch (end?.kind) {
    case undefined:
      return ''
    case 'place':
      return 'place'
    case 'point':
      return `point ${end.code} ${end.side}`
    case 'landmark':
      return `landmark ${end.id} ${end.side}`
  }
}

const SIDES: readonly BodySide[] = ['left', 'right', 'midline']

/** The end a list entry names; null for the entry that names none. */
export function endOf(value: string): RulerEnd | null {
  const [kind, id, word] = value.split(' ')
  const side = SIDES.find((one) => one === word)
  if (!id || !side) return null
  if (kind === 'point') return { kind, code: id, side }
  return kind === 'landmark' ? { kind, id, side } : null
}

/**
 * Points by meridian in the order of the standard, extra points, then landmarks by name.
 * @param nameOf display name of a landmark; null leaves it out
 * @param pointNameOf what the reader's language calls a point
 */
export function rulerGroups(
  atlas: Atlas,
  file: LandmarksFile | null,
  body: BodyId,
  nameOf: (landmark: string) => string | null,
  pointNameOf: (point: AtlasPoint) => string,
): RulerGroup[] {
  const points = [...atlas.points.values()]
  const groups = [...MERIDIAN_IDS, 'EX'].map(
    (id): RulerGroup => ({
      id,
      options: points
        .filter((point) => point.meridian === id)
        .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
        .flatMap((point) => {
          const name = `${point.code} ${pointNameOf(point)}`
          return point.anchors[body].map(({ side }) => ({ value: `point ${point.code} ${side}`, name, side }))
        }),
    }),
  )
  const landmarks = (file?.bodies[body]?.landmarks ?? []).flatMap(({ id, side }): RulerOption[] => {
    const name = nameOf(id)
    return name ? [{ value: `landmark ${id} ${side}`, name, side }] : []
  })
  landmarks.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
  return [...groups, { id: 'landmarks', options: landmarks }].filter(({ options }) => options.length > 0)
}
