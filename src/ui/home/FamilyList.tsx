import { meridianOfFamily, partOfFamily, pointsOfFamily } from '../../domain/categories.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { BackButton } from '../controls/GoRow.tsx'
import panel from '../frame/Panel.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import { PickPoints } from '../handout/PickPoints.tsx'
import styles from './Home.module.css'
import { PointLink } from './PointLink.tsx'

/** The points of one kind or of one part of the body, which are lit on the body; a search leads here. */
export function FamilyList({ family }: { family: string }) {
  const t = useT()
  const { categories, meridians } = useTexts()
  const atlas = useApp((s) => s.atlas)
  const chooseCategory = useApp((s) => s.chooseCategory)
  const heading = useHeadingFocus(family)
  const part = partOfFamily(family)
  const meridian = meridianOfFamily(family)
  const text =
    family === 'five-shu' ? { name: t('kinds.fiveShu'), explain: t('kinds.fiveShuExplain') } : categories[family]
  const name = part
    ? t(`bodyPart.${part}`)
    : meridian === 'EX'
      ? t('pointIndex.extra')
      : (text ?? meridians[meridian ?? ''])?.name
  const points = pointsOfFamily(atlas.points.values(), family)
  return (
    <section aria-labelledby="family-title">
      <BackButton label={t('pointIndex.all')} onBack={() => chooseCategory(null)} />
      <h2 id="family-title" className={styles.family} tabIndex={-1} ref={heading}>
        {name ?? family} <span className={styles.count}>{t('pointIndex.count', { count: points.length })}</span>
      </h2>
      {text && <p className={panel.small}>{text.explain}</p>}
      <PickPoints />
      <ul>
        {points.map((point) => (
          <li key={point.code}>
            <PointLink point={point} />
          </li>
        ))}
      </ul>
    </section>
  )
}
