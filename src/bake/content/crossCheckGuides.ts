/** References of techniques, muscles, self-care and accidents: what they name must exist and fit. */
import type { Content, MuscleContent, SelfCareContent, TechniqueContent } from '../../domain/content.ts'
import type { Locale } from '../../domain/locale.ts'

type Note = (path: string, expected: string, received: unknown) => void
/** A writer of problems for one file below assets/content. */
type NoteIn = (file: string) => Note

const CONTENT = 'assets/content'

function checkPoints(content: Content, codes: readonly string[], path: string, note: Note, pressed = false): void {
  codes.forEach((code, index) => {
    const point = content.points[code]
    if (!point) note(`${path}.${index}`, `a point in ${CONTENT}/points`, code)
    else if (pressed && !point.acupressure)
      note(`${path}.${index}`, 'a point that may be pressed at home (acupressure)', code)
  })
}

function checkTechnique(content: Content, technique: TechniqueContent, note: Note): void {
  technique.pairs.forEach(({ points, sources }, index) => {
    checkPoints(content, points, `pairs.${index}.points`, note)
    checkSources(content, sources, `pairs.${index}.sources`, note)
    points.forEach((code, at) => {
      // A point on the midline belongs to no side: the current could cross it.
      if (content.points[code] && !content.points[code].paired)
        note(`pairs.${index}.points.${at}`, 'a paired point, so that the current stays on one side', code)
    })
    if (points[0] === points[1]) note(`pairs.${index}.points`, 'two different points', points[1])
  })
  checkPoints(content, technique.points, 'points', note, true)
}

function checkSources(content: Content, sources: readonly string[], path: string, note: Note): void {
  sources.forEach((id, index) => {
    if (!content.sources[id]) note(`${path}.${index}`, `a source in ${CONTENT}/sources`, id)
  })
}

function checkMuscle(content: Content, muscle: MuscleContent, note: Note): void {
  checkSources(content, muscle.sources, 'sources', note)
  checkPoints(content, muscle.points, 'points', note)
  muscle.patterns.forEach((id, index) => {
    if (!content.patterns[id]) note(`patterns.${index}`, `a pattern in ${CONTENT}/patterns`, id)
  })
  muscle.care.forEach((id, index) => {
    if (!content.selfCare[id]) note(`care.${index}`, `an exercise in ${CONTENT}/self-care`, id)
  })
}

function checkSelfCare(content: Content, care: SelfCareContent, note: Note): void {
  checkSources(content, care.sources, 'sources', note)
  checkPoints(content, care.points, 'points', note, true)
  care.techniques.forEach((id, index) => {
    const technique = content.techniques[id]
    if (!technique) note(`techniques.${index}`, `a technique in ${CONTENT}/techniques`, id)
    else if (!technique.home) note(`techniques.${index}`, 'a technique for home (home: true)', id)
  })
  const seen = new Set<string>()
  care.steps.forEach((step, index) => {
    if (seen.has(step.id)) note(`steps.${index}.id`, 'each step once', step.id)
    seen.add(step.id)
    if (step.seconds !== null && step.repeats !== null)
      note(`steps.${index}`, 'a time or a number of times, not both', `${step.seconds} s, ${step.repeats} times`)
  })
}

/** All references between these records. Pure. */
export function checkGuides(content: Content, noteIn: NoteIn): void {
  for (const one of Object.values(content.techniques)) checkTechnique(content, one, noteIn(`techniques/${one.id}.json`))
  for (const one of Object.values(content.muscles)) checkMuscle(content, one, noteIn(`muscles/${one.id}.json`))
  for (const one of Object.values(content.selfCare)) checkSelfCare(content, one, noteIn(`self-care/${one.id}.json`))
  content.accidents.forEach((one, index) => {
    checkSources(content, one.sources, `${index}.sources`, noteIn('accidents.json'))
    if (content.accidents.findIndex(({ id }) => id === one.id) !== index)
      noteIn('accidents.json')(`${index}.id`, 'each accident once', one.id)
  })
}

/** Keys of one language that these records name. */
export function checkGuideTexts(content: Content, locale: Locale, language: string, noteIn: NoteIn): void {
  const texts = (part: string): string => `a text in assets/locales/${language}/${part}`
  for (const { id, areas } of Object.values(content.techniques)) {
    const own = locale.techniques[id]
    const note = noteIn(`techniques/${id}.json`)
    areas.forEach((area, index) => {
      if (own && !own.areas[area]) note(`areas.${index}`, texts(`techniques, ${id}.areas`), area)
    })
    for (const area of Object.keys(own?.areas ?? {}))
      if (!areas.includes(area)) note('areas', `every area named in ${language}`, area)
  }
  for (const { id } of Object.values(content.muscles))
    if (!locale.muscles[id]) noteIn(`muscles/${id}.json`)('id', texts('muscles'), id)
  for (const { id, steps } of Object.values(content.selfCare)) {
    const own = locale.selfCare[id]
    const note = noteIn(`self-care/${id}.json`)
    if (!own) note('id', texts('selfCare'), id)
    steps.forEach((step, index) => {
      if (own && !own.steps[step.id]) note(`steps.${index}.id`, texts(`selfCare, ${id}.steps`), step.id)
    })
    for (const step of Object.keys(own?.steps ?? {}))
      if (!steps.some((one) => one.id === step)) note('steps', `every step told in ${language}`, step)
  }
  content.accidents.forEach(({ id }, index) => {
    if (!locale.accidents[id]) noteIn('accidents.json')(`${index}.id`, texts('accidents'), id)
  })
}
