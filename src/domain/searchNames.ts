/**
 * Names people type that are not in the point records: meridian prefixes of other books and
 * languages, second names, old numbers, traditional characters, everyday words for regions.
 * Prefixes after the WHO 1991 concordance and common English, French, German and Spanish use.
 */
import type { MeridianId, PointCode } from './ids.ts'

/**
 * Folded prefix → meridians it stands for, the usual reading first. WHO's own fourteen are not
 * listed. More than one meridian: a search offers all of them.
 */
export const PREFIXES: Readonly<Record<string, readonly MeridianId[]>> = {
  l: ['LU'],
  lp: ['LU'],
  se: ['ST'],
  sprp: ['SP'],
  gvb: ['GB'],
  lung: ['LU'],
  lungs: ['LU'],
  co: ['LI'],
  largeintestine: ['LI'],
  colon: ['LI'],
  gi: ['LI'],
  di: ['LI'],
  s: ['ST'],
  e: ['ST'],
  stomach: ['ST'],
  stom: ['ST'],
  ma: ['ST'],
  est: ['ST'],
  spleen: ['SP'],
  rp: ['SP'],
  mp: ['SP'],
  spl: ['SP'],
  b: ['BL'],
  ub: ['BL'],
  v: ['BL'],
  bladder: ['BL'],
  urinarybladder: ['BL'],
  vu: ['BL'],
  h: ['HT', 'LR'],
  he: ['HT', 'LR'],
  c: ['HT'],
  heart: ['HT'],
  hz: ['HT'],
  smallintestine: ['SI'],
  it: ['SI'],
  ig: ['SI', 'LI'],
  id: ['SI'],
  du: ['GV', 'SI'],
  k: ['KI'],
  kid: ['KI'],
  ki: ['KI'],
  kd: ['KI'],
  kidney: ['KI'],
  r: ['KI'],
  rn: ['CV', 'KI'],
  ni: ['KI'],
  p: ['PC', 'LU'],
  hc: ['PC'],
  mh: ['PC'],
  xb: ['PC'],
  mc: ['PC'],
  ks: ['PC'],
  pericardium: ['PC'],
  per: ['PC'],
  sj: ['TE'],
  tb: ['TE'],
  th: ['TE'],
  tw: ['TE'],
  t: ['TE'],
  tr: ['TE'],
  '3e': ['TE'],
  '3h': ['TE'],
  '3w': ['TE'],
  '3b': ['TE'],
  sanjiao: ['TE'],
  tripleenergizer: ['TE'],
  tripleburner: ['TE'],
  tripleheater: ['TE'],
  triplewarmer: ['TE'],
  g: ['GB'],
  vb: ['GB'],
  gallbladder: ['GB'],
  lv: ['LR'],
  liv: ['LR'],
  le: ['LR'],
  f: ['LR'],
  liver: ['LR'],
  dm: ['GV'],
  dumai: ['GV'],
  tm: ['GV'],
  vg: ['GV'],
  lg: ['GV'],
  governorvessel: ['GV'],
  governingvessel: ['GV'],
  ren: ['CV'],
  renmai: ['CV'],
  jm: ['CV'],
  vc: ['CV'],
  kg: ['CV'],
  rm: ['CV'],
  conceptionvessel: ['CV'],
}

/** Second names as written elsewhere: other spellings, old codes, nicknames. Group codes name every member. */
export const OTHER_NAMES: Readonly<Record<PointCode, readonly string[]>> = {
  BL2: ['Zanzhu'],
  BL31: ['Baliao', 'Eight crevices', 'sacral points'],
  BL32: ['Baliao', 'Eight crevices', 'sacral points'],
  BL33: ['Baliao', 'Eight crevices', 'sacral points'],
  BL34: ['Baliao', 'Eight crevices', 'sacral points'],
  CV17: ['Tanzhong', 'Shanzhong'],
  'EX-B-JIEJI': ['Jiegu'],
  'EX-B2': ['M-BW-35', 'HTJJ', 'Huatuojiaji', 'clip points', 'Jiaji', '华佗夹脊'],
  'EX-B1': ['Chuanxi', 'stop asthma'],
  'EX-HN1': ['Sishencong', 'M-HN-1'],
  'EX-HN3': ['GV29', 'GV24+', 'GV24.5', 'Du24.5', 'Du29', 'M-HN-3', 'third eye'],
  'EX-HN5': ['M-HN-9', 'temple'],
  'EX-HN15': ['Bailao'],
  'EX-LE2': ['Heding', 'M-LE-27'],
  'EX-LE4': ['Xiyan', 'Neixiyan'],
  'EX-LE10': ['Bafeng', 'M-LE-8'],
  'EX-UE-JIANQIAN': ['Jianneiling'],
  'EX-UE7': ['Yaotongxue', 'Lumbar pain point', 'N-UE-19'],
  'EX-UE8': ['Luozhen', 'Wailaogong', 'stiff neck point'],
  'EX-UE9': ['Baxie', 'M-UE-22'],
  'EX-UE11': ['Shixuan', 'M-UE-1'],
  LI19: ['구화료', 'Kuchi-karyō'],
  SP14: ['Fukuketsu'],
  ST35: ['Wai xiyan', 'outer knee eye'],
  ST36: ['Ashi-no-sanri'],
  TE11: ['清泠渊', 'Qinglingyuan'],
  TE18: ['Qimai'],
  TE22: ['이화료', 'Mimi-waryō'],
}

