import { EMPTY_COURSE, readCourse } from '../../domain/course.ts'
import { useApp } from '../../state/context.ts'
import { KeptFile } from '../controls/KeptFile.tsx'
import { today } from './days.ts'

/** Where plan and answers live, and the ways out. */
export function Keeping() {
  const course = useApp((s) => s.course)
  const trouble = useApp((s) => s.courseTrouble)
  const replaceCourse = useApp((s) => s.replaceCourse)
  const eraseCourse = useApp((s) => s.eraseCourse)
  return (
    <KeptFile
      words="course"
      value={course}
      empty={course === EMPTY_COURSE}
      fileName={`acupoint-course-${today()}.json`}
      trouble={trouble}
      read={(text) => {
        const read = readCourse(text)
        return 'course' in read ? { value: read.course } : read
      }}
      onReplace={replaceCourse}
      onErase={eraseCourse}
    />
  )
}
