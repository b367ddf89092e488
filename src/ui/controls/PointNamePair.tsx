import type { PointNames } from '../../domain/pointName.ts'
import { PINYIN_TAG } from '../../domain/tongue.ts'
import { useLanguage } from '../../state/texts.ts'
import styles from './PointNamePair.module.css'

/** Pinyin and hanzi of a point; the one the reader knows comes first. */
export function PointNamePair({ point }: { point: Readonly<PointNames> }) {
  const chinese = useLanguage().startsWith('zh')
  const hanzi = (
    <span className={chinese ? undefined : styles.second} lang="zh-Hans">
      {point.hanzi}
    </span>
  )
  const pinyin = (
    <span className={chinese ? styles.second : undefined} lang={PINYIN_TAG}>
      {point.pinyin}
    </span>
  )
  return chinese ? (
    <>
      {hanzi} {pinyin}
    </>
  ) : (
    <>
      {pinyin} {hanzi}
    </>
  )
}
