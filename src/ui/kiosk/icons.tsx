/** Icons only the kiosk needs, drawn as those of the rest. */
import { icon } from '../controls/icons.tsx'

export const StopIcon = () => icon(<rect x="5.5" y="5.5" width="9" height="9" rx="1.5" />)
export const DownIcon = () => icon(<path d="M10 4v12M5 11l5 5 5-5" />)
export const EraseIcon = () => icon(<path d="M4 10a6 6 0 106-6c-2 0-3.7 1-4.9 2.5M4.6 3.2l.3 3.5 3.5-.2" />)
