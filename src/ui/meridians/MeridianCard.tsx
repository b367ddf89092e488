import { meridianPoints } from '../../domain/categories.ts'
import type { MeridianId } from '../../domain/ids.ts'
import { PINYIN_TAG } from '../../domain/tongue.ts'
import { useApp } from '../../state/context.ts'
import { useLanguage, useT, useTexts } from '../../state/texts.ts'
import { SourceList } from '../card/Sources.tsx'
import { BackButton } from '../controls/GoRow.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'
import panel from '../frame/Panel.module.css'
import { useHeadingFocus } from '../frame/useHeadingFocus.ts'
import { PickPoints } from '../handout/PickPoints.tsx'
import { PointLink } from '../home/PointLink.tsx'
import { meridianStyle } from '../meridian.ts'
import styles from './Meridians.module.css'

/** What there is to know of the meridian lit on the body, and its points in order. */
export function MeridianCard({ id }: { id: MeridianId }) {
  const t = useT()
  const chinese = useLanguage().startsWith('zh')
  const { meridians } = useTexts()
  const atlas = useApp((s) => s.atlas)
  const selectMeridian = useApp((s) => s.selectMeridian)
  const heading = useHeadingFocus(id)
  const record = atlas.content.meridians[id]
  const text = meridians[id]
  const points = meridianPoints(atlas.points.values(), id)
  const tradition = record?.tradition
  const facts: [string, string | null | undefined][] = [
    [t('meridian.count'), String(points.length)],
    [t('meridian.organ'), text?.organ],
    [t('meridian.polarity'), tradition && t(`meridian.polarity.${tradition.polarity}`)],
    [t('meridian.element'), tradition?.element && t(`meridian.element.${tradition.element}`)],
    [t('meridian.clock'), tradition?.clock],
    [t('meridian.partner'), tradition?.partner && (meridians[tradition.partner]?.name ?? tradition.partner)],
  ]
  const sources = [...new Set([...(tradition?.sources ?? []), ...(record?.sources ?? [])])]
  return (
    <article style={meridianStyle(atlas, { meridian: id })}>
      <BackButton label={t('meridian.all')} onBack={() => selectMeridian(null)} />
      <h2 className={styles.title} tabIndex={-1} ref={heading}>
        <i className={styles.swatch} aria-hidden="true" />
        {text?.name ?? id}
      </h2>
      {record && (
        <p className={panel.small}>
          {id} · <span lang={PINYIN_TAG}>{record.pinyin}</span>
          {/* A Chinese page has the hanzi as its title. */}
          {!chinese && (
            <>
              {' '}
              ·{' '}
              <span lang="zh-Hans" className={styles.hanzi}>
                {record.hanzi}
              </span>
            </>
          )}
        </p>
      )}
      {text?.direction && <p className={styles.lead}>{text.direction}</p>}
      {text?.course && <p className={panel.small}>{text.course}</p>}
      <dl className={styles.facts}>
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className={panel.small}>{t('meridian.note')}</p>
      <h3 className={styles.subtitle}>{t('meridian.points')}</h3>
      <PickPoints />
      <ol>
        {points.map((point) => (
          <li key={point.code}>
            <PointLink point={point} />
          </li>
        ))}
      </ol>
      {sources.length > 0 && (
        <Disclosure summary={t('pattern.sources')}>
          <SourceList ids={sources} />
        </Disclosure>
      )}
    </article>
  )
}