/** Points another standard counts under a code of its own: GB/T 12346-2021 has 362 points with Yintang, WHO 361. */
export const COUNTED_AS: Readonly<Record<PointCode, { code: string; standard: string }>> = {
  'EX-HN3': { code: 'GV24+', standard: 'GB/T 12346-2021' },
}

/**
 * Older books count the Bladder line BL36 … BL54 differently: the outer back line first, then the
 * thigh. Given an old number, today's; null where both agree.
 */
export function bladderOfOldNumber(old: number): number | null {
  if (old >= 36 && old <= 49) return old + 5
  return old >= 50 && old <= 54 ? old - 14 : null
}

/** Everyday words → the region of the records they mean. */
export const REGION_WORDS: Readonly<Record<string, readonly string[]>> = {
  abdomen: ['upper-abdomen', 'lower-abdomen'],
  belly: ['upper-abdomen', 'lower-abdomen'],
  tummy: ['upper-abdomen', 'lower-abdomen'],
  back: ['low-back', 'mid-back', 'upper-back'],
  lowerback: ['low-back'],
  loin: ['low-back'],
  spine: ['low-back', 'mid-back', 'upper-back'],
  bottom: ['buttock'],
  calf: ['leg'],
  shin: ['leg'],
  lowerleg: ['leg'],
  arm: ['upper-arm', 'forearm'],
  finger: ['hand'],
  toe: ['foot'],
  sole: ['foot'],
  heel: ['foot', 'ankle'],
  nape: ['neck-back'],
  throat: ['neck-front'],
  scalp: ['head'],
  breast: ['chest'],
  ribs: ['side-chest', 'flank'],
  axilla: ['armpit'],
}

/** Traditional (and a few Japanese) characters → the simplified ones of the records, pair by pair. */
const TRADITIONAL =
  '崑昆絲丝豐丰臨临鄉乡會会雲云倉仓僕仆崙仑俠侠衝冲沖冲內内關关養养歷历厲厉臺台參参後后廉廉囪囟墟墟處处復复頭头夾夹孫孙' +
  '宮宫實实賓宾將将屍尸疊叠帶带庫库建建強强歸归應应懸悬揚扬機机極极樞枢樑梁條条氣气気气溝沟淚泣瀘泺澤泽沢泽漿浆淵渊瀆渎' +
  '溫温靈灵點点牽牵犢犊獨独環环癇痫盤盆睛睛竅窍窗窗竇窦築筑綱纲經经結结絡络維维縫缝縮缩聰聪腸肠肩肩腎肾膽胆脈脉脅胁腦脑' +
  '脘脘臟脏至至榮荣營营臧藏虛虚蟲虫蠡蠡衛卫觀观譩譩貞贞輔辅輒辄車车邊边裏里裡里鍾钟鐘钟長长門门間间闌阑闕阙陽阳陰阴際际' +
  '陵陵隱隐青青頂顶顱颅頸颈頰颊頷颔顴颧風风飛飞體体髎髎魚鱼鳩鸠鶴鹤齦龈龍龙兒儿兌兑鬱郁勞劳臀臀國国學学華华衆众' +
  '紫紫緊紧膈膈膚肤臑臑兩两別别卻却郤郄齊齐淨净灣湾腧俞輸输滿满漏漏樂乐瞳瞳缺缺翳翳聽听寶宝竹竹膝膝膏膏腦脑絶绝' +
  '闊阔陰阴邇迩迎迎銀银遠远鼎鼎龐庞讝谵譆譆膺膺齒齿喉喉臂臂蠶蚕癢痒號号厥厥扶扶會会庭庭衝冲'
const SIMPLIFIED = new Map<string, string>()
{
  const pairs = [...TRADITIONAL]
  for (let i = 0; i + 1 < pairs.length; i += 2) SIMPLIFIED.set(pairs[i]!, pairs[i + 1]!)
}

/** A name in the characters of the records; other writing passes through. */
export function toSimplified(text: string): string {
  let out = ''
  for (const character of text) out += SIMPLIFIED.get(character) ?? character
  return out
}
