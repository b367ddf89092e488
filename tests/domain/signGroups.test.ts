/** The short warning signs of a list hold every sign that ends the path, over the shipped flags and sentences. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/bake/content/loadContent.ts'
import { endsPath } from '../../src/domain/redFlags.ts'
import { SIGN_GROUP_IDS, SIGN_GROUPS, type SignGroup } from '../../src/domain/signGroups.ts'

const { content, locales } = loadContent(join(import.meta.dirname, '../../'))

/** What the sentence must say of each flag, in both languages. */
const SAID: Readonly<Record<string, [RegExp, RegExp]>> = {
  'saddle-numbness': [/numb between your legs.*bottom or genitals/, /两腿之间.*臀部.*外阴麻木/],
  'sexual-numbness': [/lost feeling during sex/, /性生活时.*失去感觉/],
  'bladder-bowel': [/hard to pee.*lost control of pee or poo/, /排尿困难.*大小便失禁/],
  'both-legs-weak': [/Both of your legs have become weak/, /双腿都变得无力/],
  'cold-leg': [/leg or foot has turned cold and pale with sudden strong pain/, /突然剧痛.*发凉、发白/],
  'chest-or-breath': [/chest pain or are short of breath/, /胸痛或气短/],
  'tearing-pain': [/sudden tearing pain.*back or belly.*passed out/, /撕裂样疼痛.*昏倒/],
  'pulsing-lump': [/lump in your belly that beats/, /跳动的包块/],
  'thunderclap-headache': [/very bad headache hit you all at once/, /突然发作的剧烈头痛/],
  'stroke-signs': [
    /face droops, an arm is weak, or it is hard to speak or see/,
    /面部下垂、手臂无力，或说话、看东西困难/,
  ],
  'neck-artery': [
    /neck or head is new and strong.*dizzy, see double or have a droopy eyelid/,
    /头晕、看东西重影或眼睑下垂/,
  ],
  'cord-signs': [/Since the neck hurts, your legs are weak or it is hard to pee/, /颈痛以来，双腿无力或排尿困难/],
  'fever-spine-pain': [/fever with very bad back pain/, /发热，同时背部剧痛/],
  'meningitis-signs': [/stiff neck, with a new rash, or you are confused/, /颈部发硬、新出皮疹或意识不清/],
  'hot-joint-fever': [/joint is hot and swollen, and you have a fever or feel ill/, /关节又热又肿，同时发热或全身不适/],
  'major-trauma': [/bad fall, a crash or a hard blow/, /跌倒、车祸或重击/],
  'preg-bleeding': [/bleed from the vagina/, /阴道出血/],
  'preg-fluid': [/leak fluid, or your waters broke/, /流液或破水/],
  'preg-tightenings': [/belly keeps getting tight at a steady pace before week 37/, /不到37周，腹部有规律地一阵阵发紧/],
  'preg-movements': [/baby moves less/, /胎动减少/],
  'preg-headache-sight': [
    /very bad headache, changes in your sight or pain high in your belly/,
    /剧烈头痛、视力改变或上腹痛/,
  ],
  'preg-fever-loin': [/fever, or pain in your side below the ribs/, /发热或肋下侧腰痛/],
  'preg-calf': [/one calf is swollen/, /一侧小腿肿胀/],
  'preg-weight-bearing': [/cannot put weight on your legs/, /腿不能着地/],
}

const groupOf = (id: string): SignGroup | undefined =>
  SIGN_GROUP_IDS.find((group) => SIGN_GROUPS[group].some((one) => one === id))

describe('the short signs', () => {
  it('tell every flag that ends the path, each in one group, and nothing else', () => {
    const grouped = Object.values(SIGN_GROUPS).flat()
    expect([...grouped].sort()).toEqual(
      content.redFlags
        .filter(endsPath)
        .map(({ id }) => id)
        .sort(),
    )
    expect(grouped.length).toBeGreaterThanOrEqual(24)
    for (const flag of content.redFlags.filter(({ level }) => level === 'pregnancy'))
      expect(groupOf(flag.id)).toBe('pregnancy')
  })

  it('say each of them, in both languages', () => {
    for (const [id, [english, chinese]] of Object.entries(SAID)) {
      const key = `handout.signs.${groupOf(id)}.text`
      expect(locales['en']?.ui[key], id).toMatch(english)
      expect(locales['zh-Hans']?.ui[key], id).toMatch(chinese)
    }
    expect(Object.keys(SAID).sort()).toEqual(Object.values(SIGN_GROUPS).flat().sort())
  })
})
