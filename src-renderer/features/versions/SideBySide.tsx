import { useTranslation } from 'react-i18next';

import { keyOfTab } from '#core/reading/tab-list';
import {
  compareTexts,
  stopComparingTexts,
  useComparisons,
  type ComparisonTab,
} from '../../state/comparisons';
import { PanelProgress } from '../../ui/PanelProgress';
import { SideBySideText } from './SideBySideText';

/** Two documents side by side, paragraph beside paragraph. */
export function SideBySide({ tab }: { readonly tab: ComparisonTab }) {
  const { t } = useTranslation();
  const state = useComparisons(({ byKey }) => byKey[keyOfTab(tab)]);
  if (!state) return null;
  const { status, fraction, failure, ready } = state;
  if (status === 'ready' && ready) return <SideBySideText {...{ tab, state, ready }} />;
  return (
    <div className="empty-reader">
      {status === 'running' && (
        <PanelProgress
          label={t('sideBySide.running')}
          fraction={fraction}
          onStop={() => stopComparingTexts(tab)}
        />
      )}
      {status === 'stopped' && (
        <p role="status">
          {t('sideBySide.stopped')}{' '}
          <button type="button" className="link-button" onClick={() => void compareTexts(tab)}>
            {t('sideBySide.again')}
          </button>
        </p>
      )}
      {status === 'failed' && <p role="alert">{failure}</p>}
    </div>
  );
}
