import { useState } from 'react'
import type { RedFlag } from '../../domain/content.ts'
import { endsPath } from '../../domain/redFlags.ts'

/**
 * Answers to red flags while they are given: a yes to one that ends the path is told at once, any other is ticked
 * or taken back.
 * @param onEnd hears the id of the flag that ends the path
 */
export function useYes(onEnd: (flag: string) => void): {
  yes: ReadonlySet<string>
  press: (flag: RedFlag) => void
  /** Ids answered with yes, in the order of the flags. */
  among: (flags: readonly RedFlag[]) => string[]
} {
  const [yes, setYes] = useState<ReadonlySet<string>>(new Set())
  return {
    yes,
    press: (flag) => {
      if (endsPath(flag)) return onEnd(flag.id)
      const next = new Set(yes)
      if (!next.delete(flag.id)) next.add(flag.id)
      setYes(next)
    },
    among: (flags) => flags.flatMap(({ id }) => (yes.has(id) ? [id] : [])),
  }
}
