/** References of the guided path: patterns, red flags, answers, drawn regions and the words for them. */
import type { Content } from '../../domain/content.ts'
import type { Locale } from '../../domain/locale.ts'
import { CONTENT, checkSources, type Note } from './checkPoint.ts'

/** Every id the guided path names exists, and every answer a topic waits for can be given. */
export function checkIntake(content: Content, note: Note): void {
  const { regions, questions, topics } = content.intake
  const regionIds = regions.map(({ id }) => id)
  regions.forEach((region, index) => {
    if (regionIds.indexOf(region.id) !== index) note(`regions.${index}.id`, 'an id that stands once', region.id)
    region.flags.forEach((flag, at) => {
      if (!content.redFlags.some(({ id }) => id === flag))
        note(`regions.${index}.flags.${at}`, `an id in ${CONTENT}/red-flags.json`, flag)
    })
  })
  topics.forEach((topic, index) => {
    checkSources(content, topic.sources, `topics.${index}.sources`, note)
    if (!content.patterns[topic.pattern])
      note(`topics.${index}.pattern`, `a pattern in ${CONTENT}/patterns`, topic.pattern)
    topic.regions.forEach((region, at) => {
      if (!regionIds.includes(region)) note(`topics.${index}.regions.${at}`, 'a region of this file', region)
    })
    for (const part of ['needs', 'hints'] as const) {
      topic[part].forEach(({ question, answers }, place) => {
        const known = questions.find(({ id }) => id === question)?.answers ?? []
        answers.forEach((answer, at) => {
          if (!known.includes(answer))
            note(`topics.${index}.${part}.${place}.answers.${at}`, `an answer of the question ${question}`, answer)
        })
      })
    }
  })
}

/** Words for every region, question, answer and reason, and none left over. */
export function checkIntakeTexts(content: Content, { intake }: Locale, language: string, note: Note): void {
  const { regions, questions, topics } = content.intake
  const wanted = {
    regions: regions.map(({ id }) => id),
    questions: questions.map(({ id }) => id as string),
    answers: questions.flatMap(({ id, answers }) => answers.map((answer) => `${id}.${answer}`)),
    reasons: topics.flatMap(({ hints }) => hints.map(({ reason }) => reason)),
  }
  for (const part of ['regions', 'questions', 'answers', 'reasons'] as const) {
    const file = `assets/locales/${language}/intake.json, ${part}`
    for (const key of new Set(wanted[part])) if (!intake[part][key]) note(part, `a text in ${file}`, key)
    for (const key of Object.keys(intake[part]))
      if (!wanted[part].includes(key)) note(part, `no text in ${file} that nothing uses`, key)
  }
}
