import type { AtlasPoint } from '../../domain/atlas.ts'
import { groupFamily, isGroup } from '../../domain/categories.ts'
import { MERIDIAN_IDS } from '../../domain/ids.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { ShowIcon } from '../controls/icons.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import { SearchButton } from '../search/SearchButton.tsx'
import { meridianStyle } from '../meridian.ts'
import { FamilyList } from './FamilyList.tsx'
import { PointLink } from './PointLink.tsx'
import styles from './Home.module.css'

const GROUPS = [...MERIDIAN_IDS, 'EX', 'ASHI'] as const

/** Every point by meridian, or those of the kind or part of the body that a search led to. */
export function PointIndex() {
  const t = useT()
  const texts = useTexts()
  const atlas = useApp((s) => s.atlas)
  const lit = useApp((s) => s.category)
  const chooseCategory = useApp((s) => s.chooseCategory)
  const lookFrom = useApp((s) => s.lookFrom)
  const drawn = useApp((s) => s.sceneStatus.kind === 'ready')
  if (lit !== null && !isGroup(lit)) {
    return (
      <>
        <SearchButton />
        <FamilyList key={lit} family={lit} />
      </>
    )
  }
  const all = [...atlas.points.values()].sort(byCode)
  const groups = GROUPS.map((id) => ({ id, points: all.filter((point) => point.meridian === id) })).filter(
    (group) => group.points.length > 0,
  )
  const nameOf = (id: (typeof GROUPS)[number]) =>
    id === 'EX' ? t('pointIndex.extra') : id === 'ASHI' ? t('pointIndex.touch') : (texts.meridians[id]?.name ?? id)
  const show = (id: (typeof GROUPS)[number]) => {
    const group = groupFamily(id)
    chooseCategory(lit === group ? null : group)
    const view = id === 'EX' || id === 'ASHI' ? undefined : atlas.content.meridians[id]?.view
    if (lit !== group && view) lookFrom(view)
  }
  return (
    <>
      <SearchButton />
      {groups.map(({ id, points }) => (
        <div key={id} className={styles.group} style={meridianStyle(atlas, points[0])}>
          {drawn && id !== 'ASHI' && (
            <button
              type="button"
              className={`${button.quiet} ${styles.show}`}
              title={t('pointIndex.show', { name: nameOf(id) })}
              aria-label={t('pointIndex.show', { name: nameOf(id) })}
              aria-pressed={lit === groupFamily(id)}
              onClick={() => show(id)}
            >
              <ShowIcon />
            </button>
          )}
          <Disclosure
            summary={
              <span className={styles.groupName}>
                <i className={styles.swatch} aria-hidden="true" />
                {nameOf(id)} <span className={styles.count}>{points.length}</span>
              </span>
            }
          >
            <ul>
              {points.map((point) => (
                <li key={point.code}>
                  <PointLink point={point} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ))}
    </>
  )
}

/** LU2 before LU10, EX-B2-L1 before EX-B2-L2. */
function byCode(a: AtlasPoint, b: AtlasPoint): number {
  return a.code.localeCompare(b.code, 'en', { numeric: true })
}
