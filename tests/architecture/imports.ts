/** The walls of the house: which room may import from which, judged file by file. */
import { dirname, posix } from 'node:path'

interface Room {
  /** Rooms it may import from, besides itself. */
  rooms: readonly string[]
  /** Packages it may import; a trailing * stands for any rest. */
  packages: readonly string[]
  /** Folders under assets it may import as modules; reading files is something else and only bake and cli do it. */
  assets: readonly string[]
}

export const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['valibot'], assets: [] },
  geometry: { rooms: ['domain'], packages: ['three', 'three/*', 'three-mesh-bvh'], assets: [] },
  solve: { rooms: ['domain', 'geometry'], packages: ['valibot'], assets: [] },
  bake: {
    rooms: ['domain', 'geometry', 'solve'],
    packages: [
      'node:*',
      'valibot',
      '@valibot/to-json-schema',
      'three',
      'three-mesh-bvh',
      '@gltf-transform/*',
      'meshoptimizer',
      'pngjs',
      'vite',
      'subset-font',
      'harfbuzzjs',
    ],
    assets: [],
  },
  // ts-fsrs: when a point of the quiz is asked again.
  // valibot: what the device kept and what an address says is validated at this door.
  state: { rooms: ['domain'], packages: ['valibot', 'zustand', 'zustand/*', 'react', 'ts-fsrs'], assets: ['locales'] },
  scene: {
    rooms: ['domain', 'geometry', 'solve', 'state'],
    // valibot: the built files only the picture needs are validated where they arrive.
    packages: ['react', 'three', 'three/*', 'three-mesh-bvh', '@react-three/fiber', 'valibot', 'zustand/react/shallow'],
    assets: ['built'],
  },
  ui: { rooms: ['domain', 'state'], packages: ['react', 'react-dom', 'uqr'], assets: ['locales'] },
  app: {
    rooms: ['domain', 'geometry', 'solve', 'state', 'scene', 'ui'],
    packages: [
      'react',
      'react-dom',
      'react-dom/client',
      'valibot',
      'zustand',
      '@fontsource-variable/*',
      'virtual:content',
      'virtual:hanzi',
      'virtual:sizes',
      'workbox-precaching',
    ],
    // anatomy: the worker that solves a changed body loads the table of landmarks.
    assets: ['anatomy', 'built', 'locales'],
  },
  cli: { rooms: ['domain', 'bake'], packages: ['node:*', '@playwright/test'], assets: [] },
}

/** Module names a source file imports or re-exports, types included: a type is an arrow too. */
export function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
  const found: string[] = []
  for (const pattern of [
    /\bfrom\s*(['"])([^'"\n]+)\1/g,
    /\bimport\s*\(?\s*(['"])([^'"\n]+)\1/g,
    /\brequire\s*\(\s*(['"])([^'"\n]+)\1/g,
  ]) {
    for (const match of code.matchAll(pattern)) if (match[2]) found.push(match[2])
  }
  return found
}

function matches(name: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one))
}

/**
 * @param file path from the repository root with forward slashes, inside src/
 * @returns one line per import that breaks a wall
 */
export function wallBreaks(file: string, source: string): string[] {
  const roomName = file.split('/')[1] ?? ''
  const room = ROOMS[roomName]
  if (!room || !file.startsWith('src/') || file.split('/').length < 3) {
    return [`${file}: expected a file in one of src/${Object.keys(ROOMS).join(', src/')}`]
  }
  const breaks: string[] = []
  for (const name of importsOf(source)) {
    if (!name.startsWith('.')) {
      if (!matches(name, room.packages)) breaks.push(`${file}: ${roomName} must not import the package ${name}`)
      continue
    }
    const path = name.split('?')[0] ?? name
    if (!/\.(ts|tsx|mjs|css|json|glb)$/.test(path)) breaks.push(`${file}: ${name} must carry its file's extension`)
    const [top, second = ''] = posix.join(dirname(file), path).split('/')
    if (top === 'src') {
      if (second !== roomName && !room.rooms.includes(second))
        breaks.push(`${file}: ${roomName} must not import from ${second}`)
    } else if (top === 'assets') {
      if (!room.assets.includes(second)) breaks.push(`${file}: ${roomName} must not import from assets/${second}`)
    } else {
      breaks.push(`${file}: ${name} leaves src and assets`)
    }
  }
  return breaks
}
