import { useState } from 'react'
import {
  STUDY_DIRECTIONS,
  STUDY_TOPICS,
  type StudyContent,
  type StudyDirection,
  type StudyTopic,
} from '../../domain/studies.ts'
import { workName } from '../../domain/workName.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, useT, useTexts, usePunctuation } from '../../state/texts.ts'
import { Direction, DirectionCounts } from '../card/Direction.tsx'
import evidence from '../card/Evidence.module.css'
import { Segmented } from '../controls/Segmented.tsx'
import { English } from '../controls/Tongue.tsx'
import panel from '../frame/Panel.module.css'
import { PageFrame } from '../pages/PageFrame.tsx'
import styles from './Reading.module.css'
import { StudyView } from './StudyView.tsx'

/** All studies with filters, or one of them. */
export function EvidencePage({ item }: { item: string | null }) {
  const t = useT()
  const content = useApp((s) => s.atlas.content)
  const openPage = useApp((s) => s.openPage)
  const [direction, setDirection] = useState<StudyDirection | 'all'>('all')
  const [topic, setTopic] = useState<StudyTopic | 'all'>('all')
  const study = item === null ? undefined : content.studies[item]
  if (study) {
    return (
      <PageFrame
        title={<English>{workName(content, study.id)}</English>}
        part={study.id}
        back={{ label: t('evidencePage.back'), onBack: () => openPage('evidence') }}
      >
        <StudyView study={study} />
      </PageFrame>
    )
  }
  const all = Object.values(content.studies).sort((a, b) => a.order - b.order)
  const fits = (one: StudyContent) =>
    (direction === 'all' || one.direction === direction) && (topic === 'all' || one.topics.includes(topic))
  const shown = all.filter(fits)
  return (
    <PageFrame title={t('page.evidence')}>
      <p className={styles.lead}>{t('evidencePage.intro')}</p>
      <div className={styles.filters}>
        <Segmented
          legend={t('evidencePage.direction')}
          options={(['all', ...STUDY_DIRECTIONS] as const).map((value) => ({
            value,
            label: t(value === 'all' ? 'evidencePage.all' : `evidence.${value}`),
          }))}
          value={direction}
          onChange={setDirection}
        />
        <label className={styles.field}>
          <span>{t('evidencePage.topic')}</span>
          <select
            value={topic}
            onChange={({ target }) => setTopic(STUDY_TOPICS.find((one) => one === target.value) ?? 'all')}
          >
            <option value="all">{t('evidencePage.all')}</option>
            {STUDY_TOPICS.map((one) => (
              <option key={one} value={one}>
                {t(`study.topic.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div aria-live="polite">
        <p className={panel.small}>{t('evidencePage.shown', { count: shown.length, total: all.length })}</p>
        <DirectionCounts of={shown.map((one) => one.direction)} />
        {shown.length === 0 && <p>{t('evidencePage.empty')}</p>}
      </div>
      <StudyList shown={shown} />
    </PageFrame>
  )
}

/** The studies in order; a pair stands in one block, also when a filter names only one of the two. */
function StudyList({ shown }: { shown: readonly StudyContent[] }) {
  const t = useT()
  const studies = useApp((s) => s.atlas.content.studies)
  const seen = new Set<string>()
  return (
    <ul className={styles.studies}>
      {shown.map((study) => {
        if (seen.has(study.id)) return null
        const partner = study.pair === null ? undefined : studies[study.pair]
        if (!partner) return <StudyRow key={study.id} study={study} />
        seen.add(partner.id)
        const [first, second] = study.order < partner.order ? [study, partner] : [partner, study]
        return (
          <li key={first.id} className={evidence.pair}>
            <p className={evidence.pairTitle}>{t('evidence.pair')}</p>
            <ul>
              <StudyRow study={first} />
              <StudyRow study={second} />
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

function StudyRow({ study }: { study: StudyContent }) {
  const t = useT()
  const { gap } = usePunctuation()
  const language = useLanguage()
  const content = useApp((s) => s.atlas.content)
  const openPage = useApp((s) => s.openPage)
  const reading = useTexts().evidence[study.reading]?.reading
  const people =
    study.people === null ? '' : `${new Intl.NumberFormat(language).format(study.people)}${gap}${t('study.people')}`
  return (
    <li className={styles.study} data-study={study.id} data-direction={study.direction}>
      <button type="button" className={styles.open} onClick={() => openPage('evidence', study.id)}>
        <English>{workName(content, study.id)}</English>
      </button>
      <p className={styles.meta}>
        <Direction of={study.direction} />
        <span>
          {[t(`study.design.${study.design}`), people, ...study.topics.map((one) => t(`study.topic.${one}`))]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {study.figures === 'to-confirm' && <span className={evidence.toConfirm}>{t('evidence.toConfirm')}</span>}
      </p>
      <p>{reading}</p>
    </li>
  )
}
