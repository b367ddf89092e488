import { useState } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { Segmented } from '../controls/Segmented.tsx'
import panel from '../frame/Panel.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import { StartIntake } from '../intake/StartIntake.tsx'
import { lazyPart } from '../lazyPart.tsx'
import { BeforeYouStart } from '../safety/Profile.tsx'
import { PatternIndex } from './PatternIndex.tsx'
import styles from './Home.module.css'

/** Below the lists, out of the first view. */
const HomeFoot = lazyPart(async () => (await import('./HomeFoot.tsx')).HomeFoot, true)

/** Behind the second and the third tab. */
const MeridianCard = lazyPart(async () => (await import('../meridians/MeridianCard.tsx')).MeridianCard)
const MeridianIndex = lazyPart(async () => (await import('../meridians/MeridianIndex.tsx')).MeridianIndex)
const PointIndex = lazyPart(async () => (await import('./PointIndex.tsx')).PointIndex)

const TITLE = { patterns: 'home.title', points: 'home.titlePoints', meridians: 'home.titleMeridians' } as const

/** The first page: what hurts, all points, or the meridians. */
export function HomePanel() {
  const t = useT()
  const list = useApp((s) => s.homeList)
  const meridian = useApp((s) => s.selectedMeridian)
  const lit = useApp((s) => s.category !== null)
  const setList = useApp((s) => s.showHomeList)
  // A list that was gone to has a heading of its own.
  const [place] = useState((list === 'points' && lit) || (list === 'meridians' && meridian) ? '' : 'home')
  const heading = useHeadingFocus(place)
  return (
    <>
      <div className={panel.head} data-sheet-head>
        <h1 className={panel.title} tabIndex={-1} ref={heading}>
          {t(TITLE[list])}
        </h1>
        <div className={styles.switch}>
          <Segmented
            look="tabs"
            hideLegend
            legend={t('home.lists')}
            options={[
              { value: 'patterns', label: t('home.patterns') },
              { value: 'points', label: t('home.points') },
              { value: 'meridians', label: t('home.meridians') },
            ]}
            value={list}
            onChange={setList}
          />
        </div>
      </div>
      <div className={panel.body}>
        {list === 'patterns' && <StartIntake />}
        {list === 'patterns' && <BeforeYouStart />}
        {list === 'patterns' && <PatternIndex />}
        {list === 'points' && <PointIndex />}
        {list === 'meridians' && (meridian ? <MeridianCard id={meridian} /> : <MeridianIndex />)}
        <p className={styles.disclaimer}>{t('home.disclaimer')}</p>
        <HomeFoot />
      </div>
    </>
  )
}
