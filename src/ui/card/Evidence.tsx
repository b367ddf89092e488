import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { AgainstIcon, ForIcon, MixedIcon } from '../controls/icons.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { SourceLine } from './Sources.tsx'
import styles from './Evidence.module.css'

const ICON = { for: ForIcon, mixed: MixedIcon, against: AgainstIcon } as const

/** The studies of a pattern, for and against with the same weight of type. */
export function EvidenceList({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const texts = useTexts().evidence
  const sources = useApp((s) => s.atlas.content.sources)
  if (pattern.evidence.length === 0) return <p>{t('evidence.none')}</p>
  return (
    <ul className={styles.list}>
      {pattern.evidence.map(({ source, direction, reading }) => {
        const Icon = ICON[direction]
        return (
          <li key={`${source} ${reading}`} className={styles.item}>
            <p className={styles.direction}>
              <Icon /> {t(`evidence.${direction}`)}
            </p>
            <p>{texts[reading]?.finding}</p>
            {sources[source]?.status === 'to-confirm' && <p className={styles.toConfirm}>{t('evidence.toConfirm')}</p>}
            <p className={panel.small}>{texts[reading]?.reading}</p>
            <SourceLine id={source} brief />
          </li>
        )
      })}
    </ul>
  )
}

/** The card's section: evidence belongs to a pattern, never to a point alone. */
export function Evidence({ pattern }: { pattern: PatternContent | null }) {
  const t = useT()
  const count = (direction: 'for' | 'mixed' | 'against') =>
    pattern?.evidence.filter((one) => one.direction === direction).length ?? 0
  return (
    <section className={panel.section}>
      <h3 className={panel.label}>{t('evidence.title')}</h3>
      {!pattern ? (
        <p>{t('evidence.choose')}</p>
      ) : (
        <>
          <ul className={styles.counts}>
            {(['for', 'mixed', 'against'] as const)
              .filter((direction) => count(direction) > 0)
              .map((direction) => {
                const Icon = ICON[direction]
                return (
                  <li key={direction}>
                    <Icon />
                    <b>{count(direction)}</b> {t(`evidence.${direction}`)}
                  </li>
                )
              })}
          </ul>
          <p className={panel.small}>{t('evidence.pattern')}</p>
          <Disclosure summary={t('evidence.readAll')}>
            <EvidenceList pattern={pattern} />
          </Disclosure>
        </>
      )}
    </section>
  )
}
