/** Reading JSON from disk for the content loader: nothing is thrown, every fault becomes a problem. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, WHOLE_FILE } from './problem.ts'

export interface JsonFile {
  /** Path from the repository root, with forward slashes. */
  file: string
  /** File name without .json: the id of the thing inside. */
  name: string
  value: unknown
}

/** Collects problems and the names of all files that were read, for the watcher. */
export interface Reading {
  root: string
  problems: Problem[]
  files: string[]
  /** Ids of files that exist but failed; references to them are not reported a second time. */
  broken: Set<string>
}

/** Reads one JSON file; returns undefined and notes a problem when it is missing or malformed. */
export function readJson(reading: Reading, file: string): unknown {
  const absolute = join(reading.root, file)
  if (!existsSync(absolute)) {
    reading.problems.push({ file, path: WHOLE_FILE, expected: 'a file', received: 'none' })
    return undefined
  }
  reading.files.push(absolute)
  try {
    return JSON.parse(readFileSync(absolute, 'utf8'))
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error)
    reading.problems.push({ file, path: WHOLE_FILE, expected: 'JSON', received })
    return undefined
  }
}

/** Reads every JSON file of a folder, in name order; other files and sub-folders are problems. */
export function readJsonFolder(reading: Reading, folder: string): JsonFile[] {
  const absolute = join(reading.root, folder)
  if (!existsSync(absolute)) {
    reading.problems.push({ file: folder, path: WHOLE_FILE, expected: 'a folder', received: 'none' })
    return []
  }
  const files: JsonFile[] = []
  for (const entry of readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${folder}/${entry.name}`
    if (!entry.isFile() || !entry.name.endsWith('.json')) {
      reading.problems.push({
        file,
        path: WHOLE_FILE,
        expected: 'only .json files in this folder',
        received: entry.name,
      })
      continue
    }
    const value = readJson(reading, file)
    const name = entry.name.slice(0, -'.json'.length)
    if (value === undefined) reading.broken.add(name)
    else files.push({ file, name, value })
  }
  return files
}

/** Notes every entry of a folder that is not in `known`. */
export function refuseStrangers(reading: Reading, folder: string, known: readonly string[]): void {
  const absolute = join(reading.root, folder)
  if (!existsSync(absolute)) return
  for (const name of readdirSync(absolute).sort()) {
    if (known.includes(name)) continue
    const file = `${folder}/${name}`
    reading.problems.push({ file, path: WHOLE_FILE, expected: `one of ${known.join(', ')}`, received: name })
  }
}
