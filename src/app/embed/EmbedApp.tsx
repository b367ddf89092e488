import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { Announcer } from '../../ui/frame/Announcer.tsx'
import { LanguageSwitch } from '../../ui/frame/LanguageSwitch.tsx'
import { Notices } from '../../ui/frame/Notices.tsx'
import { useCovers } from '../../ui/frame/useCovers.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { Profile } from '../../ui/safety/Profile.tsx'
import type { SceneFiles } from '../load.ts'
import { StageHost } from '../StageHost.tsx'
import { EmbedCard } from './EmbedCard.tsx'
import styles from './Embed.module.css'
import { EmbedPoints } from './EmbedPoints.tsx'
import { EmbedViews } from './EmbedViews.tsx'
import { atlasAddress } from './follow.ts'

/** A frame that shows no pattern does without its questions and rows. */
const PatternPart = lazyPart(async () => (await import('./EmbedPattern.tsx')).EmbedPattern)

/** The atlas in a frame: the body, what is chosen in few words, the views, and the way to the whole atlas. */
export function EmbedApp({ sceneFiles }: { sceneFiles: SceneFiles }) {
  const t = useT()
  const { ref: cover } = useCovers()
  const selected = useApp((s) => s.selected)
  const pattern = useApp((s) => (s.patternId ? (s.atlas.patterns.get(s.patternId) ?? null) : null))
  const lit = useApp((s) => s.highlighted.length > 0)
  const gate = useApp((s) => s.gate)
  const drawn = useApp((s) => s.sceneStatus.kind !== 'unsupported' && s.sceneStatus.kind !== 'failed')
  const address = useApp(atlasAddress)
  return (
    <div className={styles.embed}>
      <StageHost files={sceneFiles} />
      {(selected || pattern || lit) && (
        // Another content begins at its top.
        <main className={styles.panel} id="list" ref={cover} key={selected?.code ?? gate}>
          {selected ? <EmbedCard selected={selected} /> : pattern ? <PatternPart pattern={pattern} /> : <EmbedPoints />}
        </main>
      )}
      <div className={styles.notices}>
        <Notices coverRef={cover} />
      </div>
      <footer className={styles.bar} ref={cover}>
        {drawn && <EmbedViews />}
        <span className={styles.rest}>
          <LanguageSwitch />
          <a className={styles.open} href={`./${address}`} target="_blank" rel="noopener">
            {t('embed.open')}
          </a>
        </span>
        <p className={styles.purpose}>{t('embed.purpose')}</p>
      </footer>
      <Announcer />
      <Profile />
    </div>
  )
}
