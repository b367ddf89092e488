/** Opens the link the page came with: what we did not write as we do is read with more patience. */
import { ADDRESS_KEYS, type AddressCatalogue } from '../domain/addressView.ts'
import { readAddress, writeAddress } from '../domain/viewUrl.ts'
import type { Notice } from './appState.ts'
import { faultNotices, moveNotices } from './linkNotices.ts'

/**
 * @param search the part of the address from "?" on
 * @returns the address of what was understood, and what the reader should be told; an address in good order comes
 *   back as it is, with nothing to tell
 */
export async function readLink(
  search: string,
  catalogue: AddressCatalogue,
): Promise<{ search: string; notices: readonly Notice[] }> {
  const names = [...new URLSearchParams(search).keys()]
  const inOrder =
    new Set(names).size === names.length && names.every((name) => ADDRESS_KEYS.some((key) => key === name))
  if (inOrder && readAddress(search, catalogue).faults.length === 0) return { search, notices: [] }
  const patient = await import('../domain/mendAddress.ts').catch(() => null)
  // Not downloaded: the strict reading tells what it leaves out.
  if (!patient) return { search, notices: [] }
  const { view, faults, moves, readings, twice } = patient.mendAddress(search, catalogue)
  return {
    search: writeAddress(view, catalogue),
    notices: [
      ...faultNotices(faults),
      ...moveNotices(moves),
      ...readings.map(({ key, value, now }) => ({
        id: `read-${key}-${value}`,
        kind: 'info' as const,
        key: 'link.readAs' as const,
        params: { value, now },
      })),
      ...twice.map(({ key, value, now }) => ({
        id: `twice-${key}`,
        kind: 'info' as const,
        key: 'link.twice' as const,
        params: { key, value, now },
      })),
    ],
  }
}
