import type { ReactNode } from 'react'

/** Makes the titled part of a page or of a sheet of paper, dressed by that page's style sheet. */
export function titledPart(dress: Readonly<Record<string, string>>) {
  return function Part({ title, children }: { title: string; children: ReactNode }) {
    return (
      <section className={dress['part']}>
        <h3 className={dress['partTitle']}>{title}</h3>
        {children}
      </section>
    )
  }
}
