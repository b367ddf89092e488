import { useMemo } from 'react'
import { deckGroups, deckPoints } from '../../domain/learn/deck.ts'
import { type LearnFile, tallyOf } from '../../domain/learn/record.ts'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import { useDeckName } from './useDeckName.ts'
import styles from './Learn.module.css'

/** How many points of every deck are new, being learned and known. */
export function DeckTable({ cards, now }: { cards: LearnFile['cards']; now: Date }) {
  const t = useT()
  const nameOf = useDeckName()
  const atlas = useApp((s) => s.atlas)
  const decks = useMemo(
    () =>
      ['all' as const, ...deckGroups(atlas).flatMap((group) => group.decks)].map((deck) => ({
        deck,
        codes: deckPoints(atlas, deck),
      })),
    [atlas],
  )
  return (
    <Disclosure summary={t('learn.allDecks')}>
      <div className={styles.tableBox}>
        <table className={styles.decks}>
          <thead>
            <tr>
              <th scope="col">{t('learn.deck')}</th>
              <th scope="col">{t('learn.fresh')}</th>
              <th scope="col">{t('learn.learning')}</th>
              <th scope="col">{t('learn.known')}</th>
            </tr>
          </thead>
          <tbody>
            {decks.map(({ deck, codes }) => {
              const { fresh, learning, known } = tallyOf(cards, codes, now)
              return (
                <tr key={deck}>
                  <th scope="row">{nameOf(deck)}</th>
                  <td>{fresh}</td>
                  <td>{learning}</td>
                  <td>{known}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
}
