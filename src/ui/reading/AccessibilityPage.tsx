import { SlashSwitch } from '../search/SlashSwitch.tsx'
import { ArticlePage } from './ArticlePage.tsx'

/** Who can use the app and what is in the way; what can be set for that is set here. */
export function AccessibilityPage({ item }: { item: string | null }) {
  return <ArticlePage id="accessibility" item={item} below={{ use: <SlashSwitch /> }} />
}
