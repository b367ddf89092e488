/** What the app can be asked to do: settings and tools that are no pages, and the text keys of their names. */

/** Id → key of ui.json, in the order in which equals are listed. */
export const TOOL_NAMES = {
  language: 'language.choose',
  dark: 'tool.dark',
  light: 'tool.light',
  system: 'tool.system',
  female: 'tool.female',
  male: 'tool.male',
  profile: 'safety.open',
  intake: 'intake.start',
  share: 'share.open',
  ruler: 'ruler.open',
  landmarks: 'tool.landmarks',
  offline: 'offline.kept',
  kiosk: 'tool.kiosk',
  home: 'toolbar.home',
} as const
export type ToolId = keyof typeof TOOL_NAMES

/** @returns the id, or null for anything else */
export function readTool(id: string): ToolId | null {
  return Object.hasOwn(TOOL_NAMES, id) ? (id as ToolId) : null
}
