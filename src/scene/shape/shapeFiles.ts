/** Downloads what another build than the default needs, each once. */
import * as v from 'valibot'
import { BuildsFile, type PresetId } from '../../domain/bodies.ts'
import { PresetFile } from '../../domain/built.ts'
import { LandmarkTable } from '../../domain/landmarks.ts'
import { type BodyPlaces, presetPlaces } from '../../domain/places.ts'
import { CourseTable } from '../../solve/courseTable.ts'
import { type BuildMorphs, loadBuilds } from '../buildsAsset.ts'
import { loadJson } from '../loadSceneData.ts'

/** Addresses of the files. */
export interface ShapeFiles {
  buildsUrl: string
  buildsJsonUrl: string
  /** Preset → its places; the two defaults have none. */
  presetUrls: Partial<Record<PresetId, string>>
  landmarkTableUrl: string
  courseTableUrl: string
  topologyHash: string
}

/** What the worker solves with. */
export interface SolveTables {
  builds: BuildsFile
  landmarks: LandmarkTable
  courses: CourseTable
}

/** A failed download is forgotten, so that the next wish tries again. */
export class ShapeLoader {
  private readonly kept = new Map<string, Promise<unknown>>()

  constructor(
    private readonly files: ShapeFiles,
    private readonly vertexCount: number,
  ) {}

  /** Morphs of the builds. @throws Error naming file, expected and received */
  builds(): Promise<BuildMorphs> {
    return this.once('builds', () => loadBuilds(this.files.buildsUrl, this.vertexCount))
  }

  /** Places of a preset that is no default. @throws Error naming file, expected and received */
  places(preset: PresetId): Promise<BodyPlaces> {
    return this.once(preset, async () => {
      const name = `bodies/${preset}.json`
      const url = this.files.presetUrls[preset]
      if (url === undefined) throw new Error(`built/${name}: expected a file, received none`)
      const file = await loadJson(url, name, PresetFile)
      this.check(name, file)
      return presetPlaces(file)
    })
  }

  /** @throws Error naming file, expected and received */
  tables(): Promise<SolveTables> {
    return this.once('tables', async () => {
      const [builds, landmarks, courses] = await Promise.all([
        loadJson(this.files.buildsJsonUrl, 'builds.json', BuildsFile),
        loadJson(this.files.landmarkTableUrl, 'landmark table', LandmarkTable),
        loadJson(this.files.courseTableUrl, 'course table', v.pipe(CourseTable)),
      ])
      this.check('builds.json', builds)
      return { builds, landmarks, courses }
    })
  }

  private check(name: string, { topologyHash }: { topologyHash: string }): void {
    if (topologyHash !== this.files.topologyHash)
      throw new Error(`built/${name}: topologyHash: expected ${this.files.topologyHash}, received ${topologyHash}`)
  }

  private once<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key)
    if (known) return known as Promise<T>
    const loading = load()
    this.kept.set(key, loading)
    loading.catch(() => this.kept.delete(key))
    return loading
  }
}
