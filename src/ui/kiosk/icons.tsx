/** Icons only the kiosk needs, drawn as those of the rest. */
import { icon } from '../controls/icons.tsx'

export const StopIcon = () => icon(<rect x="5.5" y="5.5" width="9" height="9" rx="1.5" />)
export const TurnIcon = () =>
  icon(<path d="M3 10.5c0-2.2 3.1-4 7-4s7 1.8 7 4-3.1 4-7 4c-.7 0-1.3-.06-2-.16M10.5 11.8l-2.5 2.5 2.5 2.5" />)
export const WholeIcon = () =>
  icon(
    <>
      <circle cx="10" cy="4.2" r="1.7" />
      <path d="M5.5 8.2c1.4-.5 2.9-.8 4.5-.8s3.1.3 4.5.8M7.8 7.7v4.1l-1 5.2M12.2 7.7v4.1l1 5.2" />
    </>,
  )
export const EraseIcon = () => icon(<path d="M4 10a6 6 0 106-6c-2 0-3.7 1-4.9 2.5M4.6 3.2l.3 3.5 3.5-.2" />)
