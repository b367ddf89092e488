import { useCallback } from 'react'
import { groupFamily, partOfFamily } from '../../domain/categories.ts'
import { MERIDIAN_IDS } from '../../domain/ids.ts'
import { type DeckId, deckTarget } from '../../domain/learn/deck.ts'
import { useT, useTexts } from '../../state/texts.ts'

/** Names of kinds of point, parts of the body, meridians and patterns, as decks have them. */
export function useDeckName(): (deck: DeckId) => string {
  const t = useT()
  const texts = useTexts()
  return useCallback(
    (deck) => {
      const target = deckTarget(deck)
      if (!target) return t(deck === 'due' ? 'learn.deckDue' : 'learn.deckAll')
      const { kind, id } = target
      if (kind === 'pattern') return texts.patterns[id]?.name ?? id
      if (id === groupFamily('EX')) return t('pointIndex.extra')
      const meridian = MERIDIAN_IDS.find((one) => groupFamily(one) === id)
      if (meridian) return texts.meridians[meridian]?.name ?? meridian
      const part = partOfFamily(id)
      if (part) return t(`bodyPart.${part}`)
      return id === 'five-shu' ? t('kinds.fiveShu') : (texts.categories[id]?.name ?? id)
    },
    [t, texts],
  )
}
