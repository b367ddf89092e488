/** The committed anatomy, loaded once per test file. */
import { fileURLToPath } from 'node:url'
import { loadAnatomy } from '../../src/bake/anatomyFiles.ts'

/** Absolute path of a file under assets/. */
export const asset = (path: string): string => fileURLToPath(new URL(`../../assets/${path}`, import.meta.url))

export const anatomy = loadAnatomy(asset('anatomy'))
