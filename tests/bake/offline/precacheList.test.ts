import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { precacheList } from '../../../src/bake/offline/precacheList.ts'
import { writeList } from '../../../src/bake/offline/vitePlugin.ts'

let site = ''
const write = (name: string, text: string) => writeFileSync(join(site, name), text)

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'precache-'))
  mkdirSync(join(site, 'assets'))
  for (const name of ['index.html', 'favicon.svg', 'licenses.md', 'inter-licence.txt', 'embed-origins.json'])
    write(name, name)
  for (const name of ['assets/index-Ab12_-x9.js', 'assets/index-Ab12_-x9.js.map', 'assets/plain.js']) write(name, name)
  write('sw.js', 'start(__ATLAS_FILES__)')
})
afterEach(() => rmSync(site, { recursive: true, force: true }))

it('lists every file of the site once, with a revision where the name does not carry one', () => {
  const list = precacheList(site)
  expect(list.map(({ url }) => url)).toEqual([
    'assets/index-Ab12_-x9.js',
    'assets/plain.js',
    'favicon.svg',
    'index.html',
  ])
  expect(list.map(({ revision }) => revision === null)).toEqual([true, false, false, false])
  const before = list.at(-1)?.revision
  write('index.html', 'another')
  expect(precacheList(site).at(-1)?.revision).not.toBe(before)
})

it('writes the list into the worker, which must stand alone', () => {
  writeList(site)
  expect(readFileSync(join(site, 'sw.js'), 'utf8')).toBe(`start(${JSON.stringify(precacheList(site))})`)
  expect(() => writeList(site)).toThrow('sw.js: expected __ATLAS_FILES__ once, received 0')
  write('sw.js', 'import{a}from"./assets/shell.js";a(__ATLAS_FILES__)')
  expect(() => writeList(site)).toThrow('sw.js: expected a script of its own')
})
