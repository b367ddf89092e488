/** The stage of the shipped body without a page: what stands in the margins for a pattern, at a size of screen. */
import type { PainSide } from '../../src/domain/ids.ts'
import { freeRect } from '../../src/scene/framing.ts'
import { LimbMask } from '../../src/scene/limbMask.ts'
import { type LabelPlan, type LabelText, planLabels } from '../../src/scene/labelPlan.ts'
import { marksOf } from '../../src/scene/marks.ts'
import { createStage, type SceneData, type Stage } from '../../src/scene/stage.ts'
import { guidedPose } from '../../src/scene/views.ts'
import type { AppState, CameraRequest, StageInsets } from '../../src/state/appState.ts'
import { createAppStore } from '../../src/state/store.ts'
import { atlas, realAsset } from './realBody.ts'

/** What panels cover on a page, CSS px, and how large its text is. */
export interface Screen {
  width: number
  height: number
  insets: StageInsets
  rem: number
}

export const SCREENS = {
  desk: { width: 1280, height: 800, insets: { left: 340, top: 64, right: 0, bottom: 76 }, rem: 16 },
  phone: { width: 390, height: 844, insets: { left: 0, top: 56, right: 0, bottom: 446 }, rem: 16 },
  upright: { width: 1080, height: 1920, insets: { left: 0, top: 104, right: 0, bottom: 984 }, rem: 24 },
} satisfies Record<string, Screen>

export interface Shown {
  stage: Stage
  plan: LabelPlan
  mask: LimbMask
  /** Plans the same picture anew. */
  again(): LabelPlan
}

/** Widths of the set text, near those of the page's font. */
export const measureAt =
  ({ rem }: Screen) =>
  (_id: string, { code, name }: LabelText, short: boolean) => {
    const plain = short && code !== '' ? 0 : name.length + (code === '' ? 0 : 0.6)
    return { width: Math.ceil((0.545 * code.length + 0.45 * plain) * rem + 8), height: Math.ceil(1.18 * rem) }
  }

export async function labelBench() {
  const body = await realAsset()
  const stage = createStage({} as HTMLElement, {} as HTMLElement, {} as HTMLCanvasElement, { body } as SceneData)
  stage.surface.setShape(0, true)
  const mask = new LimbMask(body)
  return (
    more: Partial<AppState> & { patternId: string; painSide: PainSide },
    screen: Screen,
    request: Pick<CameraRequest, 'view' | 'focus'> = { view: 'best', focus: null },
  ): Shown => {
    const state = createAppStore(atlas, { gate: 'clear', insets: screen.insets, ...more }).getState()
    const { width, height } = screen
    const free = freeRect(width, height, screen.insets)
    stage.rig.setStage(width, height)
    stage.rig.flyTo(guidedPose(stage, state, request, free, height), free, 0, false)
    stage.rig.update(0)
    stage.camera.updateProjectionMatrix()
    stage.marks = marksOf({ ...state, riskShown: false, asking: false }).map((m) => ({
      ...m,
      position: stage.surface.pointAt(m.anchor),
      normal: stage.surface.normalAt(m.anchor),
    }))
    stage.sight = []
    const again = () =>
      planLabels(stage, state, free, mask, {
        texts: {},
        nameOf: (code) => atlas.points.get(code)?.pinyin ?? '',
        measure: measureAt(screen),
        keep: () => {},
      })
    return { stage, plan: again(), mask, again }
  }
}
