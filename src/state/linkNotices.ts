/** What a link said that we could not take as it stood, as messages to the reader. */
import type { AddressFault, AddressMove } from '../domain/addressView.ts'
import type { Notice } from './appState.ts'

/** More than this are told in one message. */
const MOST_FAULTS = 3

/** One message per part of the link that was not understood, naming it and what is shown instead. */
export function faultNotices(faults: readonly AddressFault[]): Notice[] {
  if (faults.length > MOST_FAULTS) {
    const parts = faults.map(({ key, value }) => `${key}=${value}`).join(' · ')
    return [{ id: 'link-many', kind: 'warning', key: 'link.many', params: { parts } }]
  }
  return faults.map(({ key, value }) => ({
    id: `address-${key}-${value}`,
    kind: 'warning',
    key: `link.fault.${key}`,
    params: { value },
  }))
}

/** What took the place of ids that were given up. */
export function moveNotices(moves: readonly AddressMove[]): Notice[] {
  return moves.map(({ key, value, now }) => ({
    id: `moved-${key}`,
    kind: 'info',
    key: 'notice.moved',
    params: { old: value, now },
  }))
}
