/**
 * The only door through which assets/content and assets/locales enter the build.
 * Every file is judged by its schema, then all references between files are followed.
 * All problems are reported at once, so one run shows the whole work to do.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  type Content,
  MeridianContent,
  PatternContent,
  PointContent,
  PublishedSpread,
  RedFlag,
  RetiredIds,
  SourceContent,
  TechniqueContent,
} from '../../domain/content.ts'
import { ConditionContent, HighRisk } from '../../domain/hazards.ts'
import { AccidentContent, MuscleContent, SelfCareContent } from '../../domain/guides.ts'
import { IntakeContent } from '../../domain/intake.ts'
import { Locale } from '../../domain/locale.ts'
import { ArticleContent, StudyContent } from '../../domain/studies.ts'
import { crossCheck } from './crossCheck.ts'
import { ContentError, judge, showValue } from './problem.ts'
import { type Reading, readJson, readJsonFolder, refuseStrangers } from './readJson.ts'

export const CONTENT_FOLDER = 'assets/content'
export const LOCALES_FOLDER = 'assets/locales'
/** The language every other one is measured against; it must be complete. */
export const MAIN_LANGUAGE = 'en'

export interface LoadedContent {
  content: Content
  /** By language tag, e.g. en. */
  locales: Record<string, Locale>
  /** Absolute paths of all files read. */
  files: string[]
}

const ContentDate = v.strictObject({ contentDate: v.pipe(v.string(), v.isoDate('a date such as 2025-01-31')) })

/** One thing per file; the file's name must be the id the thing carries. */
function loadThings<T extends v.GenericSchema>(
  reading: Reading,
  kind: string,
  schema: T,
  idOf: (thing: v.InferOutput<T>) => string,
): Record<string, v.InferOutput<T>> {
  const things: Record<string, v.InferOutput<T>> = {}
  for (const { file, name, value } of readJsonFolder(reading, `${CONTENT_FOLDER}/${kind}`)) {
    const { output, problems } = judge(schema, value, file)
    reading.problems.push(...problems)
    if (output === null) {
      reading.broken.add(name)
      continue
    }
    const id = idOf(output)
    if (id !== name) {
      const path = kind === 'points' ? 'code' : 'id'
      reading.problems.push({ file, path, expected: `the file name ${showValue(name)}`, received: showValue(id) })
    }
    things[name] = output
  }
  return things
}

function loadFile<T extends v.GenericSchema>(reading: Reading, file: string, schema: T): v.InferOutput<T> | null {
  const value = readJson(reading, file)
  if (value === undefined) return null
  const { output, problems } = judge(schema, value, file)
  reading.problems.push(...problems)
  return output
}

/** A part of a language is `<part>.json`, or a folder `<part>/` with one file per id where the part is large. */
function loadLocale(reading: Reading, language: string): Locale | null {
  const folder = `${LOCALES_FOLDER}/${language}`
  const before = reading.problems.length
  const known = readdirSync(join(reading.root, folder))
  const parts: Record<string, unknown> = {}
  for (const [part, schema] of Object.entries(Locale.entries)) {
    const asFolder = join(reading.root, folder, part)
    if (existsSync(asFolder) && statSync(asFolder).isDirectory()) {
      const value: Record<string, unknown> = {}
      for (const file of readJsonFolder(reading, `${folder}/${part}`)) {
        const { output, problems } = judge(
          v.strictObject({ one: schema }),
          { one: { [file.name]: file.value } },
          file.file,
        )
        const prefix = new RegExp(`^one\\.${file.name.replaceAll('.', '\\.')}\\.?`)
        reading.problems.push(...problems.map((p) => ({ ...p, path: p.path.replace(prefix, '') || p.path })))
        if (output) Object.assign(value, output.one)
      }
      parts[part] = value
    } else {
      parts[part] = loadFile(reading, `${folder}/${part}.json`, schema)
    }
  }
  const names = Object.keys(Locale.entries)
  refuseStrangers(
    reading,
    folder,
    names.map((name) => (known.includes(name) ? name : `${name}.json`)),
  )
  return reading.problems.length === before ? v.parse(Locale, parts) : null
}

/**
 * Loads and validates all content and languages of a repository.
 * @param root folder that holds assets/
 * @throws ContentError listing every problem as `file: path: expected …, received …`
 */
export function loadContent(root: string): LoadedContent {
  const reading: Reading = { root, problems: [], files: [], broken: new Set() }
  refuseStrangers(reading, CONTENT_FOLDER, [
    'points',
    'patterns',
    'meridians',
    'techniques',
    'muscles',
    'self-care',
    'accidents.json',
    'studies',
    'articles',
    'sources',
    'red-flags.json',
    'conditions.json',
    'high-risk.json',
    'intake.json',
    'published-spread.json',
    'retired.json',
    'content-date.json',
    // How editors write these files.
    'README.md',
  ])
  const content: Content = {
    points: loadThings(reading, 'points', PointContent, (point) => point.code),
    patterns: loadThings(reading, 'patterns', PatternContent, (pattern) => pattern.id),
    meridians: loadThings(reading, 'meridians', MeridianContent, (meridian) => meridian.id),
    techniques: loadThings(reading, 'techniques', TechniqueContent, (technique) => technique.id),
    muscles: loadThings(reading, 'muscles', MuscleContent, (muscle) => muscle.id),
    selfCare: loadThings(reading, 'self-care', SelfCareContent, (care) => care.id),
    accidents: loadFile(reading, `${CONTENT_FOLDER}/accidents.json`, v.array(AccidentContent)) ?? [],
    studies: loadThings(reading, 'studies', StudyContent, (study) => study.id),
    articles: loadThings(reading, 'articles', ArticleContent, (article) => article.id),
    sources: loadThings(reading, 'sources', SourceContent, (source) => source.id),
    redFlags: loadFile(reading, `${CONTENT_FOLDER}/red-flags.json`, v.array(RedFlag)) ?? [],
    conditions: loadFile(reading, `${CONTENT_FOLDER}/conditions.json`, v.array(ConditionContent)) ?? [],
    highRisk: loadFile(reading, `${CONTENT_FOLDER}/high-risk.json`, v.array(HighRisk)) ?? [],
    intake: loadFile(reading, `${CONTENT_FOLDER}/intake.json`, IntakeContent) ?? {
      regions: [],
      questions: [],
      topics: [],
    },
    publishedSpread: loadFile(reading, `${CONTENT_FOLDER}/published-spread.json`, v.array(PublishedSpread)) ?? [],
    retired: loadFile(reading, `${CONTENT_FOLDER}/retired.json`, RetiredIds) ?? {
      pattern: {},
      point: {},
      variation: {},
      page: {},
    },
    contentDate: loadFile(reading, `${CONTENT_FOLDER}/content-date.json`, ContentDate)?.contentDate ?? '',
  }

  const locales: Record<string, Locale> = {}
  const localesRoot = join(root, LOCALES_FOLDER)
  const languages = existsSync(localesRoot) ? readdirSync(localesRoot).sort() : []
  if (!languages.includes(MAIN_LANGUAGE)) {
    reading.problems.push({
      file: `${LOCALES_FOLDER}/${MAIN_LANGUAGE}`,
      path: '(file)',
      expected: 'a folder',
      received: 'none',
    })
  }
  for (const language of languages) {
    const locale = loadLocale(reading, language)
    if (locale) locales[language] = locale
  }

  reading.problems.push(...crossCheck(content, locales, reading.broken, MAIN_LANGUAGE))
  if (reading.problems.length > 0) throw new ContentError(reading.problems)
  return { content, locales, files: reading.files }
}
