/** Pieces the pages of techniques, muscles, self-care and accidents are made of. */
import { bodyShow } from '../../domain/bodyShow.ts'
import type { PointCode } from '../../domain/ids.ts'
import type { PageId, PageRef } from '../../domain/pages.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { SourceList } from '../card/Sources.tsx'
import button from '../controls/Button.module.css'
import chip from '../controls/Chip.module.css'
import { Disclosure } from '../controls/Disclosure.tsx'
import { GoRow, GoRows } from '../controls/GoRow.tsx'
import { CautionIcon } from '../controls/icons.tsx'
import { titledPart } from '../controls/Part.tsx'
import { PointName } from '../controls/Tongue.tsx'
import panel from '../frame/Panel.module.css'
import { firstSide } from '../sides.ts'
import styles from './Guides.module.css'

/** A titled part of a page. */
export const Part = titledPart(styles)

export function Bullets({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles.bullets}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** What to beware of: a sign and words, never colour alone. */
export function Cautions({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles.cautions}>
      {lines.map((line) => (
        <li key={line}>
          <CautionIcon />
          <p>{line}</p>
        </li>
      ))}
    </ul>
  )
}

export interface ListedItem {
  id: string
  name: string
  summary: string
  /** A word that sets it apart, such as "At home". */
  tag?: string
}

/** The items of a page; each opens its part. */
export function ItemList({ page, items }: { page: PageId; items: readonly ListedItem[] }) {
  const openPage = useApp((s) => s.openPage)
  return (
    <GoRows className={styles.items}>
      {items.map(({ id, name, summary, tag }) => (
        <li key={id}>
          <GoRow
            name={
              <span className={styles.itemName}>
                {name}
                {tag && <span className={styles.tag}>{tag}</span>}
              </span>
            }
            summary={summary}
            onGo={() => openPage(page, id)}
          />
        </li>
      ))}
    </GoRows>
  )
}

/** Shows a part of a page on the body; nothing where it has no place, or after an emergency answer. */
export function ShowOnBody({ item, label }: { item: PageRef; label: string }) {
  const showOnBody = useApp((s) => s.showOnBody)
  const can = useApp((s) => bodyShow(s.atlas.content, item) !== null && s.gate !== 'emergency')
  if (!can) return null
  return (
    <button type="button" className={button.primary} onClick={() => showOnBody(item)}>
      {label}
    </button>
  )
}

/** Opens a point's card and goes to it; a pattern whose red flags are not answered is left for it. */
export function usePointOpener(): (code: PointCode) => void {
  const store = useAppStoreApi()
  return (code) => {
    const { atlas, patternId, gate, choosePattern, openPage, select, lookFrom } = store.getState()
    const point = atlas.points.get(code)
    if (!point) return
    if (patternId !== null && gate === 'check') choosePattern(null)
    const ref = { code, side: firstSide(point) }
    openPage(null)
    select(ref)
    lookFrom('best', ref)
  }
}

/** Points that belong to something, as links to their cards; plain codes after an emergency answer. */
export function PointChips({ codes }: { codes: readonly PointCode[] }) {
  const points = useApp((s) => s.atlas.points)
  const open = usePointOpener()
  const closed = useApp((s) => s.gate === 'emergency')
  return (
    <ul className={chip.chips}>
      {codes.map((code) => {
        const point = points.get(code)
        const words = (
          <>
            <span className={panel.code}>{code}</span> {point && <PointName point={point} />}
          </>
        )
        return (
          <li key={code}>
            {closed ? (
              <span className={chip.chip}>{words}</span>
            ) : (
              <button type="button" className={chip.chip} onClick={() => open(code)}>
                {words}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Patterns something belongs to; choosing one starts with its red flags. */
export function PatternChips({ ids }: { ids: readonly string[] }) {
  const texts = useTexts().patterns
  const choosePattern = useApp((s) => s.choosePattern)
  const openPage = useApp((s) => s.openPage)
  return (
    <ul className={chip.chips}>
      {ids.map((id) => (
        <li key={id}>
          <button
            type="button"
            className={chip.chip}
            onClick={() => {
              openPage(null)
              choosePattern(id)
            }}
          >
            {texts[id]?.name ?? id}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Other pages something leads to. */
export function PageChips({ page, items }: { page: PageId; items: readonly { id: string; name: string }[] }) {
  const openPage = useApp((s) => s.openPage)
  return (
    <ul className={chip.chips}>
      {items.map(({ id, name }) => (
        <li key={id}>
          <button type="button" className={chip.chip} onClick={() => openPage(page, id)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Facts for practitioners, then sources and review, both on demand. */
export function Backing({
  facts,
  note,
  sources,
}: {
  facts: readonly string[]
  note?: string
  sources: readonly string[]
}) {
  const t = useT()
  return (
    <div className={styles.backing}>
      {facts.length > 0 && (
        <Disclosure summary={t('pattern.practitioners')}>
          <Bullets lines={facts} />
        </Disclosure>
      )}
      <Disclosure summary={t('sources.title')}>
        <p className={panel.small}>{t('sources.review')}</p>
        {note && <p className={panel.small}>{note}</p>}
        <SourceList ids={sources} />
      </Disclosure>
    </div>
  )
}
