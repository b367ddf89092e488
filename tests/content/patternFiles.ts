/** The files of the patterns room, read and validated without the rest of the content. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  PatternContent,
  PointContent,
  PublishedSpread,
  RedFlag,
  SourceContent,
  TechniqueContent,
} from '../../src/domain/content.ts'
import { StudyContent } from '../../src/domain/studies.ts'
import { Locale } from '../../src/domain/locale.ts'

const ASSETS = join(import.meta.dirname, '../../assets')

function read<S extends v.GenericSchema>(schema: S, path: string): v.InferOutput<S> {
  const result = v.safeParse(schema, JSON.parse(readFileSync(join(ASSETS, path), 'utf8')))
  if (!result.success) {
    const first = result.issues[0]
    throw new Error(`${path}: ${v.getDotPath(first) ?? '(file)'}: ${first.message}`)
  }
  return result.output
}

/** Every JSON file of a folder by its file name, which must be the id inside. */
function readFolder<S extends v.GenericSchema>(schema: S, folder: string): Record<string, v.InferOutput<S>> {
  const names = readdirSync(join(ASSETS, folder)).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(names.map((name) => [name.slice(0, -5), read(schema, `${folder}/${name}`)]))
}

export interface PatternRoom {
  patterns: Record<string, PatternContent>
  points: Record<string, PointContent>
  sources: Record<string, SourceContent>
  studies: Record<string, StudyContent>
  techniques: Record<string, TechniqueContent>
  redFlags: RedFlag[]
  publishedSpread: v.InferOutput<typeof PublishedSpread>[]
  texts: Pick<Locale, 'patterns' | 'redFlags' | 'evidence' | 'techniques'>
}

/** @throws Error with file, path and reason when a file does not fit its schema. */
export function readPatternRoom(): PatternRoom {
  return {
    patterns: readFolder(PatternContent, 'content/patterns'),
    points: readFolder(PointContent, 'content/points'),
    sources: readFolder(SourceContent, 'content/sources'),
    studies: readFolder(StudyContent, 'content/studies'),
    techniques: readFolder(TechniqueContent, 'content/techniques'),
    redFlags: read(v.array(RedFlag), 'content/red-flags.json'),
    publishedSpread: read(v.array(PublishedSpread), 'content/published-spread.json'),
    texts: {
      patterns: read(Locale.entries.patterns, 'locales/en/patterns.json'),
      redFlags: read(Locale.entries.redFlags, 'locales/en/redFlags.json'),
      evidence: read(Locale.entries.evidence, 'locales/en/evidence.json'),
      techniques: read(Locale.entries.techniques, 'locales/en/techniques.json'),
    },
  }
}

/** @throws Error when there is no such pattern */
export function patternIn(of: PatternRoom, id: string): PatternRoom['patterns'][string] {
  const found = of.patterns[id]
  if (!found) throw new Error(`patterns/${id}.json: expected a file, received none`)
  return found
}

/** The English words of a pattern. @throws Error when it has none */
export function textIn(of: PatternRoom, id: string): PatternRoom['texts']['patterns'][string] {
  const found = of.texts.patterns[id]
  if (!found) throw new Error(`locales/en/patterns.json: expected ${id}, received none`)
  return found
}
