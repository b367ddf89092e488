import { useId } from 'react'
import { CATEGORY_FAMILIES, type CategoryFamily, pointsOfFamily } from '../../domain/categories.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { PointLink } from '../home/PointLink.tsx'
import styles from './Meridians.module.css'

/** Kinds of point: one at a time lights its points on the body and explains itself. */
export function Kinds() {
  const t = useT()
  const { runIn } = usePunctuation()
  const { categories } = useTexts()
  const atlas = useApp((s) => s.atlas)
  const chosen = useApp((s) => s.category)
  const chooseCategory = useApp((s) => s.chooseCategory)
  const titleId = useId()
  const textOf = (id: CategoryFamily) =>
    id === 'five-shu' ? { name: t('kinds.fiveShu'), explain: t('kinds.fiveShuExplain') } : categories[id]
  const kinds = CATEGORY_FAMILIES.flatMap((id) => {
    const text = textOf(id)
    const points = pointsOfFamily(atlas.points.values(), id)
    return text && points.length > 0 ? [{ id, ...text, points }] : []
  })
  const shown = kinds.find(({ id }) => id === chosen)
  return (
    <section className={styles.kinds} aria-labelledby={titleId}>
      <h2 className={styles.subtitle} id={titleId}>
        {t('kinds.title')}
      </h2>
      <p className={panel.small}>{t('kinds.intro')}</p>
      <ul className={styles.chips}>
        {kinds.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.chip}
              data-kind={id}
              aria-pressed={chosen === id}
              onClick={() => chooseCategory(chosen === id ? null : id)}
            >
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {shown && (
          <p className={styles.explain}>
            <strong>
              {shown.name}
              {runIn}
            </strong>
            {shown.explain}
          </p>
        )}
      </div>
      {shown && (
        <Disclosure key={shown.id} summary={t('kinds.count', { count: shown.points.length })}>
          <ul>
            {shown.points.map((point) => (
              <li key={point.code}>
                <PointLink point={point} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
