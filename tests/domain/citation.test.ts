import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { citation, shortPages } from '../../src/domain/citation.ts'
import { SourceContent } from '../../src/domain/content.ts'
import * as v from 'valibot'

/** The reference as one line, put together as the page does. */
function line(csl: { title: string } & Record<string, unknown>): string {
  const { authors, title, where } = citation(csl)
  return `${authors && `${authors}. `}${title}${/[.?!]$/.test(title) ? '' : '.'} ${where}`.trim()
}

const people = (names: string) =>
  names.split(', ').map((name) => {
    const [family, given] = name.split('/')
    return { family, given }
  })

/** Works that the ICMJE page of samples cites, with the form given there (without day and month). */
const SAMPLES: [string, Parameters<typeof line>[0]][] = [
  [
    'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002;347(4):284-7.',
    {
      title: 'Solid-organ transplantation in HIV-infected patients',
      author: people('Halpern/Scott D, Ubel/Peter A, Caplan/AL'),
      issued: { 'date-parts': [[2002, 7, 25]] },
      'container-title': 'N Engl J Med',
      volume: 347,
      issue: 4,
      page: '284-287',
    },
  ],
  [
    'Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. 2002;935(1-2):40-6.',
    {
      title: 'Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury',
      author: people('Rose/ME, Huerbin/MB, Melick/J, Marion/DW, Palmer/AM, Schiding/JK, Kochanek/PM'),
      issued: { 'date-parts': [[2002]] },
      'container-title': 'Brain Res',
      volume: '935',
      issue: '1-2',
      page: '40-46',
    },
  ],
  [
    'Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86.',
    {
      title: 'Hypertension, insulin, and proinsulin in participants with impaired glucose tolerance',
      author: [{ literal: 'Diabetes Prevention Program Research Group' }],
      issued: { 'date-parts': [[2002]] },
      'container-title': 'Hypertension',
      volume: '40',
      issue: '5',
      page: '679-686',
    },
  ],
  [
    'Gilstrap LC, Cunningham FG, VanDorsten JP, editors. Operative obstetrics. New York: McGraw-Hill; 2002.',
    {
      type: 'book',
      title: 'Operative obstetrics',
      editor: people('Gilstrap/LC 3rd, Cunningham/FG, VanDorsten/JP'.replace(' 3rd', '')),
      issued: { 'date-parts': [[2002]] },
      publisher: 'McGraw-Hill',
      'publisher-place': 'New York',
    },
  ],
]

describe('citation', () => {
  it.each(SAMPLES)('follows the samples of the ICMJE: %s', (wanted, csl) => expect(line(csl)).toBe(wanted))

  it('says that there are more authors than the record names', () => {
    const work = { title: 'A trial', author: people('Lee/Ann, Li/Bo-Lin'), custom: { moreAuthors: true } }
    expect(citation(work)).toMatchObject({ authors: 'Lee A, Li BL, et al', shortAuthors: 'Lee A et al' })
    expect(citation({ ...work, custom: {} })).toMatchObject({ authors: 'Lee A, Li BL', shortAuthors: 'Lee A, Li BL' })
  })

  it('gives article numbers, online pages and the DOI as a link', () => {
    const work = {
      title: 'Online',
      'container-title': 'BMJ Open',
      issued: { 'date-parts': [[2021]] },
      volume: '11',
      page: 'e045961',
      DOI: '10.1/x',
    }
    expect(citation(work)).toMatchObject({
      where: 'BMJ Open. 2021;11:e045961.',
      href: 'https://doi.org/10.1/x',
      linkText: 'doi:10.1/x',
    })
    expect(citation({ title: 'No volume', 'container-title': 'BJOG', issued: work.issued }).where).toBe('BJOG. 2021.')
  })

  it('gives number, place, publisher and host of a guideline, and marks a web page', () => {
    const guideline = {
      type: 'report',
      title: 'Low back pain',
      number: 'NG59',
      publisher: 'NICE',
      'publisher-place': 'London',
      issued: { 'date-parts': [[2016]] },
      URL: 'https://www.example.org/ng59?x=1',
    }
    expect(citation(guideline)).toMatchObject({ where: 'NG59. London: NICE; 2016.', linkText: 'www.example.org' })
    expect(citation({ ...guideline, type: 'webpage' }).title).toBe('Low back pain [Internet]')
  })

  it('shortens pages as the style does', () => {
    expect(['1417-1424', '455-474', '9-12', '485-486', '7-7', 'CD001139'].map(shortPages)).toEqual([
      '1417-24',
      '455-74',
      '9-12',
      '485-6',
      '7',
      'CD001139',
    ])
  })

  it('falls back to the title when a field has an unknown shape', () => {
    expect(citation({ title: 'Only this', author: 'someone' })).toEqual({
      authors: '',
      shortAuthors: '',
      year: '',
      title: 'Only this',
      where: '',
      href: null,
      linkText: null,
    })
  })

  it('reads every shipped source: names, and a way to find it', () => {
    const folder = join(import.meta.dirname, '../../assets/content/sources')
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(60)
    for (const file of files) {
      const { csl } = v.parse(SourceContent, JSON.parse(readFileSync(join(folder, file), 'utf8')))
      const { authors, where } = citation(csl)
      expect(authors, file).not.toBe('')
      if (csl.type === 'article-journal') expect(where, file).toMatch(/^[^;]+\. \d{4}(;.+)?\.$/)
    }
  })
})
