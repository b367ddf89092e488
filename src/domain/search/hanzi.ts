/** Chinese characters as a search compares them: traditional and a few Japanese ones become the simplified of the records. */

/** Pair by pair: as somebody may type it, as the records write it. Only characters that occur in names and words to find. */
const TRADITIONAL =
  '崑昆絲丝豐丰臨临鄉乡會会雲云倉仓僕仆崙仑俠侠衝冲沖冲內内關关養养歷历厲厉臺台參参後后囪囟處处復复頭头夾夹孫孙宮宫實实賓宾將将屍尸疊叠帶带庫库強强歸归應应懸悬揚扬機机極极樞枢樑梁條条氣气気气溝沟淚泣瀘泺澤泽沢泽漿浆淵渊瀆渎' +
  '溫温靈灵點点牽牵犢犊獨独環环癇痫竅窍竇窦築筑綱纲經经結结絡络維维縫缝縮缩聰聪腸肠腎肾膽胆脈脉脅胁腦脑臟脏榮荣營营臧藏虛虚蟲虫衛卫觀观貞贞輔辅輒辄車车邊边裏里裡里鍾钟鐘钟長长門门間间闌阑闕阙陽阳陰阴際际隱隐頂顶顱颅頸颈頰颊' +
  '頷颔顴颧風风飛飞體体魚鱼鳩鸠鶴鹤齦龈龍龙兒儿兌兑鬱郁勞劳國国學学華华衆众緊紧膚肤兩两別别卻却郤郄齊齐淨净灣湾腧俞輸输滿满樂乐聽听寶宝絶绝闊阔邇迩銀银遠远龐庞讝谵齒齿蠶蚕癢痒號号盤盘傷伤閃闪攣挛轉转銳锐節节變变損损過过個个' +
  '劇剧鎖锁動动脫脱壓压髮发發发針针鍼针樣样覺觉減减狹狭緩缓時时礙碍單单項项張张懷怀聯联圍围蓋盖樓楼複复綜综徵征側侧與与來来夠够豎竖濕湿溼湿痺痹證证滯滞舊旧軟软則则輕轻熱热電电軸轴緣缘牆墙貓猫靜静暈晕斷断進进觸触燙烫蹻跷蹺跷' +
  '穀谷滎荥窩窝劍剑臍脐岡冈皺皱橫横髕髌韌韧腳脚幹干蹠跖無无頜颌跡迹頦颏遊游離离線线鬢鬓著着簡简檢检驗验療疗給给醫医說说對对麼么見见嗎吗幾几術术藥药險险該该繼继續续數数現现況况問问題题師师運运種种釋释話话誰谁據据權权閉闭載载' +
  '請请試试還还計计劃划護护鬆松類类開开痠酸膕腘'

const SIMPLIFIED = new Map<string, string>()
{
  const pairs = [...TRADITIONAL]
  for (let i = 0; i + 1 < pairs.length; i += 2) SIMPLIFIED.set(pairs[i]!, pairs[i + 1]!)
}

/** Text in the characters of the records; other writing passes through. */
export function toSimplified(text: string): string {
  let out = ''
  for (const character of text) out += SIMPLIFIED.get(character) ?? character
  return out
}
