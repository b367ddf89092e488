import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useTexts } from '../../state/texts.ts'
import panel from '../../ui/frame/Panel.module.css'
import { CheckFirst } from '../../ui/pattern/CheckFirst.tsx'
import { Emergency } from '../../ui/pattern/Emergency.tsx'
import { FirstThis } from '../../ui/pattern/FirstThis.tsx'
import { PointRows } from '../../ui/pattern/PointRows.tsx'
import { SideControl } from '../../ui/pattern/SideControl.tsx'

/** A pattern in the frame: its red flags first, and only then its points. */
export function EmbedPattern({ pattern }: { pattern: PatternContent }) {
  const texts = useTexts().patterns[pattern.id]
  const gate = useApp((s) => s.gate)
  const yes = useApp((s) => s.yesFlags)
  if (gate === 'emergency') return <Emergency />
  return (
    <>
      <div className={panel.head}>
        <h1 className={panel.title}>{texts?.name ?? pattern.id}</h1>
      </div>
      {gate === 'check' ? (
        <CheckFirst pattern={pattern} />
      ) : (
        <div className={panel.body}>
          <FirstThis flags={yes} />
          {pattern.sided && <SideControl />}
          <PointRows pattern={pattern} />
        </div>
      )}
    </>
  )
}
