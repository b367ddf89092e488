import { partOfFamily, pointsOfFamily } from '../../domain/categories.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { BackIcon } from '../controls/icons.tsx'
import panel from '../frame/Panel.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import styles from './Home.module.css'
import { PointLink } from './PointLink.tsx'

/** The points of one kind or of one part of the body, which are lit on the body; a search leads here. */
export function FamilyList({ family }: { family: string }) {
  const t = useT()
  const { categories } = useTexts()
  const atlas = useApp((s) => s.atlas)
  const chooseCategory = useApp((s) => s.chooseCategory)
  const heading = useHeadingFocus(family)
  const part = partOfFamily(family)
  const text =
    family === 'five-shu' ? { name: t('kinds.fiveShu'), explain: t('kinds.fiveShuExplain') } : categories[family]
  const points = pointsOfFamily(atlas.points.values(), family)
  return (
    <section aria-labelledby="family-title">
      <button type="button" className={panel.back} onClick={() => chooseCategory(null)}>
        <BackIcon />
        {t('pointIndex.all')}
      </button>
      <h2 id="family-title" className={styles.family} tabIndex={-1} ref={heading}>
        {part ? t(`bodyPart.${part}`) : (text?.name ?? family)}{' '}
        <span className={styles.count}>{t('pointIndex.count', { count: points.length })}</span>
      </h2>
      {!part && text && <p className={panel.small}>{text.explain}</p>}
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
