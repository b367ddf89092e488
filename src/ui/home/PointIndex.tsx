import { type ReactNode, useId } from 'react'
import {
  BODY_AREAS,
  CATEGORY_FAMILIES,
  type CategoryFamily,
  groupFamily,
  partFamily,
  pointsOfFamily,
} from '../../domain/categories.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import chip from '../controls/Chip.module.css'
import panel from '../frame/Panel.module.css'
import { SearchButton } from '../search/SearchButton.tsx'
import { FamilyList } from './FamilyList.tsx'
import { PointLink } from './PointLink.tsx'
import styles from './Home.module.css'

const AREAS = Object.keys(BODY_AREAS) as (keyof typeof BODY_AREAS)[]

/**
 * Every point by place and by kind, or those of the one that was chosen, which are lit on the body. By meridian they
 * stand in the other list (MeridianIndex.tsx), with its course.
 */
export function PointIndex() {
  const t = useT()
  const { categories } = useTexts()
  const points = useApp((s) => s.atlas.points)
  const lit = useApp((s) => s.category)
  if (lit !== null) {
    return (
      <>
        <SearchButton />
        <FamilyList key={lit} family={lit} />
      </>
    )
  }
  const kindName = (id: CategoryFamily) => (id === 'five-shu' ? t('kinds.fiveShu') : (categories[id]?.name ?? id))
  const touched = [...points.values()].filter(({ meridian }) => meridian === 'ASHI')
  return (
    <>
      <SearchButton />
      <p className={panel.small}>{t('pointIndex.intro')}</p>
      {AREAS.map((area) => (
        <Place key={area} title={t(`pointIndex.area.${area}`)}>
          <Families
            families={BODY_AREAS[area].map((part) => ({ id: partFamily(part), name: t(`bodyPart.${part}`) }))}
          />
        </Place>
      ))}
      <Place title={t('kinds.title')}>
        <Families families={CATEGORY_FAMILIES.map((id) => ({ id, name: kindName(id) }))} />
      </Place>
      <Place title={t('pointIndex.beside')}>
        <Families families={[{ id: groupFamily('EX'), name: t('pointIndex.extra') }]} />
        {touched.length > 0 && (
          <>
            <p className={panel.small}>{t('pointIndex.touch')}</p>
            {touched.map((point) => (
              <PointLink key={point.code} point={point} />
            ))}
          </>
        )}
      </Place>
    </>
  )
}

function Place({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.place} aria-labelledby={id}>
      <h2 id={id} className={styles.placeTitle}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Ways to the points of a place or a kind; those without a point are left out. */
function Families({ families }: { families: readonly { id: string; name: string }[] }) {
  const points = useApp((s) => s.atlas.points)
  const goTo = useApp((s) => s.goTo)
  const counted = families.map((one) => ({ ...one, count: pointsOfFamily(points.values(), one.id).length }))
  return (
    <ul className={chip.chips}>
      {counted.map(
        ({ id, name, count }) =>
          count > 0 && (
            <li key={id}>
              <button type="button" className={chip.chip} data-kind={id} onClick={() => goTo({ kind: 'family', id })}>
                {name} <span className={chip.count}>{count}</span>
              </button>
            </li>
          ),
      )}
    </ul>
  )
}
