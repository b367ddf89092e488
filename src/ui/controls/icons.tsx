/** Small line icons, 20 × 20, drawn in the colour of the text; decorative, the control carries the name. */
import type { ReactNode } from 'react'

export function icon(children: ReactNode) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export const CloseIcon = () => icon(<path d="M5 5l10 10M15 5L5 15" />)
export const BackIcon = () => icon(<path d="M12 4.5L6.5 10l5.5 5.5" />)
export const SpeakIcon = () =>
  icon(<path d="M3.5 8v4h2.7L10 15V5L6.2 8zM13 7.5a3.5 3.5 0 010 5M15.2 5.2a6.8 6.8 0 010 9.6" />)
export const SunIcon = () =>
  icon(
    <>
      <circle cx="10" cy="10" r="3.2" />
      <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4" />
    </>,
  )
export const MoonIcon = () => icon(<path d="M16 11.8A6.5 6.5 0 018.2 4a6.5 6.5 0 107.8 7.8z" />)
export const DeviceIcon = () =>
  icon(
    <>
      <rect x="3" y="4" width="14" height="9.5" rx="1.5" />
      <path d="M7.5 16.5h5" />
    </>,
  )
export const ShowIcon = () =>
  icon(
    <>
      <path d="M2.5 10c2-3.6 4.5-5.2 7.5-5.2s5.5 1.6 7.5 5.2c-2 3.6-4.5 5.2-7.5 5.2S4.5 13.6 2.5 10z" />
      <circle cx="10" cy="10" r="2.4" />
    </>,
  )
export const SearchIcon = () =>
  icon(
    <>
      <circle cx="9" cy="9" r="5" />
      <path d="M12.8 12.8l4 4" />
    </>,
  )
export const ShareIcon = () => icon(<path d="M10 12V3M6.8 6L10 2.8 13.2 6M6 9H4.5v7.5h11V9H14" />)
export const HomeIcon = () => icon(<path d="M3.5 9.2L10 3.8l6.5 5.4M5.2 8v8h9.6V8" />)
export const AvoidIcon = () =>
  icon(
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M5.2 14.8l9.6-9.6" />
    </>,
  )
export const CautionIcon = () => icon(<path d="M10 3.5l7 12.5H3zM10 8.5v3.2M10 13.8v.1" />)
export const ShieldIcon = () =>
  icon(<path d="M10 3l6 2.2v4.3c0 3.6-2.4 6.2-6 7.5-3.6-1.3-6-3.9-6-7.5V5.2zM7.3 10l2 2 3.4-3.8" />)
export const TickIcon = () => icon(<path d="M4.5 10.5l3.5 3.5 7.5-8" />)
export const ForIcon = () => icon(<path d="M10 4v12M4 10h12" />)
export const AgainstIcon = () => icon(<path d="M4 10h12" />)
export const MixedIcon = () =>
  icon(<path d="M3.5 8c2.2-2.6 4.3-2.6 6.5 0s4.3 2.6 6.5 0M3.5 13c2.2-2.6 4.3-2.6 6.5 0s4.3 2.6 6.5 0" />)
export const MetIcon = () => icon(<path d="M4 10.5l4 4 8-9" />)
export const GoIcon = () => icon(<path d="M8 4.5l5.5 5.5L8 15.5" />)
export const ChevronIcon = () => icon(<path d="M5.5 8l4.5 4.5L14.5 8" />)
export const MoreIcon = () => icon(<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.5" />)
export const RulerIcon = () =>
  icon(<path d="M3 13.2L13.2 3 17 6.8 6.8 17zM6.2 10l1.6 1.6M8.7 7.5l2.3 2.3M11.2 5l1.6 1.6" />)
/** An arrow the way something moves on the screen. */
export const StepIcon = ({ right, up }: { right: number; up: number }) =>
  icon(
    <path d="M4.5 10h11M11 5.5l4.5 4.5-4.5 4.5" transform={`rotate(${up ? -90 * up : right < 0 ? 180 : 0} 10 10)`} />,
  )
