import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { citation } from '../../domain/citation.ts'
import { English } from '../controls/Tongue.tsx'
import styles from './Sources.module.css'

/** One work as a Vancouver reference; `brief` names authors and year only. Nothing when the id is unknown. */
export function SourceLine({ id, brief }: { id: string; brief?: boolean }) {
  const t = useT()
  const source = useApp((s) => s.atlas.content.sources[id])
  if (!source) return null
  const { authors, shortAuthors, year, title, where, href, linkText } = citation(source.csl)
  const link = href && (
    <a href={href} rel="noreferrer">
      {linkText}
    </a>
  )
  if (brief) {
    return (
      <p className={styles.brief}>
        <English>{[shortAuthors || title, year].filter(Boolean).join(' ')}</English> {link}
      </p>
    )
  }
  return (
    <p className={styles.line}>
      {authors && <English>{`${authors}. `}</English>}
      <cite>
        <English>{title}</English>
      </cite>
      {/[.?!]$/.test(title) ? ' ' : '. '}
      <English>{where}</English> {link}
      {source.status === 'to-confirm' && <em className={styles.flag}> {t('evidence.toConfirm')}</em>}
    </p>
  )
}

/** References in the order given. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {ids.map((id) => (
        <li key={id}>
          <SourceLine id={id} />
        </li>
      ))}
    </ul>
  )
}
