import { useId, useMemo, useState } from 'react'
import { type DeckId, deckGroups, deckPoints } from '../../domain/learn/deck.ts'
import { TOPICS, type Topic } from '../../domain/learn/question.ts'
import { type LearnFile, tallyOf } from '../../domain/learn/record.ts'
import { useApp, useAppStoreApi } from '../../state/context.ts'
import { SESSION_SIZES, startQuiz } from '../../state/quizRun.ts'
import { type UiKey, useT } from '../../state/texts.ts'
import button from '../controls/Button.module.css'
import { Segmented } from '../controls/Segmented.tsx'
import { useDeckName } from './useDeckName.ts'
import styles from './Learn.module.css'

const GROUP_NAMES = {
  meridians: 'home.meridians',
  kinds: 'kinds.title',
  patterns: 'home.patterns',
  parts: 'learn.groupParts',
} as const satisfies Record<string, UiKey>

/** What to be asked next: deck, kind of question, how many, and whether on the body. */
export function NewSession({ learn, now }: { learn: LearnFile; now: Date }) {
  const t = useT()
  const store = useAppStoreApi()
  const nameOf = useDeckName()
  const atlas = useApp((s) => s.atlas)
  const setLearn = useApp((s) => s.setLearn)
  const openPage = useApp((s) => s.openPage)
  const hasPicture = useApp((s) => s.sceneStatus.kind === 'ready' && s.nearPoints !== 'failed')
  const waiting = useApp(
    (s) =>
      s.landmarks.kind === 'loading' || (s.sceneStatus.kind === 'ready' && !learn.inLists && s.nearPoints === null),
  )
  const groups = useMemo(() => deckGroups(atlas), [atlas])
  const due = tallyOf(learn.cards, deckPoints(atlas, 'due'), now).due
  const [chosen, setChosen] = useState<DeckId | null>(null)
  const [topic, setTopic] = useState<Topic>('mixed')
  const [size, setSize] = useState<number>(SESSION_SIZES[0])
  const hint = useId()
  const deck = chosen ?? (due > 0 ? 'due' : (groups[0]?.decks[0] ?? 'all'))
  const codes = deckPoints(atlas, deck)
  const tally = tallyOf(learn.cards, codes, now)
  const empty = deck === 'due' && due === 0
  const picture = hasPicture && !learn.inLists

  const begin = () => {
    const begun = startQuiz(store, { deck, topic, size, picture }, new Date(), Math.floor(Math.random() * 2 ** 32))
    if (begun > 0) openPage(null)
  }
  return (
    <form
      className={styles.setup}
      onSubmit={(event) => {
        event.preventDefault()
        if (!waiting && !empty) begin()
      }}
    >
      <label className={styles.field}>
        <span>{t('learn.deck')}</span>
        <select value={deck} onChange={(event) => setChosen(event.target.value as DeckId)}>
          <option value="due">{t('learn.deckDueCount', { count: due })}</option>
          <option value="all">{nameOf('all')}</option>
          {groups.map(({ id, decks }) => (
            <optgroup key={id} label={t(GROUP_NAMES[id])}>
              {decks.map((one) => (
                <option key={one} value={one}>
                  {nameOf(one)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className={styles.tally}>
        {empty
          ? t('learn.nothingDue')
          : deck === 'due'
            ? t('learn.dueNow', { count: due })
            : t('learn.tally', { ...tally, all: codes.length })}
      </p>
      <Segmented
        legend={t('learn.topic')}
        options={TOPICS.map((value) => ({ value, label: t(`learn.topic.${value}`) }))}
        value={topic}
        onChange={setTopic}
      />
      <Segmented
        legend={t('learn.howMany')}
        options={[...SESSION_SIZES]
          .sort((a, b) => a - b)
          .map((value) => ({ value: String(value), label: String(value) }))}
        value={String(size)}
        onChange={(value) => setSize(Number(value))}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={!picture}
          disabled={!hasPicture}
          aria-describedby={hint}
          onChange={(event) => setLearn({ learn: { ...learn, inLists: event.target.checked } })}
        />
        <span>{t('learn.inLists')}</span>
      </label>
      <p className={styles.hint} id={hint}>
        {t(hasPicture ? 'learn.inListsHint' : 'learn.noPicture')}
      </p>
      <button type="submit" className={button.primary} disabled={empty || waiting}>
        {t(waiting ? 'learn.waiting' : 'learn.begin')}
      </button>
    </form>
  )
}
