import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useDocument } from '../../state/document-store';
import { loadReviews, settleReview, useReviews } from '../../state/reviews';
import { Dialog } from '../../ui/Dialog';
import { ReviewCard } from './ReviewCard';
import { selectedText } from './selected-text';

/** The notes that wait for a place in the open text, one after the other. */
export function ReviewDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { opened, rows, selection } = useDocument();
  const { items, document } = useReviews();
  const [place, setPlace] = useState(0);
  const id = opened?.summary.id;
  useEffect(() => {
    if (id) void loadReviews(id);
  }, [id]);
  if (!opened || !id) return null;
  const waiting = document === id ? items : null;
  const at = Math.min(place, Math.max(0, (waiting?.length ?? 0) - 1));
  const item = waiting?.[at];
  const selected = selectedText(opened, rows, selection);

  const go = (step: number): void => {
    const last = Math.max(0, (waiting?.length ?? 0) - 1);
    setPlace(Math.min(last, Math.max(0, at + step)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (step) go(step);
    else if (item && /^[1-9]$/u.test(event.key) && !event.ctrlKey && !event.metaKey) {
      const candidate = item.candidates[Number(event.key) - 1];
      if (candidate) void settleReview(item, id, candidate);
    } else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t('review.title')} wide onClose={onClose}>
      {/* Keys count wherever the focus is in the dialog. */}
      <div className="review" onKeyDown={onKeyDown}>
        {waiting === null && <p className="hint quiet">{t('review.loading')}</p>}
        {waiting?.length === 0 && (
          <p className="review-done" role="status">
            {t('review.done')}
          </p>
        )}
        {item && (
          <>
            <p className="hint">{t('review.intro')}</p>
            <ReviewCard
              key={item.id}
              item={item}
              opened={opened}
              selected={selected}
              onSettle={(range) => void settleReview(item, id, range)}
              onLeave={onClose}
            />
          </>
        )}
        <div className="dialog-actions review-actions">
          {item && waiting && (
            <>
              <button
                type="button"
                className="button plain"
                disabled={at === 0}
                onClick={() => go(-1)}
              >
                <span aria-hidden="true">←</span>
                <span className="visually-hidden">{t('review.previous')}</span>
              </button>
              <span className="hint" role="status">
                {t('review.left', { at: at + 1, total: waiting.length })}
              </span>
              <button
                type="button"
                className="button plain"
                disabled={at === waiting.length - 1}
                onClick={() => go(1)}
              >
                <span aria-hidden="true">→</span>
                <span className="visually-hidden">{t('review.next')}</span>
              </button>
              <span className="spacer" />
              <button
                type="button"
                className="button"
                onClick={() => void settleReview(item, id, null)}
              >
                {t('review.drop')}
              </button>
            </>
          )}
          <button type="button" className="button" onClick={onClose}>
            {t(item ? 'review.later' : 'settings.close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
