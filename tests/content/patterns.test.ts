/** The patterns, red flags, evidence and techniques that ship, one by one. Rules for all of them: patternRules.test.ts. */
import { describe, expect, it } from 'vitest'
import areas from '../../assets/anatomy/areas.json'
import * as checks from './patternChecks.ts'
import { patternIn as pattern, readPatternRoom, textIn as text } from './patternFiles.ts'

const room = readPatternRoom()

describe('what ships', () => {
  it('has all 22 patterns, back pain first, traditional ones last', () => {
    const inOrder = Object.values(room.patterns).sort((a, b) => a.order - b.order)
    expect(inOrder.map((p) => p.id).sort()).toEqual(Array.from({ length: 22 }, (_, at) => `P${at + 1}`).sort())
    expect(inOrder[0]?.id).toBe('P2')
    expect(inOrder.slice(-4).map((p) => p.id)).toEqual(['P19', 'P20', 'P21', 'P22'])
    expect(new Set(inOrder.map((p) => p.order)).size).toBe(inOrder.length)
  })

  it('has a painful area for every pattern, and no two of one name', () => {
    for (const id of Object.keys(room.patterns)) expect(Object.keys(areas)).toContain(id)
    const names = Object.values(room.texts.patterns).map((one) => one.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('brings the variations of the checklist', () => {
    const added = (id: string, when: string) =>
      pattern(room, id)
        .add.filter((entry) => entry.when === when)
        .map((entry) => entry.code)
    expect(added('P4', 'severe')).toEqual(['ASHI', 'BL31', 'BL32', 'BL33', 'BL34'])
    expect(added('P4', 'numb')).toEqual(['BL62', 'GB40'])
    expect(added('P7', 'back-of-leg')).toEqual(['BL57', 'BL60'])
    expect(added('P7', 'side-of-leg')).toEqual(['GB39', 'LR3'])
    expect(added('P7', 'toes')).toEqual(['EX-LE10'])
    expect(added('P21', 'yang')).toEqual(['CV4'])
    expect(pattern(room, 'P21').variations.find((one) => one.id === 'yin')?.remove).toHaveLength(1)
    expect(pattern(room, 'P1').main.slice(0, 2)).toMatchObject([
      { code: 'EX-UE7', side: 'opposite' },
      { code: 'SI3', side: 'opposite' },
    ])
  })

  it('finds the conditions people name', () => {
    const leadsTo = (word: string) =>
      Object.keys(room.texts.patterns).filter((id) => text(room, id).synonyms.includes(word))
    for (const word of ['herniated disc', 'bulging disc', 'degenerative disc']) expect(leadsTo(word)).toContain('P4')
    for (const word of ['facet pain', 'arthritis of the back', 'lumbago']) expect(leadsTo(word)).toContain('P2')
    expect(leadsTo('stenosis')).toEqual(['P8'])
    expect(leadsTo('trapped nerve')).toEqual(expect.arrayContaining(['P5', 'P6']))
    for (const id of Object.keys(room.patterns)) expect(text(room, id).synonyms.length, id).toBeGreaterThan(2)
  })

  it('calls the traditional patterns traditional, and needles no psoas', () => {
    for (const id of ['P19', 'P20', 'P21', 'P22']) {
      expect(text(room, id).name).toContain('(tradition)')
      expect(text(room, id).plain).toContain('Chinese medicine, not a medical diagnosis')
    }
    expect(text(room, 'P17').avoid['no-direct']).toBeDefined()
    expect(`${text(room, 'P17').professional} ${text(room, 'P17').techniqueNotes}`).not.toMatch(/\d+ ?mm/)
  })

  it('keeps GV26, GV16, bleeding and deep needling out of every patient text and every list', () => {
    const patient = checks.patientTexts(room).filter(([path]) => /^P\d/.test(path))
    for (const [path, sentence] of patient)
      expect(sentence, path).not.toMatch(/GV26|GV16|bloodlet|wet cup|drop of blood|\b[5-9]0 ?mm/i)
    const used = Object.values(room.patterns).flatMap((p) => [...p.main, ...p.add].map((entry) => entry.code))
    expect(used).not.toEqual(expect.arrayContaining(['GV26']))
    expect(used).not.toEqual(expect.arrayContaining(['GV16']))
    expect(text(room, 'P20').professional).toContain('Bloodletting')
    expect(text(room, 'P8').professional).toContain('never a default')
  })

  it('asks every red flag somewhere, and checked this many texts', () => {
    const asked = new Set(Object.values(room.patterns).flatMap((p) => p.redFlags))
    expect(room.redFlags.filter((flag) => !asked.has(flag.id))).toEqual([])
    expect(room.redFlags.filter((flag) => flag.level === 'emergency').length).toBeGreaterThanOrEqual(10)
    expect(checks.patientTexts(room).length).toBeGreaterThan(250)
  })

  it('asks for the warning signs each pattern needs most', () => {
    const cauda = ['saddle-numbness', 'bladder-bowel', 'both-legs-weak', 'sexual-numbness']
    const elsewhere = ['P11', 'P13', 'P14']
    for (const p of Object.values(room.patterns).filter((one) => !elsewhere.includes(one.id)))
      expect(p.redFlags, p.id).toEqual(expect.arrayContaining(cauda))
    const needs: Record<string, string[]> = {
      P11: ['neck-artery', 'cord-signs', 'clumsy-hands'],
      P13: ['hot-joint-fever', 'hot-joint', 'swollen-calf'],
      P14: ['thunderclap-headache', 'stroke-signs', 'meningitis-signs', 'new-headache-over-50'],
      P9: ['morning-stiffness'],
      P16: ['kidney-stone', 'kidney-pain'],
      P17: ['belly-illness'],
      P20: ['fracture-risk', 'cancer-history'],
      P21: ['fracture-risk'],
      P22: ['burning-pee', 'kidney-pain'],
    }
    for (const [id, flags] of Object.entries(needs))
      expect(pattern(room, id).redFlags, id).toEqual(expect.arrayContaining(flags))
    expect(pattern(room, 'P10').redFlags).toEqual(expect.arrayContaining(['chest-or-breath', 'cancer-history']))
    expect(pattern(room, 'P7').redFlags).toContain('foot-drop')
    const ofLevel = (level: string) => room.redFlags.filter((flag) => flag.level === level).map((flag) => flag.id)
    // Signs of a joint, a leg or the neck are asked where those hurt.
    const notThere = ['hot-joint-fever', 'cold-leg', 'neck-artery', 'cord-signs']
    const own = [...ofLevel('emergency').filter((id) => !notThere.includes(id)), ...ofLevel('pregnancy')]
    expect([...pattern(room, 'P12').redFlags].sort()).toEqual(own.sort())
  })

  it('gives the sets of the two trials: points, sides, sessions', () => {
    const both = (id: string) => pattern(room, id).main.map((entry) => `${entry.code} ${entry.side}`)
    expect(both('P2')).toEqual(['BL23 both', 'BL40 both', 'KI3 both', 'GV3 midline', 'ASHI both'])
    const leg = (codes: string) => codes.split(' ').map((code) => `${code} affected`)
    expect(both('P5')).toEqual(['BL25 both', 'BL26 both', ...leg('BL54 BL36 BL40 BL57 BL60')])
    expect(both('P6')).toEqual(['BL25 both', 'BL26 both', ...leg('GB30 GB31 GB33 GB34 GB39')])
    expect(['P2', 'P5', 'P6'].map((id) => pattern(room, id).course)).toMatchObject([
      { sessions: 10, weeks: 7 },
      { sessions: 10, weeks: 4 },
      { sessions: 10, weeks: 4 },
    ])
  })

  it('quotes the figures of the studies as they were published', () => {
    const figures: Record<string, string[]> = {
      'tu-2024': ['220', '216', '−30.8', '−14.9', '−16.0', '−21.3 to −10.6', '−8.1', '−11.1 to −5.1', 'week 52'],
      'mu-2020': ['33', '8,270', '9.22', '13.82 to 4.61', '20.32', '10.26'],
      'haake-2007': ['1,162', '47.6', '44.2', '27.4', '−3.7 to 10.3'],
      'cherkin-2009': ['638', '−4.4', '−4.5', '−2.1', '60%', '39%'],
      'brinkhaus-2006': ['298', '28.7', '23.6', '6.9', '−3.7 to 13.9'],
      'vickers-2018': ['39', '20,827', '0.5', '0.2', '15%'],
      'debar-2025': ['800', '−1.0', '−1.9 to −0.1', '−1.5', '39.1', '43.8', '29.4'],
      'zhang-2023': ['30', '2,662', '1.25', '1.21 to 1.30'],
      'ji-2015': ['12', '1,842', '1.21', '−1.25', '−1.63 to −0.86'],
      'su-2021': ['13', '899'],
      'elden-2005': ['386', '27 mm', '14 mm'],
      'elden-2008': ['66 to 36', '69 to 41', '0.493'],
      'yang-2022': ['10', '1,040', '1.70', '0.95 to 2.45', '90%'],
      'soliday-2018': ['81', '72', '88.9'],
      'clarkson-2015': ['17', '3–17', '4–25'],
      'park-2014': ['22,283', '1.9', '1.3'],
      'carr-2015': ['823'],
      'moon-2020': ['1.23', '0.98 to 1.54'],
      'liddle-2015': ['34', '5,121'],
      'zhu-2024': ['196', '−1.3', '−2.6 to −0.03', '2 to 3'],
      'vickers-2012-neck': ['29', '17,922', '0.23', '0.55'],
      'vickers-2012-knee': ['0.16', '0.57'],
      'vickers-2012-headache': ['0.15', '0.42'],
      'macpherson-2015-neck': ['517', '3.92', '0.97 to 6.87'],
      'white-2004-neck': ['135', '6.3', '1.4 to 11.3', '12%'],
      'hinman-2014': ['282', '−0.4', '−1.2 to 0.4', '−1.7', '−6.1 to 2.6'],
      'manheimer-2010': ['16', '3,498', '−0.28', '−0.45 to −0.11', '0.9', '1.3'],
      'linde-tension-2016': ['12', '2,349', '48 of 100', '17 of 100', '52 of 100', '43 of 100'],
    }
    for (const [key, wanted] of Object.entries(figures))
      for (const figure of wanted) expect(room.texts.evidence[key]?.finding, key).toContain(figure)
  })

  it('marks as unconfirmed what rests on the team or was not read', () => {
    const unread = [
      'nice-ng59',
      'nice-ng193',
      'nice-ng226',
      'nice-cg150',
      'mu-2020',
      'linde-migraine-2016',
      'diener-2006',
    ]
    for (const id of ['team-knowledge', 'popular-articles', 'yu-protocol-2022', ...unread])
      expect(room.sources[id]?.status, id).toBe('to-confirm')
    for (const id of ['P5', 'P6']) expect(text(room, id).professional).toContain('10.1136/bmjopen-2021-054566')
  })
})
