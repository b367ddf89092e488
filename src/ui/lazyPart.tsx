/** Parts of the page that come in downloads of their own, so that the first view waits for none of them. */
import { Component, type ComponentType, createElement, type ReactNode, Suspense, use, useState } from 'react'
import { useT } from '../state/texts.ts'
import button from './controls/Button.module.css'
import panel from './frame/Panel.module.css'

/** Loaders of every part, in the order they were declared. */
const parts = new Set<() => Promise<void>>()

/** A component that is downloaded when it is first shown, or before that by its `preload`. */
export type LazyPart<P extends object> = ComponentType<P> & {
  /** Begins the download. Never rejects: a download that failed is tried again when the part is shown. */
  preload: () => Promise<void>
}

/**
 * Once downloaded, a part is drawn in the same moment as what is around it, without a flash of its absence, which
 * `React.lazy` would show. A failed download leaves a sentence and a way to try again in the part's place.
 * @param load gives the component, by `import()`
 * @param quiet nothing in its place while it is not there, for what nobody waits for
 * @param Instead what stands in its place when the download failed; `onRetry` begins anew
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  quiet = false,
  Instead: ComponentType<{ onRetry: () => void }> | null = quiet ? null : Failed,
): LazyPart<P> {
  let coming: Promise<ComponentType<P>> | null = null
  const start = () => (coming ??= readable(load()))

  function Inside(props: P) {
    return createElement(use(start()), props)
  }
  function Part(props: P) {
    const [attempt, setAttempt] = useState(0)
    const retry = () => {
      coming = null
      setAttempt(attempt + 1)
    }
    return (
      <PartBoundary key={attempt} instead={Instead && <Instead onRetry={retry} />}>
        <Suspense fallback={quiet ? null : <Waiting />}>
          <Inside {...props} />
        </Suspense>
      </PartBoundary>
    )
  }
  const preload = () =>
    start().then(
      () => undefined,
      () => {
        coming = null
      },
    )
  parts.add(preload)
  return Object.assign(Part, { preload })
}

/** A promise that tells `use` at once, once it is kept: by React's own marks on promises, without which it would wait a moment. */
function readable<T>(coming: Promise<T>): Promise<T> {
  const marked: Promise<T> & { status?: 'fulfilled'; value?: T } = coming.then((value) => {
    Object.assign(marked, { status: 'fulfilled', value })
    return value
  })
  return marked
}

/** Adds a download to those made when nothing else is to be done, where the part tells of a failure in its own way. */
export function preloadLater(load: () => Promise<unknown>): void {
  parts.add(() =>
    load().then(
      () => undefined,
      () => undefined,
    ),
  )
}

/** Downloads every part there is, also those that parts bring with them, one after another. Never rejects. */
export async function preloadParts(): Promise<void> {
  for (const preload of parts) await preload()
}

function Waiting() {
  const t = useT()
  return <p className={`${panel.small} ${panel.waiting}`}>{t('part.loading')}</p>
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useT()
  return (
    <div role="alert" className={panel.body}>
      <p>{t('part.failed')}</p>
      <button type="button" className={button.button} onClick={onRetry}>
        {t('app.retry')}
      </button>
    </div>
  )
}

/** Keeps a part that cannot be shown from taking the page with it. */
class PartBoundary extends Component<{ instead: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
