import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { spokenForm } from '../../src/domain/spoken.ts'
import { ROOT } from '../architecture/repositoryFiles.ts'

const { content } = loadContent(ROOT)

describe('what a voice is given to say', () => {
  it('leaves hanzi out for an English voice, and says pinyin without marks it would spell', () => {
    expect(spokenForm('Point 5 of 7 · BL40 · 委中', 'en')).toBe('Point 5 of 7, BL40')
    expect(spokenForm('Wěizhōng', 'en')).toBe('Weizhong')
    expect(spokenForm('1. Lǘxìxué.', 'en')).toBe('1. Luxixue.')
    expect(spokenForm('The name 委中 (腰眼) means “bend”.', 'en')).toBe('The name means “bend”.')
    expect(spokenForm('委中', 'en')).toBe('')
  })

  it('leaves pinyin out for a Chinese voice, and keeps codes and hanzi', () => {
    expect(spokenForm('第5个穴位，共7个 · BL40 · Wěizhōng', 'zh-Hans')).toBe('第5个穴位，共7个，BL40')
    expect(spokenForm('委中', 'zh-Hans')).toBe('委中')
    expect(spokenForm('Shǒusānlǐ', 'zh-Hans')).toBe('')
    expect(spokenForm('作者 Tu JF 等人。', 'zh-Hans')).toBe('作者 Tu JF 等人。')
  })

  it('changes nothing in a sentence of the voice’s own language', () => {
    const plain = 'Do you feel numb between your legs, or around your bottom or genitals?'
    expect(spokenForm(plain, 'en')).toBe(plain)
    expect(spokenForm('您的两腿之间，或臀部、生殖器周围是否发麻？', 'zh-Hans')).toBe(
      '您的两腿之间，或臀部、生殖器周围是否发麻？',
    )
    expect(spokenForm('naïve café', 'fr')).toBe('naïve café')
  })

  it('knows every name of a point: pinyin in plain letters, and none of it in Chinese', () => {
    const points = Object.values(content.points)
    expect(points.length).toBeGreaterThan(400)
    for (const { code, pinyin, hanzi } of points) {
      expect(spokenForm(`${code} · ${pinyin} · ${hanzi}`, 'en'), code).toMatch(/^[\x20-\x7e’]+$/)
      expect(spokenForm(`${hanzi} · ${pinyin}`, 'zh-Hans'), code).toMatch(/^[\p{Script=Han}，]+$/u)
    }
  })
})
