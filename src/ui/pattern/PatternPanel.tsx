import type { PatternContent } from '../../domain/content.ts'
import { useApp } from '../../state/context.ts'
import { useT, useTexts } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { BackButton } from '../controls/GoRow.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import { PatternGuides } from '../guides/links.tsx'
import panel from '../frame/Panel.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import { lazyPart } from '../lazyPart.tsx'
import { ForYou } from '../safety/ForYou.tsx'
import { CheckFirst } from './CheckFirst.tsx'
import { CompareWith } from './CompareWith.tsx'
import { Emergency } from './Emergency.tsx'
import { PointRows } from './PointRows.tsx'
import { FirstThis } from './FirstThis.tsx'
import { Practitioners } from './Practitioners.tsx'
import { Pregnancy } from './Pregnancy.tsx'
import { SideControl } from './SideControl.tsx'
import { Variations } from './Variations.tsx'
import { WhyThese } from './WhyThese.tsx'
import styles from './Pattern.module.css'

/** Wanted by few: downloaded when two patterns are compared. */
const Compare = lazyPart(async () => (await import('./Compare.tsx')).Compare)

/** One pattern: red flags first, then side, points and what stands behind them. */
export function PatternPanel({ pattern }: { pattern: PatternContent }) {
  const t = useT()
  const names = useTexts().patterns
  const texts = names[pattern.id]
  const gate = useApp((s) => s.gate)
  const choosePattern = useApp((s) => s.choosePattern)
  const openPage = useApp((s) => s.openPage)
  const reopenCheck = useApp((s) => s.reopenCheck)
  const other = useApp((s) => (s.compareId ? s.atlas.patterns.get(s.compareId) : undefined))
  const compareWith = useApp((s) => s.compareWith)
  const yesFlags = useApp((s) => s.yesFlags)
  const told = useApp((s) => s.profile.length > 0)
  const heading = useHeadingFocus(`${pattern.id} ${other?.id} ${gate}`)
  if (gate === 'emergency') return <Emergency />
  return (
    <>
      <div className={panel.head} data-gate={gate} data-sheet-head>
        <BackButton label={t('nav.back')} onBack={() => choosePattern(null)} />
        <h1 className={panel.title} tabIndex={-1} ref={heading}>
          {other
            ? t('compare.title', { a: texts?.name ?? pattern.id, b: names[other.id]?.name ?? other.id })
            : (texts?.name ?? pattern.id)}
        </h1>
        {other ? (
          <button type="button" className={button.quiet} onClick={() => compareWith(null)}>
            {t('compare.end', { name: texts?.name ?? pattern.id })}
          </button>
        ) : (
          <p className={panel.lead}>{texts?.summary}</p>
        )}
      </div>
      {gate === 'check' ? (
        <CheckFirst pattern={pattern} other={other} />
      ) : other ? (
        <div className={panel.body}>
          <FirstThis flags={yesFlags} />
          {(pattern.sided || other.sided) && <SideControl />}
          <Compare a={pattern} b={other} />
          <button type="button" className={styles.again} onClick={reopenCheck}>
            {t('check.reopen')}
          </button>
        </div>
      ) : (
        <div className={panel.body}>
          <FirstThis flags={yesFlags} />
          {pattern.sided && <SideControl />}
          <Variations pattern={pattern} />
          {/* What reacts is read before the points; with nothing told, the points come first. */}
          {told && <ForYou pattern={pattern} />}
          <PointRows pattern={pattern} />
          {!told && <ForYou pattern={pattern} />}
          <Pregnancy pattern={pattern} />
          <div className={styles.disclosures}>
            <WhyThese pattern={pattern} />
            {texts && (
              <Disclosure summary={t('pattern.feels')}>
                <p>{texts.plain}</p>
                <ul className={styles.bullets}>
                  {texts.signs.map((sign) => (
                    <li key={sign}>{sign}</li>
                  ))}
                </ul>
              </Disclosure>
            )}
            <PatternGuides pattern={pattern} />
            <Practitioners pattern={pattern} />
          </div>
          <CompareWith pattern={pattern} />
          <button type="button" className={button.button} onClick={() => openPage('handout')}>
            {t('handout.open')}
          </button>
          <button type="button" className={styles.again} onClick={reopenCheck}>
            {t('check.reopen')}
          </button>
        </div>
      )}
    </>
  )
}
