import { PageLinks } from '../pages/PageLinks.tsx'
import { PractitionerSwitch } from '../safety/Practitioner.tsx'

/** What stands below every list of the first page: the pages of text, the edition, and the word of the trained. */
export function HomeFoot() {
  return (
    <>
      <PageLinks />
      <PractitionerSwitch />
    </>
  )
}
