import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDocument } from '../../state/document-store';
import { forgetVersions, loadVersions, useVersions } from '../../state/versions';
import { Dialog, DialogClose } from '../../ui/Dialog';
import { ComparisonView } from './ComparisonView';
import { OriginPicker } from './OriginPicker';
import { VersionList } from './VersionList';

/** The versions of the open text: which they are, how two of them differ, and what goes from one to the next. */
export function VersionsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const summary = useDocument((state) => state.opened?.summary);
  const { versions } = useVersions();
  const [isPicking, setPicking] = useState(false);
  const document = summary?.id;
  useEffect(() => {
    if (document) void loadVersions(document);
    return forgetVersions;
  }, [document]);
  if (!summary) return null;
  return (
    <Dialog title={t('versions.title')} size="full" onClose={onClose}>
      <div className="versions">
        {versions && (
          <>
            {versions.length > 1 ? (
              <>
                <p className="hint">{t('versions.intro')}</p>
                <VersionList versions={versions} current={summary.id} onLeave={onClose} />
              </>
            ) : (
              !isPicking && <p className="hint versions-none">{t('versions.none')}</p>
            )}
            {isPicking ? (
              <OriginPicker
                summary={summary}
                versions={versions}
                onDone={() => setPicking(false)}
              />
            ) : (
              <div className="versions-actions">
                <button type="button" className="button" onClick={() => setPicking(true)}>
                  {t('versions.attach')}
                </button>
              </div>
            )}
            {versions.length > 1 && !isPicking && (
              <ComparisonView versions={versions} current={summary.id} onLeave={onClose} />
            )}
          </>
        )}
      </div>
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}
