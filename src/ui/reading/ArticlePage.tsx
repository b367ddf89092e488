import { type ReactNode, useEffect, useRef } from 'react'
import type { ArticleGrade, ArticleId, ArticlePart, StudyDirection } from '../../domain/studies.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import evidence from '../card/Evidence.module.css'
import { Direction, DirectionCounts } from '../card/Direction.tsx'
import { AgainstIcon, CautionIcon, MetIcon, MixedIcon } from '../controls/icons.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import styles from './Reading.module.css'
import { RefList, Refs } from './Refs.tsx'

interface Props {
  id: ArticleId
  item: string | null
  /** What stands below the sentences of a part, by its id. */
  below?: Readonly<Record<string, ReactNode>>
}

/** A page of plain sentences, each with its sources. Opened at a part, it starts there. */
export function ArticlePage({ id, item, below }: Props) {
  const t = useT()
  const text = useTexts().articles[id]
  const article = useApp((s) => s.atlas.content.articles[id])
  if (!article || !text) return <PageFrame title={t(`page.${id}`)}>{null}</PageFrame>
  const order = [...new Set(article.parts.flatMap((part) => part.texts.flatMap((one) => one.sources)))]
  return (
    <PageFrame title={t(`page.${id}`)}>
      <p className={styles.lead}>{text.lead}</p>
      {article.parts.map((part) => (
        <Part key={part.id} article={id} part={part} wanted={part.id === item} order={order}>
          {below?.[part.id]}
        </Part>
      ))}
      <p className={`${panel.small} ${styles.part}`}>{t('sources.review')}</p>
      <RefList order={order} />
    </PageFrame>
  )
}

interface PartProps {
  article: ArticleId
  part: ArticlePart
  /** True: the page was opened at this part. */
  wanted: boolean
  order: readonly string[]
  children?: ReactNode
}

function Part({ article, part, wanted, order, children }: PartProps) {
  const title = useTexts().articles[article]?.parts[part.id]?.title
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!wanted) return
    // After the frame has put the reader at the page's heading.
    queueMicrotask(() => section.current?.querySelector<HTMLElement>('summary, h3')?.focus())
  }, [wanted])
  const directions = part.texts.flatMap((one): StudyDirection[] => (one.direction ? [one.direction] : []))
  return (
    <section ref={section} className={styles.part} data-part={part.id}>
      {part.layout === 'fold' ? (
        <Disclosure
          key={String(wanted)}
          open={wanted}
          summary={
            <span className={styles.fold}>
              <span className={styles.foldTitle}>{title}</span>
              {directions.length > 0 && <DirectionCounts of={directions} />}
            </span>
          }
        >
          <Texts article={article} part={part} order={order} />
        </Disclosure>
      ) : (
        <>
          <h3 tabIndex={-1} className={styles.title}>
            {title}
          </h3>
          <Texts article={article} part={part} order={order} />
        </>
      )}
      {children}
    </section>
  )
}

function Texts({ article, part, order }: Omit<PartProps, 'wanted' | 'children'>) {
  const t = useT()
  const studies = useApp((s) => s.atlas.content.studies)
  const texts = useTexts().articles[article]?.parts[part.id]?.texts
  return (
    <ul
      className={styles.texts}
      data-layout={part.layout}
      data-marked={part.texts.some((one) => one.direction || one.grade) || undefined}
    >
      {part.texts.map(({ key, direction, grade, sources }) => (
        <li key={key}>
          {direction && <Direction of={direction} />}
          {grade && <Grade of={grade} />}
          <span>
            {texts?.[key]} <Refs ids={sources} order={order} />
            {sources.some((id) => studies[id]?.figures === 'to-confirm') && (
              <span className={`${evidence.toConfirm} ${styles.flag}`}>{t('evidence.toConfirm')}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

const GRADE_ICON = { met: MetIcon, partly: MixedIcon, not: CautionIcon, na: AgainstIcon } as const

/** How far something is met: a sign and a word, in the same ink for every grade. */
function Grade({ of }: { of: ArticleGrade }) {
  const t = useT()
  const Icon = GRADE_ICON[of]
  return (
    <span className={evidence.direction} data-grade={of}>
      <Icon /> {t(`grade.${of}`)}
    </span>
  )
}
