import { useTranslation } from 'react-i18next';

import type { ListedFinding, ListedPair } from '#core/model/inspection';
import { correctPlaces, keepPlaces } from '../../state/audit';
import { goTo, useDocument } from '../../state/document-store';

type FindingPairItemProps = { readonly pair: ListedPair; readonly language: string };

/** Places of a group that are listed; what is done to all is done to the others too. */
const mostShown = 200;

/** Findings of one kind: all at once, or place by place. */
export function FindingPairItem({ pair, language }: FindingPairItemProps) {
  const { t } = useTranslation();
  const { written, expected, count, places } = pair;
  const show = ({ start, end }: ListedFinding): void => {
    goTo(start);
    const pane = useDocument.getState().opened?.written === 'cn' ? 'right' : 'left';
    useDocument.setState({ selection: { pane, anchor: start, focus: end } });
  };
  return (
    <li className="finding">
      <details>
        <summary>
          <span className="finding-pair" lang={language}>
            {written} → {expected || t('audit.nothing')}
          </span>{' '}
          <span className="hint">{t('audit.places', { count })}</span>
        </summary>
        <ul>
          {places.slice(0, mostShown).map((place) => (
            <li key={place.start} className="finding-place">
              <button
                type="button"
                className="audit-place"
                lang={language}
                title={t('ambiguity.go')}
                onClick={() => show(place)}
              >
                {place.before}
                <strong>{written}</strong>
                {place.after}
              </button>
              <span className="finding-actions">
                <button
                  type="button"
                  className="button plain"
                  onClick={() => void keepPlaces([place])}
                >
                  {t('audit.keep')}
                </button>
                {expected && (
                  <button
                    type="button"
                    className="button plain"
                    onClick={() => void correctPlaces([place], expected)}
                  >
                    {t('audit.correct', { text: expected })}
                  </button>
                )}
              </span>
            </li>
          ))}
        </ul>
        {places.length > mostShown && (
          <p className="hint audit-hint">{t('audit.more', { count: count - mostShown })}</p>
        )}
      </details>
      {places.length === count && count > 1 && (
        <span className="finding-actions">
          <button type="button" className="button plain" onClick={() => void keepPlaces(places)}>
            {t('audit.keepAll')}
          </button>
          {expected && (
            <button
              type="button"
              className="button plain"
              onClick={() => void correctPlaces(places, expected)}
            >
              {t('audit.correctAll', { text: expected })}
            </button>
          )}
        </span>
      )}
    </li>
  );
}
