import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import type { OpenDocument } from '#core/model/reading';
import type { ReviewItem } from '#core/model/review';
import type { CodeUnitRange } from '#core/model/text-range';
import { showPlace } from '../../state/document-store';
import { useLibrary } from '../../state/library-store';
import { SafeMarkdown } from '../../ui/SafeMarkdown';

type ReviewCardProps = {
  readonly item: ReviewItem;
  readonly opened: OpenDocument;
  /** What is selected in the text, if anything. */
  readonly selected: { readonly range: CodeUnitRange; readonly text: string } | null;
  onSettle(place: CodeUnitRange): void;
  onLeave(): void;
};

const asWritten = { locale: 'written', wording: false } as const;
/** Candidates that a digit chooses. */
const mostDigits = 9;

/** A note that waits: what it says, where it stood, and where it may belong. */
export function ReviewCard({ item, opened, selected, onSettle, onLeave }: ReviewCardProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  const { annotation, candidates } = item;
  const { target, body, color } = annotation;
  const origin = useLibrary(({ documents }) => documents.find(({ id }) => id === target.source));
  const language = languageOf(opened.written, asWritten);
  const wasLanguage = languageOf(origin?.written ?? opened.written, asWritten);
  // The next note comes up under the hand: a digit or Enter goes on.
  useEffect(() => first.current?.focus(), []);
  const show = (range: CodeUnitRange): void => {
    onLeave();
    void showPlace(opened.summary.id, range);
  };
  return (
    <div className="review-card">
      <section className="review-note" data-color={color} aria-label={t('notes.note')}>
        {body.note ? (
          <SafeMarkdown text={body.note} />
        ) : (
          <p className="hint">{t('review.plain')}</p>
        )}
        {body.tags.length > 0 && (
          <p className="note-tags">
            {body.tags.map((tag) => (
              <span key={tag} className="tag">
                #{tag}
              </span>
            ))}
          </p>
        )}
        <h3>{t('review.was')}</h3>
        {origin && origin.id !== opened.summary.id && <p className="hint">{origin.title}</p>}
        <p className="review-place" lang={wasLanguage}>
          <span className="change-around">{lineOf(target.quote.prefix, 'end')}</span>
          <mark className={`review-mark color-${color}`}>{target.quote.exact}</mark>
          <span className="change-around">{lineOf(target.quote.suffix, 'start')}</span>
        </p>
      </section>
      <section className="review-candidates" aria-labelledby="review-candidates">
        <h3 id="review-candidates">{t('review.candidates')}</h3>
        {candidates.length === 0 && <p className="empty">{t('review.noCandidates')}</p>}
        <ol aria-description={t('review.keys')}>
          {candidates.map((candidate, index) => {
            const percent = Math.round(candidate.score * 100);
            return (
              <li key={`${candidate.start} ${candidate.end}`} className="review-candidate">
                <button
                  ref={index === 0 ? first : undefined}
                  type="button"
                  className="review-choose"
                  onClick={() => onSettle(candidate)}
                >
                  <kbd>{index < mostDigits ? index + 1 : '·'}</kbd>
                  <span className="review-place" lang={language}>
                    <span className="change-around">{candidate.before}</span>
                    <mark className={`review-mark color-${color}`}>{candidate.text}</mark>
                    <span className="change-around">{candidate.after}</span>
                  </span>
                  <span className="hint" title={t('review.scoreLabel', { percent })}>
                    {t('review.score', { percent })}
                  </span>
                </button>
                <button type="button" className="link-button" onClick={() => show(candidate)}>
                  {t('review.show')}
                </button>
              </li>
            );
          })}
        </ol>
        {selected ? (
          <button
            type="button"
            className="review-choose is-selection"
            onClick={() => onSettle(selected.range)}
          >
            <span>
              {t('review.selection')}{' '}
              <span className="review-place" lang={language}>
                <mark className={`review-mark color-${color}`}>{selected.text}</mark>
              </span>
            </span>
          </button>
        ) : (
          <p className="hint">{t('review.selectionHint')}</p>
        )}
      </section>
    </div>
  );
}

/** What stands next to the place on its own line. */
function lineOf(text: string, near: 'start' | 'end'): string {
  const lines = text.split(/[\n\r\u0085\u2028\u2029]/u);
  return (near === 'start' ? lines[0] : lines.at(-1)) ?? '';
}
