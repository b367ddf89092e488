import { meridianPoints } from '../../domain/categories.ts'
import { shownArm } from '../../state/armSlice.ts'
import { useApp } from '../../state/context.ts'
import { isUiKey, translate, useT, useTexts, usePointName } from '../../state/texts.ts'
import { SIDE_PHRASE } from '../sides.ts'

/** Says politely what changed on the canvas: the selection, the meridian, a raised arm and where it is seen from. */
export function Announcer() {
  const t = useT()
  const nameOf = usePointName()
  const texts = useTexts()
  const selected = useApp((s) => s.selected)
  const point = useApp((s) => (s.selected ? s.atlas.points.get(s.selected.code) : undefined))
  const atlas = useApp((s) => s.atlas)
  const meridian = useApp((s) => s.selectedMeridian)
  const arm = useApp(shownArm)
  const phrase = useApp((s) => s.cameraPhrase)
  return (
    <>
      <p className="visuallyHidden" aria-live="polite" data-announce="selection">
        {selected && point
          ? t('announce.selected', { code: point.code, name: nameOf(point), side: t(SIDE_PHRASE[selected.side]) })
          : ''}
      </p>
      <p className="visuallyHidden" aria-live="polite" data-announce="meridian">
        {meridian
          ? t('announce.meridian', {
              name: texts.meridians[meridian]?.name ?? meridian,
              count: meridianPoints(atlas.points.values(), meridian).length,
            })
          : ''}
      </p>
      <p className="visuallyHidden" aria-live="polite" data-announce="arm">
        {arm ? t(arm === 'left' ? 'announce.armLeft' : 'announce.armRight') : ''}
      </p>
      <p className="visuallyHidden" aria-live="polite" data-announce="camera">
        {phrase && isUiKey(texts, phrase) ? translate(texts, phrase) : ''}
      </p>
    </>
  )
}
