/** What people type → what they mean, over the shipped content: the first row of the first group. */
import { describe, expect, it } from 'vitest'
import type { Findings } from '../../../src/domain/search/finder.ts'
import { CHINESE, CODES, ENGLISH, KINDS, LATIN_AND_OTHER_NAMES, MUSCLES, TOOLS, USES } from './queries/index.ts'
import { content, finderFor, locales } from './shippedFinder.ts'

const find = finderFor('en')
const findInChinese = finderFor('zh-Hans')

const first = ({ groups }: Findings): string | undefined => {
  const hit = groups[0]?.hits[0]
  return hit && `${hit.kind} ${hit.id}`
}
const rows = ({ groups }: Findings): string[] =>
  groups.flatMap(({ id, hits }) => hits.map((hit) => `${id}: ${hit.kind} ${hit.id}`))

describe('the table of queries', () => {
  it('is long, and asks for everything there is', () => {
    const all = { ...CODES, ...LATIN_AND_OTHER_NAMES, ...ENGLISH, ...CHINESE, ...USES, ...MUSCLES, ...TOOLS, ...KINDS }
    expect(Object.keys(all).length).toBeGreaterThanOrEqual(500)
    const counts = new Map<string, number>()
    for (const wanted of Object.values(all)) {
      const kind = wanted.split(' ')[0] ?? ''
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual([
      'category',
      'landmark',
      'meridian',
      'page',
      'part',
      'pattern',
      'point',
      'tool',
      'use',
      'work',
    ])
    expect(Math.min(...[...counts].flatMap(([kind, count]) => (kind === 'work' ? [] : [count])))).toBeGreaterThan(15)
  })

  it.each(Object.entries(CODES))('%s → %s', (query, wanted) => expect(first(find(query))).toBe(wanted))
  it.each(Object.entries(LATIN_AND_OTHER_NAMES))('%s → %s', (query, wanted) => expect(first(find(query))).toBe(wanted))
  it.each(Object.entries(ENGLISH))('%s → %s', (query, wanted) => expect(first(find(query))).toBe(wanted))
  it.each(Object.entries(CHINESE))('%s → %s (in Chinese)', (query, wanted) =>
    expect(first(findInChinese(query))).toBe(wanted),
  )

  it.each(Object.entries({ ...USES, ...MUSCLES, ...TOOLS, ...KINDS }))('%s → %s (no pattern)', (query, wanted) =>
    expect(first(find(query))).toBe(wanted),
  )

  // Table by table: a busy machine takes long over all of them.
  it.each([
    ['codes', CODES],
    ['names', LATIN_AND_OTHER_NAMES],
    ['English', ENGLISH],
    ['uses and muscles', { ...USES, ...MUSCLES }],
    ['tools and kinds', { ...TOOLS, ...KINDS }],
  ])('means the same to readers in Chinese: %s', (_, table) => {
    expect(Object.entries(table).filter(([query, wanted]) => first(findInChinese(query)) !== wanted)).toEqual([])
  })

  it('means the same to readers in English: Chinese', () => {
    expect(Object.entries(CHINESE).filter(([query, wanted]) => first(find(query)) !== wanted)).toEqual([])
  })

  it('takes a few milliseconds of the processor a query (the mean is printed)', () => {
    const queries = [...Object.keys(ENGLISH), ...Object.keys(CODES), ...Object.keys(USES), 'misspelt nonsense words']
    const before = process.cpuUsage()
    for (const query of queries) find(query)
    const { user, system } = process.cpuUsage(before)
    const meanMs = (user + system) / 1000 / queries.length
    console.log(`search: ${queries.length} queries, ${meanMs.toFixed(1)} ms each`)
    expect(meanMs).toBeLessThan(30)
  })
})

describe('traditional uses', () => {
  it('name the phrase of the record, in the language of the reader, those first that it is first for', () => {
    const [group] = find('insomnia').groups
    expect(group?.id).toBe('use')
    expect(group?.hits.slice(0, 2)).toMatchObject([
      { id: 'KI6', name: 'poor sleep' },
      { id: 'HT7', name: 'poor sleep' },
    ])
    expect(findInChinese('insomnia').groups[0]?.hits[0]).toMatchObject({ kind: 'use', id: 'KI6', name: '睡眠差' })
    for (const { hits } of find('insomnia').groups)
      for (const { id, name } of hits) expect(locales['en']?.points[id]?.uses).toContain(name)
  })

  it('never stand before a pattern', () => {
    for (const query of [...Object.keys(USES), ...Object.keys(ENGLISH)]) {
      const groups = find(query).groups.map(({ id }) => id)
      if (groups.includes('use') && groups.includes('pattern'))
        expect(groups.indexOf('pattern'), query).toBeLessThan(groups.indexOf('use'))
    }
  })
})

describe('groups', () => {
  it('stand in the order of their best hit, each kind once, and keep to a readable length', () => {
    const { groups, count } = find('knee')
    expect(groups.map(({ id }) => id).slice(0, 2)).toEqual(['pattern', 'part'])
    expect(groups.map(({ id }) => id)).toEqual(expect.arrayContaining(['point', 'landmark', 'page']))
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
    expect(groups.every(({ hits }) => hits.length > 0 && hits.length <= 8)).toBe(true)
    expect(count).toBe(groups.reduce((sum, { hits }) => sum + hits.length, 0))
  })

  it('hold nothing twice', () => {
    for (const query of [...Object.keys(ENGLISH).slice(0, 60), 'herniatd disc', 'sciatca pain']) {
      const found = rows(find(query)).map((row) => row.replace(/^\w+: /, ''))
      expect(new Set(found).size, query).toBe(found.length)
    }
  })

  it('offer both sciaticas, in every language and spelling', () => {
    for (const query of ['sciatica', 'Sciatic nerve pain', '坐骨神经痛', '坐骨神經痛', 'ischias'])
      expect(rows(find(query)).slice(0, 2), query).toEqual(['pattern: pattern P5', 'pattern: pattern P6'])
  })

  it('say the word something was found by, and when it is the name itself', () => {
    expect(find('herniated').groups[0]?.hits[0]).toMatchObject({ id: 'P4', name: 'herniated disc', own: false })
    expect(find('Slipped disc').groups[0]?.hits[0]).toMatchObject({ id: 'P4', own: true })
    expect(find('EX-HN3').groups[0]?.hits[0]?.countedAs).toEqual({ code: 'GV24+', standard: 'GB/T 12346-2021' })
  })

  it('leave guesses out where something fits as it stands', () => {
    expect(find('ST36').count).toBe(1)
    expect(rows(find('weizhong'))).toEqual(['point: point BL40'])
    expect(rows(find('slipped disc'))).toEqual(['pattern: pattern P4'])
  })

  it('are none for nothing and for noise', () => {
    for (const query of ['', '   ', '?', 'xqxqxq', 'qq zz ww'])
      expect(find(query), query).toEqual({ groups: [], count: 0, hint: null })
  })
})

describe('what a code may also mean', () => {
  const choices = (query: string) =>
    find(query)
      .groups.filter(({ id }) => id === 'choice')
      .flatMap(({ hits }) => hits.map(({ kind, id }) => `${kind} ${id}`))

  it.each([
    ['P6', ['point PC6', 'point LU6']],
    ['H3', ['point HT3', 'point LR3']],
    ['H', ['meridian HT', 'meridian LR']],
    ['C', ['meridian HT', 'meridian CV']],
    ['C 4', ['point HT4', 'point CV4']],
    ['S 6', ['point ST6', 'point SP6', 'point SI6']],
    ['G 20', ['point GB20', 'point GV20']],
    ['C7', ['landmark C7', 'point HT7', 'point CV7']],
    ['L4', ['landmark L4', 'point LU4', 'point LI4', 'point LR4']],
    ['T12', ['landmark T12', 'point TE12']],
  ])('%s is offered as choices', (query, wanted) => {
    expect(choices(query)).toEqual(wanted)
    expect(find(query).hint).toEqual({ kind: 'ambiguous', typed: query })
  })

  it('is no question where only one meridian has the number', () => {
    for (const query of ['S 36', 'P11', 'ST36', 'liver', 'UB']) {
      expect(choices(query), query).toEqual([])
      expect(find(query).hint, query).toBeNull()
    }
  })

  it('warns of the old Bladder numbers and shows both points', () => {
    expect(choices('BL54')).toEqual(['point BL54', 'point BL40'])
    expect(find('BL54').hint).toEqual({ kind: 'oldNumber', written: 'BL54', today: 'BL40' })
    expect(find('ub 49').hint).toEqual({ kind: 'oldNumber', written: 'BL49', today: 'BL54' })
    expect(find('BL54').groups[0]?.hits[1]).toMatchObject({ id: 'BL40', nameKind: 'old-number', name: 'BL54' })
    expect(find('BL35').hint).toBeNull()
  })

  it('says how far a meridian goes, for every meridian', () => {
    for (const id of Object.keys(content.meridians)) {
      const numbers = Object.values(content.points).flatMap(({ code, meridian }) =>
        meridian === id ? [Number(code.slice(id.length))] : [],
      )
      const last = Math.max(...numbers)
      // GV29 is what some books call Yintang.
      expect(find(`${id}${last + 2}`).hint, id).toEqual({ kind: 'range', meridian: id, last })
      expect(first(find(`${id}${last}`)), id).toBe(`point ${id}${last}`)
    }
  })
})
