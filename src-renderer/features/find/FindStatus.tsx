import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { maxQueryUnits } from '#core/model/find';
import type { PatternFault } from '#core/reading/find/compile-pattern';
import { useFind, type FindFailure } from '../../state/find-store';

/** How long a search may take before it is said. */
const patience = 300;

/** What came of the search, in a line; read out by screen readers. */
export function FindStatus() {
  const { t, i18n } = useTranslation();
  const { query, hits, current, isSearching, isCut, isWhole, failure, wrapped, isQueryCut } =
    useFind();
  const isSlow = useLasting(isSearching);
  const number = new Intl.NumberFormat(i18n.language);
  const total = number.format(hits.count);
  const count = (): string => {
    if (query.trim() === '') return '';
    if (hits.count === 0) return isSearching || failure ? '' : t('find.none');
    if (current < 0) return t('find.total', { count: hits.count, total });
    const place = number.format(current + 1);
    return t(isCut ? 'find.countMore' : 'find.count', { current: place, total });
  };
  return (
    <div className="find-status">
      <p role="status">
        <span className="find-count">{count()}</span>
        {isSlow && <span>{t(isWhole ? 'find.searching' : 'find.searchingShown')}</span>}
        {wrapped && <span>{t(wrapped === 'start' ? 'find.wrappedStart' : 'find.wrappedEnd')}</span>}
        {isQueryCut && <span>{t('find.queryCut', { limit: number.format(maxQueryUnits) })}</span>}
      </p>
      {failure && <Failure failure={failure} isKept={hits.count > 0} />}
    </div>
  );
}

function Failure({ failure, isKept }: { readonly failure: FindFailure; readonly isKept: boolean }) {
  const { t } = useTranslation();
  const { code, details } = failure;
  const fault = (details['fault'] ?? 'other') as PatternFault;
  return (
    <p className="find-failure" role="alert">
      {code === 'bad-find-pattern'
        ? t(`find.fault.${fault}`, { reason: details['reason'] })
        : t(`error.${code}`, { ...details })}{' '}
      {isKept && t('find.isKept')}
    </p>
  );
}

/** Whether something has been so for longer than anyone notices. */
function useLasting(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLong(true), patience);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isSo]);
  return isLong;
}
