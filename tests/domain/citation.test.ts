import { describe, expect, it } from 'vitest'
import { citation } from '../../src/domain/citation.ts'

describe('citation', () => {
  it('names up to three authors, year, journal and DOI', () => {
    const author = ['Ann', 'Bo-Lin', 'Cy', 'Di'].map((given) => ({ family: 'Lee', given }))
    const work = {
      title: 'A trial',
      author,
      issued: { 'date-parts': [[2024, 10]] },
      'container-title': 'Journal',
      volume: '184',
      page: '1417',
      DOI: '10.1/x',
    }
    expect(citation(work)).toEqual({
      authors: 'Lee A, Lee BL, Lee C et al.',
      year: '2024',
      title: 'A trial',
      where: 'Journal 184:1417',
      href: 'https://doi.org/10.1/x',
      linkText: 'doi:10.1/x',
    })
    expect(citation({ ...work, author: author.slice(0, 2) }).authors).toBe('Lee A, Lee BL')
  })

  it('keeps bodies whole and gives the host of an address without a DOI', () => {
    const book = citation({
      title: 'Locations',
      author: [{ literal: 'World Health Organization' }],
      publisher: 'WHO',
      URL: 'https://example.org/book?id=1',
    })
    expect(book).toMatchObject({
      authors: 'World Health Organization',
      year: '',
      where: 'WHO',
      linkText: 'example.org',
    })
  })

  it('falls back to the title when a field has an unknown shape', () => {
    expect(citation({ title: 'Only this', author: 'someone' })).toEqual({
      authors: '',
      year: '',
      title: 'Only this',
      where: '',
      href: null,
      linkText: null,
    })
  })
})
