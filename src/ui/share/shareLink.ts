/** The link to what is shown, and what it holds, in the order a reader cares for. */
import { DEFAULT_SHAPE, shapeDistance } from '../../domain/bodies.ts'
import type { Locale } from '../../domain/locale.ts'
import type { AddressView } from '../../domain/addressView.ts'
import { writeAddress } from '../../domain/viewUrl.ts'
import type { AppState } from '../../state/store.ts'
import type { Translate, UiKey } from '../../state/texts.ts'
import { addressView, catalogueOf } from '../../state/urlSync.ts'
import { SIDE_PHRASE } from '../sides.ts'

/**
 * @param page address of the page; its query and fragment are exchanged
 * @returns the whole link; never one that opens a kiosk
 */
export function shareLink(state: AppState, page: string): { link: string; view: AddressView } {
  const view: AddressView = { ...addressView(state), mode: 'explore' }
  const link = new URL(page)
  link.search = writeAddress(view, catalogueOf(state))
  link.hash = ''
  return { link: link.href, view }
}

const PAIN_SIDE: Record<AddressView['painSide'], UiKey> = { left: 'side.left', right: 'side.right', both: 'side.both' }

/** What a link holds, each part in the words of the reader; never empty. */
export function linkParts(view: AddressView, t: Translate, texts: Locale, nameOfPoint: (code: string) => string) {
  const pattern = (id: string | null) => id && (texts.patterns[id]?.name ?? id)
  const said = (key: UiKey, name: string | null | undefined | false) => (name ? [t(key, { name })] : [])
  const { selected } = view
  const pages = [view.page, view.show].flatMap((ref) => (ref ? [t(`page.${ref.id}`)] : []))
  const looks = view.marks.length > 0 || view.layers.length > 0 || view.kind !== null || view.armRaised
  return [
    ...said('share.part.pattern', pattern(view.patternId)),
    ...said('share.part.compare', pattern(view.compareId)),
    ...said('share.part.side', view.painSide !== 'both' && t(PAIN_SIDE[view.painSide])),
    ...said('share.part.point', selected && `${nameOfPoint(selected.code)} · ${t(SIDE_PHRASE[selected.side])}`),
    ...said('share.part.step', view.step !== null && String(view.step + 1)),
    ...said('share.part.points', view.picked.length > 0 && view.picked.map(({ code }) => code).join(' · ')),
    ...said('share.part.plan', view.plan && String(view.plan.length)),
    ...said('share.part.meridian', view.meridian && (texts.meridians[view.meridian]?.name ?? view.meridian)),
    ...said('share.part.page', [...new Set(pages)].join(' · ')),
    t(view.camera ? 'share.part.camera' : 'share.part.view'),
    ...(looks ? [t('share.part.layers')] : []),
    t(shapeDistance(view.shape, DEFAULT_SHAPE) > 0 ? 'share.part.build' : 'share.part.body'),
    t(view.lang ? 'share.part.lang' : 'share.part.noLang'),
  ]
}
