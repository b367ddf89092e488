import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { buildExportedAtlas, buildExportedBody, compareCodes } from '../../../src/bake/export/buildExport.ts'
import { atlasSchema, writeAll } from '../../../src/bake/export/exportFiles.ts'
import { ExportedAtlas, ExportedBody } from '../../../src/domain/exportSchema.ts'
import { toyInput } from './toyInput.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const validate = new Ajv({ allErrors: true, strict: true }).compile(atlasSchema())

test('the atlas satisfies its own JSON Schema and the schema it was made from', () => {
  const atlas: unknown = JSON.parse(JSON.stringify(buildExportedAtlas(toyInput())))
  expect(validate(atlas), JSON.stringify(validate.errors)).toBe(true)
  expect(v.parse(ExportedAtlas, atlas)).toEqual(atlas)
  expect(v.is(ExportedBody, buildExportedBody(toyInput().posed))).toBe(true)
})

test('the JSON Schema refuses a missing key, an unknown key and a wrong type', () => {
  const atlas = JSON.parse(JSON.stringify(buildExportedAtlas(toyInput()))) as Record<string, unknown>
  expect(validate({ ...atlas, segments: undefined })).toBe(false)
  expect(validate({ ...atlas, extra: 1 })).toBe(false)
  const [landmark] = atlas['landmarks'] as object[]
  expect(validate({ ...atlas, landmarks: [landmark] })).toBe(true)
  expect(validate({ ...atlas, landmarks: [{ ...landmark, position: [0, 1] }] })).toBe(false)
  expect(validate({ ...atlas, landmarks: [{ id: 'L4' }] })).toBe(false)
})

test('texts are resolved and anchors placed on the skin', () => {
  const atlas = buildExportedAtlas(toyInput())
  const point = atlas.points[0]!
  expect(point).toMatchObject({
    code: 'EX-B2-L4',
    location: 'Beside L4.',
    find: ['Find L4.'],
    hazards: [{ kind: 'spinal-cord', level: 'caution', note: 'The cord lies below.', noteKey: 'cord' }],
    categories: [{ key: 'group', name: 'Group' }],
    needling: { direction: { key: 'medial', text: 'Towards the spine.' } },
    publishedSpread: { radiusMm: 20, source: 'who-2008' },
    alternatives: [
      { id: 'book', label: 'Book', place: 'On L4.', distanceMm: 7, distanceCun: 0.3, sources: ['who-2008'] },
    ],
  })
  expect(point.alternatives[0]!.anchors.map((a) => a.position)).toEqual(point.anchors.map((a) => a.position))
  expect(point.anchors[0]).toMatchObject({ side: 'left', position: [0.25, 0.5, 0], residualMm: 0.1, uncertaintyMm: 4 })
  expect(Math.hypot(...point.anchors[0]!.normal)).toBeCloseTo(1, 5)
  expect(point.anchors[0]!.normal[2]).toBeGreaterThan(0)
  expect(atlas.landmarks[0]).toMatchObject({ id: 'L4', kind: 'level', position: [0.25, 0.5, 0] })
  expect(atlas.groups).toEqual([{ code: 'EX-B2', members: ['EX-B2-L4'] }])
  expect(atlas.meridians[0]).toMatchObject({
    id: 'BL',
    name: 'Bladder',
    courses: [{ side: 'left', points: ['BL40'] }, { side: 'right' }],
  })
  expect(atlas.meridians[0]!.courses[0]!.polyline).toEqual([
    [0.25, 0.5, 0],
    [0, 0, 0],
  ])
  expect(atlas.patterns[0]).toMatchObject({
    id: 'P5',
    main: [{ code: 'EX-B2', side: 'both', role: 'local', reason: 'It is near.' }],
    synonyms: ['ischias'],
    add: [{ variation: 'sore', when: 'When sore.' }],
    variations: [
      {
        id: 'sore',
        label: 'Sore',
        explain: 'When sore.',
        remove: [{ code: 'EX-B2-L4', reason: 'It is near.' }],
      },
    ],
    avoid: [{ codes: ['EX-B2'], note: 'Not deep.' }],
    redFlags: [{ id: 'saddle', level: 'emergency', question: 'Numb?', action: 'Go now.' }],
    course: { note: 'Ten visits.' },
  })
  expect(atlas.sources).toEqual([{ id: 'who-2008', type: 'book', title: 'WHO' }])
})

test('the same input gives the same bytes', () => {
  expect(JSON.stringify(buildExportedAtlas(toyInput()))).toBe(JSON.stringify(buildExportedAtlas(toyInput())))
})

test('missing anchors, texts and vertices are named', () => {
  const bare = toyInput()
  bare.places.anchors = {}
  expect(() => buildExportedAtlas(bare)).toThrow(
    'assets/built: male: anchors.EX-B2-L4: expected anchors, received none',
  )
  const siteless = toyInput()
  siteless.places.alternatives = {}
  expect(() => buildExportedAtlas(siteless)).toThrow(
    'assets/built: alternatives.EX-B2-L4: expected the site book, received none',
  )
  const mute = toyInput()
  mute.locale.hazards = {}
  expect(() => buildExportedAtlas(mute)).toThrow('export: hazards.cord: expected a text, received none')
  const off = toyInput()
  off.places.anchors['EX-B2-L4']![0]!.vertices = [0, 1, 9999]
  expect(() => buildExportedAtlas(off)).toThrow('EX-B2-L4: expected a drawn MakeHuman vertex, received 9999')
})

test('codes are in the order of the meridians, numbers as numbers', () => {
  const codes = ['ASHI', 'EX-B2-T10', 'EX-B2-L1', 'BL10', 'EX-B2-T2', 'GV3', 'BL2', 'LU1', 'CV6']
  expect(codes.sort(compareCodes)).toEqual([
    'LU1',
    'BL2',
    'BL10',
    'GV3',
    'CV6',
    'EX-B2-T2',
    'EX-B2-T10',
    'EX-B2-L1',
    'ASHI',
  ])
})

test('files are written all or none', () => {
  const dir = mkdtempSync(join(tmpdir(), 'export-'))
  try {
    writeAll(dir, { 'a.json': '1', 'b.json': '2' })
    expect(readdirSync(dir).sort()).toEqual(['a.json', 'b.json'])
    writeFileSync(join(dir, 'file'), '')
    expect(() => writeAll(join(dir, 'file'), { 'a.json': '1' })).toThrow()
    expect(() => writeAll(dir, { 'c.json': '1', 'no/such/folder.json': '2' })).toThrow()
    expect(readdirSync(dir).sort()).toEqual(['a.json', 'b.json', 'file'])
    expect(readFileSync(join(dir, 'a.json'), 'utf8')).toBe('1')
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test('an unknown body ends with a clear error, exit code 1 and nothing written', () => {
  const dir = join(tmpdir(), `export-unknown-${process.pid}`)
  const run = spawnSync('npx', ['tsx', 'src/bake/exportRun.ts', '--out', dir, '--body', 'giant'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(run.status).toBe(1)
  expect(run.stderr).toContain(
    '--body: expected one of male, female, male-slim, male-heavy, male-muscular, male-older, female-slim, female-heavy, female-muscular, female-older, received "giant"',
  )
  expect(existsSync(dir)).toBe(false)
})
