/** Pieces that handout and session plan share. */
import type { ReactNode } from 'react'
import { citation } from '../../domain/citation.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, usePunctuation, useT } from '../../state/texts.ts'
import { dayText, today } from '../course/days.ts'
import { CautionIcon } from '../controls/icons.tsx'
import { titledPart } from '../controls/Part.tsx'
import { QrCode } from './QrCode.tsx'
import styles from './Sheet.module.css'

/** Clinic, title, day, and the code that reopens what is public of the sheet. */
export function SheetHead({
  title,
  subtitle,
  url,
  codeLabel,
}: {
  title: string
  subtitle: string
  url: string
  codeLabel: string
}) {
  const clinic = useApp((s) => s.clinicName.trim())
  const language = useLanguage()
  return (
    <header className={styles.head}>
      <div>
        {clinic !== '' && <p className={styles.clinic}>{clinic}</p>}
        <h2 className={styles.title}>{title}</h2>
        {subtitle !== '' && <p className={styles.subtitle}>{subtitle}</p>}
        <p className={styles.date}>{dayText(today(), language)}</p>
      </div>
      <div className={styles.code} data-qr={url}>
        <QrCode text={url} label={codeLabel} />
        <p>{codeLabel}</p>
      </div>
    </header>
  )
}

/** Something to read before anything else: a heavy frame and a sign, so that it stands out without colour. */
export function WarningBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.box}>
      <h3 className={styles.boxTitle}>
        <CautionIcon /> {title}
      </h3>
      {children}
    </section>
  )
}

export const Part = titledPart(styles)

/** Questions or sentences, set in two columns where the paper is wide enough. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles.flags}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Short citations in one run. */
export function useSourceNames(): (ids: readonly string[]) => string[] {
  const sources = useApp((s) => s.atlas.content.sources)
  return (ids) =>
    // Two works of one team and year are one short citation.
    [
      ...new Set(
        ids.flatMap((id) => {
          const source = sources[id]
          if (!source) return []
          const { shortAuthors, year, title } = citation(source.csl)
          return [[shortAuthors || title, year].filter(Boolean).join(' ')]
        }),
      ),
    ]
}

/** What the sheet is and is not, where it comes from, and of when. */
export function SheetFoot({ sources }: { sources: readonly string[] }) {
  const t = useT()
  const { colon, series } = usePunctuation()
  const contentDate = useApp((s) => s.atlas.content.contentDate)
  const version = useApp((s) => s.edition.version)
  const namesOf = useSourceNames()
  const names = namesOf(sources)
  return (
    <footer className={styles.foot}>
      <p>
        <span className={styles.strong}>{t('handout.education')}</span> {t('sources.review')}
      </p>
      {names.length > 0 && (
        <p>
          {t('handout.sources')}
          {colon}
          {names.join(series)}
        </p>
      )}
      <p>
        {t('app.name')} · {t('edition.line', { version, date: contentDate })} · {window.location.host}
      </p>
    </footer>
  )
}
