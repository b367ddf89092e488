import type { ReactNode } from 'react'
import type { AtlasPoint } from '../../domain/atlas.ts'
import { type CategoryFamily, groupFamily, partFamily, partOfFamily, pointsOfFamily } from '../../domain/categories.ts'
import { MERIDIAN_IDS } from '../../domain/ids.ts'
import { type PAGE_IDS, readPage } from '../../domain/pages.ts'
import type { Found } from '../../domain/search/finder.ts'
import { readTool, TOOL_NAMES, type ToolId } from '../../domain/search/tools.ts'
import { workName } from '../../domain/workName.ts'
import { useApp } from '../../state/context.ts'
import type { Target } from '../../state/searchSlice.ts'
import { useLanguage, usePunctuation, useT, useTexts } from '../../state/texts.ts'
import { ownName } from '../frame/LanguageSwitch.tsx'
import panel from '../frame/Panel.module.css'
import { meridianStyle } from '../meridian.ts'
import styles from './Search.module.css'
import { nextLanguage } from './useTool.ts'

/** How a thing that was found is shown, and where it leads. */
export interface Row {
  key: string
  main: ReactNode
  /** A second line; "" for none. */
  note: string
  /** Colour of the meridian. */
  style: ReturnType<typeof meridianStyle>
  swatch: boolean
  to: Destination
  /** The point it stands for; null for anything else. */
  point: AtlasPoint | null
  /** That point is on the handout, and points are picked now. */
  picked: boolean
}

/** Something to show, or a tool to use. */
export type Destination = Target | { kind: 'tool'; id: ToolId }

/** Turns what was found into rows; null for what the atlas does not hold. */
export function useRow(): (found: Found, inChoice: boolean) => Row | null {
  const t = useT()
  const texts = useTexts()
  const language = useLanguage()
  const languages = useApp((s) => s.languages)
  const chinese = language.startsWith('zh')
  const { series } = usePunctuation()
  const atlas = useApp((s) => s.atlas)
  const picking = useApp((s) => s.picking)
  const onHandout = useApp((s) => s.picked)
  const joined = (parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(chinese ? series : ' · ')
  const countOf = (family: string) =>
    t('pointIndex.count', { count: pointsOfFamily(atlas.points.values(), family).length })

  const pointRow = (found: Found, inChoice: boolean): Row | null => {
    const point = atlas.points.get(found.id)
    if (!point) return null
    const inside = point.opening && t(`pointIndex.inside.${point.opening.into}`)
    const old = found.nameKind === 'old-number'
    const picked = picking && onHandout.some((one) => one.code === point.code)
    const note = joined([
      (inChoice || chinese) && texts.meridians[point.meridian]?.name,
      !chinese && point.english,
      found.kind === 'use'
        ? t('search.use', { use: found.name })
        : old
          ? t('search.oldNumberRow', { written: found.name })
          : found.countedAs
            ? t('search.countedAs', found.countedAs)
            : !found.own && t('search.as', { name: found.name }),
      inside,
      picked && t('handout.added'),
    ])
    const [first, second] = chinese ? [point.hanzi, point.pinyin] : [point.pinyin, point.hanzi]
    const main = (
      <>
        <span className={`${panel.code} ${styles.code}`}>{point.code}</span>
        <span lang={chinese ? undefined : 'zh-Latn'}>{first}</span>
        <span className={styles.second} lang={chinese ? 'zh-Latn' : 'zh-Hans'}>
          {second}
        </span>
      </>
    )
    const to = { kind: 'point', code: point.code } as const
    return { ...row(found, main, note, to, meridianStyle(atlas, point), true), point, picked }
  }

  return (found, inChoice) => {
    const { kind, id } = found
    const as = !found.own && t('search.as', { name: found.name })
    switch (kind) {
      case 'point':
      case 'use':
        return pointRow(found, inChoice)
      case 'tool': {
        const tool = readTool(id)
        if (!tool || (tool === 'language' && languages.length < 2)) return null
        const other = tool === 'language' && ownName(nextLanguage(languages, language))
        return row(found, t(TOOL_NAMES[tool]), joined([as, other, tool === 'kiosk' && t('tool.kioskHint')]), {
          kind: 'tool',
          id: tool,
        })
      }
      case 'pattern': {
        const text = texts.patterns[id]
        return text ? row(found, text.name, joined([as, text.summary]), { kind: 'pattern', id }) : null
      }
      case 'meridian': {
        const meridian = MERIDIAN_IDS.find((one) => one === id)
        const name = texts.meridians[id]?.name
        if (!meridian || !name) return null
        const style = meridianStyle(atlas, { meridian })
        const note = joined([meridian, countOf(groupFamily(meridian))])
        return row(found, name, note, { kind: 'meridian', id: meridian }, style, true)
      }
      case 'category': {
        const name = familyName(id as CategoryFamily, t('kinds.fiveShu'), texts.categories)
        return name ? row(found, name, joined([countOf(id), as]), { kind: 'family', id }) : null
      }
      case 'part': {
        const part = partOfFamily(`part-${id}`)
        if (!part) return null
        const family = partFamily(part)
        return row(found, t(`bodyPart.${part}`), countOf(family), { kind: 'family', id: family })
      }
      case 'landmark': {
        const text = texts.landmarks[id]
        return text ? row(found, text.name, joined([as, text.palpation]), { kind: 'landmark', id }) : null
      }
      case 'page': {
        const page = readPage(id, atlas.pageItems)
        const title = page && (page.item === null ? t(`page.${page.id}`) : itemName(texts, page.id, page.item))
        if (!page || !title) return null
        const within = page.item !== null && t('search.inPage', { page: t(`page.${page.id}`) })
        return row(found, title, joined([as, within]), { kind: 'page', page })
      }
      case 'work': {
        const page = readPage(id, atlas.pageItems)
        const source = atlas.content.sources[page?.item ?? '']
        if (!page || !source) return null
        const name = workName(atlas.content, source.id)
        const kindName = t(page.id === 'evidence' ? 'search.kind.study' : 'search.kind.source')
        return row(found, name, joined([kindName, source.csl.title]), { kind: 'page', page })
      }
    }
  }
}

function row({ kind, id }: Found, main: ReactNode, note: string, to: Destination, style = {}, swatch = false): Row {
  return { key: `${kind} ${id}`, main, note, style, swatch, to, point: null, picked: false }
}

function familyName(
  id: CategoryFamily,
  fiveShu: string,
  categories: ReturnType<typeof useTexts>['categories'],
): string | undefined {
  return id === 'five-shu' ? fiveShu : categories[id]?.name
}

/** The heading of a part of a page. */
function itemName(
  texts: ReturnType<typeof useTexts>,
  page: (typeof PAGE_IDS)[number],
  item: string,
): string | undefined {
  const named = {
    techniques: texts.techniques,
    muscles: texts.muscles,
    selfcare: texts.selfCare,
    accidents: texts.accidents,
  }
  return page in named ? named[page as keyof typeof named][item]?.name : texts.articles[page]?.parts[item]?.title
}
