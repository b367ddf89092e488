import { useState } from 'react'
import { useApp } from '../../state/context.ts'
import { useT } from '../../state/texts.ts'
import { Segmented } from '../controls/Segmented.tsx'
import panel from '../frame/Panel.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import { AccuracyButton } from '../accuracy/AccuracyButton.tsx'
import { PatternIndex } from './PatternIndex.tsx'
import { PointIndex } from './PointIndex.tsx'
import styles from './Home.module.css'

/** The first page: what hurts, or all points by meridian. */
export function HomePanel() {
  const t = useT()
  const list = useApp((s) => s.homeList)
  const setList = useApp((s) => s.showHomeList)
  // A panel opened for its search field leaves the cursor there.
  const asked = useApp((s) => s.searchAsked)
  const [place] = useState(asked ? '' : 'home')
  const heading = useHeadingFocus(place)
  return (
    <>
      <div className={panel.head}>
        <h1 className={panel.title} tabIndex={-1} ref={heading}>
          {t(list === 'patterns' ? 'home.title' : 'home.titlePoints')}
        </h1>
        <div className={styles.switch}>
          <Segmented
            look="tabs"
            hideLegend
            legend={t('home.lists')}
            options={[
              { value: 'patterns', label: t('home.patterns') },
              { value: 'points', label: t('home.points') },
            ]}
            value={list}
            onChange={setList}
          />
        </div>
      </div>
      <div className={panel.body}>
        {list === 'patterns' ? <PatternIndex /> : <PointIndex />}
        <p className={styles.disclaimer}>{t('home.disclaimer')}</p>
        <AccuracyButton />
      </div>
    </>
  )
}
