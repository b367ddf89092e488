/** What every check of the content folder reports: one line per fault, all faults at once. */
import * as v from 'valibot'

export interface Problem {
  /** File inside the repository, with forward slashes: assets/content/points/BL40.json. */
  file: string
  /** Dotted path inside the file, or (file) for the file as a whole. */
  path: string
  expected: string
  received: string
}

/** Path used when a problem is about a whole file. */
export const WHOLE_FILE = '(file)'

/** `file: path: expected …, received …` */
export function describeProblem({ file, path, expected, received }: Problem): string {
  return `${file}: ${path}: expected ${expected}, received ${received}`
}

/** All faults of a content folder; the message lists each on its own line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super(`Content is not valid (${count}):\n${problems.map(describeProblem).join('\n')}`)
    this.name = 'ContentError'
    this.problems = problems
  }
}

const SHOWN_CHARACTERS = 80

/** A value as it is shown in a problem: short JSON, or "nothing" when it is absent. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value) ?? String(value)
  return json.length > SHOWN_CHARACTERS ? `${json.slice(0, SHOWN_CHARACTERS)}…` : json
}

/** valibot's own texts start with "Invalid"; any other message was written by us and tells what is expected. */
function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation' && !issue.message.startsWith('Invalid')) return issue.message
  if (issue.kind === 'schema' && issue.type === 'union' && issue.issues) {
    return [...new Set(issue.issues.map(expectation))].join(' or ')
  }
  if (issue.type === 'min_length') return `a length of at least ${String(issue.requirement)}`
  if (issue.expected === 'never') return 'no such key'
  const missingKey = issue.received === 'undefined' && issue.expected?.startsWith('"')
  return missingKey ? `the key ${issue.expected}` : (issue.expected ?? issue.message)
}

/** Problems of one file judged by one schema; `output` is present only when there are none. */
export function judge<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
  file: string,
): { output: v.InferOutput<T>; problems: [] } | { output: null; problems: Problem[] } {
  const result = v.safeParse(schema, value)
  if (result.success) return { output: result.output, problems: [] }
  const problems = result.issues.map((issue) => ({
    file,
    path: v.getDotPath(issue) ?? WHOLE_FILE,
    expected: expectation(issue),
    // An unknown key is named by the issue itself; its value would not help to find it.
    received: issue.expected === 'never' ? issue.received : showValue(issue.input),
  }))
  return { output: null, problems }
}
