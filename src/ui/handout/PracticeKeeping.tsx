import { readPractice } from '../../domain/practice.ts'
import { EMPTY_PRACTICE } from '../../domain/session.ts'
import { useApp } from '../../state/context.ts'
import { KeptFile } from '../controls/KeptFile.tsx'
import { today } from '../course/days.ts'

/** Where notes and session plan live, and the ways out. */
export function PracticeKeeping() {
  const practice = useApp((s) => s.practice)
  const trouble = useApp((s) => s.practiceTrouble)
  const replacePractice = useApp((s) => s.replacePractice)
  const erasePractice = useApp((s) => s.erasePractice)
  return (
    <KeptFile
      words="practice"
      value={practice}
      empty={practice === EMPTY_PRACTICE}
      fileName={`acupoint-practice-${today()}.json`}
      trouble={trouble}
      read={(text) => {
        const read = readPractice(text)
        return 'practice' in read ? { value: read.practice } : read
      }}
      onReplace={replacePractice}
      onErase={erasePractice}
    />
  )
}
