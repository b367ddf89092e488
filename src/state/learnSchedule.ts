/** When a point is asked again: spaced repetition by FSRS (ts-fsrs). Pure; part of the lazy quiz. */
import { type Card, fsrs, type Grade, Rating, State } from 'ts-fsrs'
import { endOfDay, isDue, type LearnCard, type LearnFile } from '../domain/learn/record.ts'
import { type Random, shuffled } from '../domain/learn/random.ts'

/** No chance in the spacing: the same answers give the same days, on every device. */
const scheduler = fsrs({ enable_fuzz: false })

const STATES = { learning: State.Learning, known: State.Review, relearning: State.Relearning } as const

/**
 * What an answer tells the scheduler. "Easy" is never given: a right answer in a quiz may be a guess.
 * @param earned 1 right without help; less with hints or when only close; 0 wrong
 */
export function ratingOf(earned: number): Grade {
  if (earned <= 0) return Rating.Again
  return earned < 1 ? Rating.Hard : Rating.Good
}

/** The memory of a point after an answer. @param card null for a point never asked */
export function reviewed(card: LearnCard | null, earned: number, now: Date): LearnCard {
  const { card: next } = scheduler.next(card ? cardOf(card) : emptyAt(now), now, ratingOf(earned))
  const state = next.state === State.Review ? 'known' : next.state === State.Relearning ? 'relearning' : 'learning'
  return {
    state,
    due: next.due.toISOString(),
    last: now.toISOString(),
    stability: next.stability,
    difficulty: next.difficulty,
    days: next.scheduled_days,
    step: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
  }
}

function emptyAt(now: Date): Card {
  return {
    due: now,
    stability: 0,
    difficulty: 0,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
    reps: 0,
    lapses: 0,
    state: State.New,
  }
}

function cardOf(card: LearnCard): Card {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    // Older versions read it; the scheduler counts from `last_review`.
    elapsed_days: 0,
    scheduled_days: card.days,
    learning_steps: card.step,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES[card.state],
    last_review: new Date(card.last),
  }
}

/**
 * Which points a session asks: what is due first, the longest wait before the others, then new ones in the order of
 * the deck, then what is known, soonest due first. Asked in chance order, so that a neighbour is no hint.
 * @param onlyDue nothing but what is due
 */
export function pickPoints(
  codes: readonly string[],
  cards: LearnFile['cards'],
  most: number,
  now: Date,
  random: Random,
  onlyDue = false,
): string[] {
  const end = endOfDay(now)
  const begun = codes
    .flatMap((code) => {
      const card = cards[code]
      return card ? [{ code, card }] : []
    })
    .sort((a, b) => Date.parse(a.card.due) - Date.parse(b.card.due))
  const due = begun.filter(({ card }) => isDue(card, end)).map(({ code }) => code)
  if (onlyDue) return shuffled(due.slice(0, most), random)
  const fresh = codes.filter((code) => !cards[code])
  const rest = begun.filter(({ card }) => !isDue(card, end)).map(({ code }) => code)
  return shuffled([...due, ...fresh, ...rest].slice(0, most), random)
}
