import { Fragment } from 'react'
import type { PointNames } from '../../domain/pointName.ts'
import { pointNameTag, tongueRuns } from '../../domain/tongue.ts'
import { useLanguage, usePointName } from '../../state/texts.ts'

/** A point's name as the reader knows it, marked with the language it is in. */
export function PointName({ point }: { point: Readonly<PointNames> }) {
  const nameOf = usePointName()
  return <span lang={pointNameTag(useLanguage())}>{nameOf(point)}</span>
}

/** Words that are English whatever the page speaks, with hanzi, kana and hangul in them marked as what they are. */
export function English({ children }: { children: string }) {
  const page = useLanguage()
  const runs = tongueRuns(children)
  const words = runs.map(({ text, tag }, at) =>
    tag === null ? (
      <Fragment key={at}>{text}</Fragment>
    ) : (
      <span key={at} lang={tag}>
        {text}
      </span>
    ),
  )
  return page.startsWith('en') ? words : <span lang="en">{words}</span>
}
