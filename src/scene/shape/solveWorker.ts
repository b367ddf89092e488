/** The worker's entry: every request is answered in its parts. */
import { answers, type SolveRequest } from './solveAnswers.ts'

globalThis.addEventListener('message', ({ data }: MessageEvent<SolveRequest>) => {
  for (const answer of answers(data)) globalThis.postMessage(answer)
})
