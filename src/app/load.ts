/** Brings content and built files together, once, before anything is shown. */
import { contentUrl, edition, localeUrls, mainLanguage } from 'virtual:content'
import { sizes } from 'virtual:sizes'
import * as v from 'valibot'
import anchorsUrl from '../../assets/built/anchors.json?url'
import areasUrl from '../../assets/built/areas.json?url'
import courseTableUrl from '../../assets/anatomy/courses.json?url'
import landmarkTableUrl from '../../assets/anatomy/landmarks.json?url'
import bodyUrl from '../../assets/built/body.glb?url'
import buildsUrl from '../../assets/built/builds.glb?url'
import buildsJsonUrl from '../../assets/built/builds.json?url'
import coursesUrl from '../../assets/built/courses.json?url'
import { type Atlas, buildAtlas } from '../domain/atlas.ts'
import { AnchorsFile } from '../domain/built.ts'
import type { Content } from '../domain/content.ts'
import type { Locale } from '../domain/locale.ts'
import type { SceneFiles } from '../scene/loadSceneData.ts'
import type { Edition } from '../state/offlineSlice.ts'
import { type Awaited, createDownloads } from './downloads.ts'
import { matchLanguage } from './language.ts'

export type { SceneFiles }

const presetFiles = import.meta.glob<string>('../../assets/built/bodies/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Addresses of what other builds than the default need. */
const shapeFiles: SceneFiles['shapeFiles'] = {
  buildsUrl,
  buildsJsonUrl,
  landmarkTableUrl,
  courseTableUrl,
  presetUrls: Object.fromEntries(
    Object.entries(presetFiles).map(([path, url]) => [path.replace(/^.*\/|\.json$/g, ''), url]),
  ),
}

/** What the first picture waits for besides its code. */
const awaited: readonly Awaited[] = [
  { url: bodyUrl, ...sizes['body.glb'] },
  { url: areasUrl, ...sizes['areas.json'] },
  { url: coursesUrl, ...sizes['courses.json'] },
]
export const downloads = createDownloads(awaited)

export interface Loaded {
  atlas: Atlas
  locale: Locale
  /** Tag of the language that was found for the reader. */
  language: string
  /** Tags of the languages there are. */
  languages: readonly string[]
  sceneFiles: SceneFiles
  edition: Edition
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
  // On a slow line the lists come first; the picture's code is on its way beside them.
  for (const { url } of awaited) downloads.begin(url)
  const { topologyHash } = anchors
  return {
    atlas: buildAtlas(content, anchors),
    ...texts,
    languages: Object.keys(localeUrls),
    edition,
    sceneFiles: { bodyUrl, areasUrl, coursesUrl, topologyHash, download: downloads.take, shapeFiles },
  }
}
