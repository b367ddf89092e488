/** Brings content and built files together, once, before anything is shown. */
import { contentUrl, localeUrls, mainLanguage } from 'virtual:content'
import * as v from 'valibot'
import anchorsUrl from '../../assets/built/anchors.json?url'
import areasUrl from '../../assets/built/areas.json?url'
import bodyUrl from '../../assets/built/body.glb?url'
import coursesUrl from '../../assets/built/courses.json?url'
import { type Atlas, buildAtlas } from '../domain/atlas.ts'
import { AnchorsFile } from '../domain/built.ts'
import type { Content } from '../domain/content.ts'
import type { Locale } from '../domain/locale.ts'
import { matchLanguage } from './language.ts'

/** Addresses of the files only the picture needs, and the mesh they must fit. */
export interface SceneFiles {
  bodyUrl: string
  areasUrl: string
  coursesUrl: string
  /** SHA-256 of the drawn triangles, from the anchors file. */
  topologyHash: string
}

export interface Loaded {
  atlas: Atlas
  locale: Locale
  /** Tag of the language that was found for the reader. */
  language: string
  /** Tags of the languages there are. */
  languages: readonly string[]
  sceneFiles: SceneFiles
}

/** @throws Error with file, expected and received when the file is missing or is no JSON */
async function download(name: string, url: string): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${name}: expected status 200, received ${response.status}`)
  return response.json()
}

async function loadAnchors(): Promise<AnchorsFile> {
  const parsed = v.safeParse(AnchorsFile, await download('built/anchors.json', anchorsUrl))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(
    `built/anchors.json: ${v.getDotPath(issue) ?? 'root'}: expected ${issue.expected}, received ${issue.received}`,
  )
}

/** The texts of a language, else of the main one: an old page may name a file that is gone. */
export async function loadLocale(language: string): Promise<Pick<Loaded, 'locale' | 'language'>> {
  const url = localeUrls[language]
  if (url === undefined) throw new Error(`locales: expected ${language}, received none`)
  try {
    // Judged by its schema when the page was built; its name carries a hash of what was judged.
    return { language, locale: (await download(`locales/${language}`, url)) as Locale }
  } catch (error) {
    if (language === mainLanguage) throw error
    return loadLocale(mainLanguage)
  }
}

/**
 * Downloads content, texts and anchors, and builds the atlas.
 * @param wanted language tags the reader prefers, best first
 * @throws Error with file, path, expected and received when a file is missing or does not fit.
 */
export async function load(wanted: readonly string[]): Promise<Loaded> {
  const [content, texts, anchors] = await Promise.all([
    // Judged by its schema when the page was built, as the texts are.
    download('content', contentUrl) as Promise<Content>,
    loadLocale(matchLanguage(wanted, Object.keys(localeUrls)) ?? mainLanguage),
    loadAnchors(),
  ])
  const { topologyHash } = anchors
  return {
    atlas: buildAtlas(content, anchors),
    ...texts,
    languages: Object.keys(localeUrls),
    sceneFiles: { bodyUrl, areasUrl, coursesUrl, topologyHash },
  }
}
