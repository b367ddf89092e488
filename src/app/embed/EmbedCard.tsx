import { pointReactions, profileIn } from '../../domain/safety.ts'
import { useApp } from '../../state/context.ts'
import type { PointRef } from '../../state/store.ts'
import { useT, useTexts } from '../../state/texts.ts'
import { TakeCare } from '../../ui/card/TakeCare.tsx'
import button from '../../ui/controls/Button.module.css'
import { CloseIcon } from '../../ui/controls/icons.tsx'
import { PointNamePair } from '../../ui/controls/PointNamePair.tsx'
import panel from '../../ui/frame/Panel.module.css'
import { meridianStyle } from '../../ui/meridian.ts'
import { Reactions } from '../../ui/safety/Reactions.tsx'
import { SIDE_PHRASE } from '../../ui/sides.ts'
import styles from './Embed.module.css'

/** A point in few words: its names, how to find it, what to take care of. The rest is in the atlas. */
export function EmbedCard({ selected }: { selected: PointRef }) {
  const t = useT()
  const texts = useTexts()
  const atlas = useApp((s) => s.atlas)
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const profile = useApp((s) => s.profile)
  const select = useApp((s) => s.select)
  const point = atlas.points.get(selected.code)
  if (!point) return null
  const text = texts.points[point.code]
  return (
    <article className={styles.card} style={meridianStyle(atlas, point)} id="card">
      <header className={styles.names}>
        <h1 className={styles.title}>
          <span className={panel.code}>{point.code}</span> <PointNamePair point={point} />
        </h1>
        <button type="button" className={button.quiet} aria-label={t('card.close')} onClick={() => select(null)}>
          <CloseIcon />
        </button>
      </header>
      <p className={panel.small}>
        {point.english} · {t(SIDE_PHRASE[selected.side])}
      </p>
      <Reactions reactions={pointReactions(point, atlas.content.conditions, profileIn(pattern, profile))} />
      {text && (
        <section className={panel.section}>
          <h2 className={panel.label}>{t('find.title')}</h2>
          <ol className={styles.steps}>
            {text.find.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      <TakeCare point={point} />
      <p className={panel.small}>{t('sources.review')}</p>
    </article>
  )
}
