import { describe, expect, it } from 'vitest'
import { importsOf, ROOMS, wallBreaks } from './architecture/imports.ts'
import { filesBelow, read, topLevel } from './architecture/repositoryFiles.ts'

const CODE = /\.(ts|tsx|mjs)$/
const LONGEST_FILE_LINES = 500

describe('the walls', () => {
  const files = filesBelow('src').filter((file) => CODE.test(file))

  it('scans every room, so that it cannot pass on nothing', () => {
    expect(files.length).toBeGreaterThan(90)
    for (const room of Object.keys(ROOMS)) {
      expect(files.filter((file) => file.startsWith(`src/${room}/`)).length, room).toBeGreaterThan(2)
    }
    const imports = files.flatMap((file) => importsOf(read(file)))
    expect(imports.length).toBeGreaterThan(300)
  })

  it('holds: arrows go one way, and each room knows only its own packages', () => {
    expect(files.flatMap((file) => wallBreaks(file, read(file)))).toEqual([])
  })

  it.each([
    ['src/ui/Card.tsx', "import { Vector3 } from 'three'", 'ui must not import the package three'],
    ['src/ui/Card.tsx', "import type { Mesh } from 'three'", 'ui must not import the package three'],
    ['src/ui/Card.tsx', "import { Stage } from '../scene/Stage.tsx'", 'ui must not import from scene'],
    ['src/scene/Stage.tsx', "const Card = lazy(() => import('../ui/Card.tsx'))", 'scene must not import from ui'],
    ['src/domain/cun.ts', "export * from '../geometry/vec.ts'", 'domain must not import from geometry'],
    ['src/domain/cun.ts', "import { readFileSync } from 'node:fs'", 'domain must not import the package node:fs'],
    ['src/geometry/vec.ts', "import '../state/store.ts'", 'geometry must not import from state'],
    [
      'src/state/store.ts',
      "import { useThree } from '@react-three/fiber'",
      'state must not import the package @react-three/fiber',
    ],
    [
      'src/app/main.tsx',
      "import { loadContent } from '../bake/content/loadContent.ts'",
      'app must not import from bake',
    ],
    ['src/bake/run.ts', "import { store } from '../state/store.ts'", 'bake must not import from state'],
    ['src/domain/deep/cun.ts', "import { x } from '../../ui/x.ts'", 'domain must not import from ui'],
    [
      'src/ui/Card.tsx',
      "import anchors from '../../assets/built/anchors.json'",
      'ui must not import from assets/built',
    ],
    ['src/ui/Card.tsx', "import { x } from './x'", "./x must carry its file's extension"],
    ['src/ui/Card.tsx', "import { x } from '../../tests/x.ts'", '../../tests/x.ts leaves src and assets'],
    ['src/cli/a.mjs', "const a = require('lodash')", 'cli must not import the package lodash'],
    ['src/helpers/a.ts', '', 'expected a file in one of src/domain'],
    ['src/main.ts', '', 'expected a file in one of src/domain'],
  ])('refuses a planted bad import: %s %s', (file, source, complaint) => {
    const breaks = wallBreaks(file, source)
    expect(breaks).toHaveLength(1)
    expect(breaks[0]).toContain(complaint)
  })

  it('does not take comments for imports, and lets good imports pass', () => {
    expect(
      wallBreaks('src/ui/Card.tsx', "// from 'three'\n/* import 'three' */\nimport { useState } from 'react'"),
    ).toEqual([])
    expect(
      wallBreaks(
        'src/scene/Stage.tsx',
        "import { a } from '../state/store.ts'\nimport glb from '../../assets/built/body.glb?url'",
      ),
    ).toEqual([])
  })
})

describe('the house', () => {
  it('has exactly the agreed top level', () => {
    const agreed =
      'package.json package-lock.json tsconfig.json vite.config.ts index.html README.md LICENSE NOTICE src assets tests'
    expect(topLevel().filter((name) => !name.startsWith('.'))).toEqual(agreed.split(' ').sort())
    expect(topLevel().filter((name) => name.startsWith('.'))).toEqual([
      '.biome.json',
      '.ci',
      '.gitignore',
      '.oxlintrc.json',
    ])
    expect(
      filesBelow('src')
        .map((file) => file.split('/')[1])
        .filter((room) => !ROOMS[room ?? '']),
    ).toEqual([])
    expect([...new Set(filesBelow('assets').map((file) => file.split('/')[1]))].sort()).toEqual([
      'anatomy',
      'built',
      'content',
      'fonts',
      'locales',
      'public',
      'screenshots',
    ])
  })

  const sources = [...filesBelow('src'), ...filesBelow('tests')].filter((file) => /\.(ts|tsx|mjs|css)$/.test(file))

  it(`keeps every source file under ${LONGEST_FILE_LINES} lines`, () => {
    expect(sources.length).toBeGreaterThan(120)
    expect(sources.filter((file) => read(file).split('\n').length > LONGEST_FILE_LINES)).toEqual([])
  })

  it('leaves nothing half done and no check switched off', () => {
    // Built from parts, so that this file does not find itself.
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', '@ts-' + 'ignore', '@ts-' + 'nocheck'].join('|'))
    expect(sources.filter((file) => marks.test(read(file)))).toEqual([])
    const skipped = new RegExp(`\\b(it|test|describe)\\.(${['sk' + 'ip', 'on' + 'ly', 'fix' + 'me'].join('|')})\\b`)
    expect(sources.filter((file) => skipped.test(read(file)))).toEqual([])
  })
})

describe('what is committed', () => {
  const texts = filesBelow('.').filter((file) => !/\.(bin|glb|png|woff2|ico)$/.test(file))
  // Built from parts, so that this file does not find itself.
  const foreign = new RegExp(
    [`registry\\.${'npmjs'}`, `(?<![\\w.])/(${'wo' + 'rk'}|${'ro' + 'ot'}|${'ho' + 'me'})/\\w`].join('|'),
  )

  it('names no package registry and no folder of the machine it was made on', () => {
    expect(texts.length).toBeGreaterThan(300)
    expect(foreign.test(`https://registry.${'npmjs'}.org/x`) && foreign.test(`see /${'wo' + 'rk'}/main`)).toBe(true)
    expect(texts.filter((file) => foreign.test(read(file)))).toEqual([])
  })

  it('has a lockfile that works with any registry and on every system', () => {
    interface Package {
      resolved?: string
      integrity?: string
      optional?: boolean
      optionalDependencies?: Record<string, string>
    }
    const lock: { packages: Record<string, Package> } = JSON.parse(read('package-lock.json'))
    const packages = Object.entries(lock.packages).filter(([name]) => name !== '')
    expect(packages.length).toBeGreaterThan(100)
    const names = (those: [string, Package][]): string[] => those.map(([name]) => name)
    expect(names(packages.filter(([, one]) => one.resolved !== undefined))).toEqual([])
    expect(names(packages.filter(([, one]) => !one.optional && one.integrity === undefined))).toEqual([])
    // npm 11 refuses a lockfile that leaves out the native parts for other systems.
    const wanted = packages.flatMap(([name, one]) =>
      Object.keys(one.optionalDependencies ?? {}).map((part) => [
        `node_modules/${part}`,
        `${name}/node_modules/${part}`,
      ]),
    )
    expect(wanted.length).toBeGreaterThan(50)
    expect(wanted.filter((places) => !places.some((place) => lock.packages[place]))).toEqual([])
  })
})
