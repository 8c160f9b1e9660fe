import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { keyOfTab } from '#core/reading/tab-list';
import { RecentList } from '../features/library/RecentList';
import { Reader } from '../features/reader/Reader';
import { tabId, tabPanelId, TabStrip } from '../features/tabs/TabStrip';
import { useDocument } from '../state/document-store';
import { useRecent } from '../state/recent-store';
import { useShortcuts } from '../state/shortcuts';
import { activeTab, useTabs } from '../state/tabs-store';
import { ReaderSide } from './ReaderSide';

// Seldom wanted, and not what a window begins with.
const SideBySide = lazy(async () => {
  const { SideBySide: component } = await import('../features/versions/SideBySide');
  return { default: component };
});

/** What the active tab shows; above it the tabs, where there are several. */
export function ReaderArea() {
  const list = useTabs();
  const shown = activeTab(list);
  const isPanel = list.tabs.length > 1 && shown !== null;
  return (
    <>
      <TabStrip />
      <div
        id={tabPanelId}
        className="reader-panel"
        {...(isPanel ? { role: 'tabpanel', 'aria-labelledby': tabId(keyOfTab(shown)) } : {})}
      >
        {shown?.kind === 'comparison' ? (
          <Suspense>
            <SideBySide key={keyOfTab(shown)} tab={shown} />
          </Suspense>
        ) : (
          <OpenText />
        )}
      </div>
    </>
  );
}

function OpenText() {
  const { t } = useTranslation();
  const { status, failure, opened, rows } = useDocument();
  const key = useShortcuts()('import-files')?.label ?? null;
  const hasRecent = useRecent(({ documents }) => documents.length > 0);
  if (opened && rows) {
    return (
      <Reader key={opened.summary.id} opened={opened} rows={rows}>
        <ReaderSide opened={opened} />
      </Reader>
    );
  }
  if (status === 'loading') return <p className="empty-reader quiet">{t('reader.loading')}</p>;
  if (status === 'failed') {
    return (
      <p className="empty-reader" role="alert">
        {failure}
      </p>
    );
  }
  return (
    <div className="empty-reader">
      <h2>{t('reader.nothingOpen')}</h2>
      <p>
        {key === null ? t('reader.nothingOpenHintNoKey') : t('reader.nothingOpenHint', { key })}
      </p>
      <section className="recent" aria-labelledby="recent-title">
        <h3 id="recent-title" hidden={!hasRecent}>
          {t('navigation.recent')}
        </h3>
        <RecentList open={undefined} />
      </section>
    </div>
  );
}
