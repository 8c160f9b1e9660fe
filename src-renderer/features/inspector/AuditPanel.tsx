import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { findingCauses } from '#core/model/audit';
import { languageOf } from '#core/conversion/pane-conversion';
import { forgetAudit, runAudit, stopAudit, useAudit } from '../../state/audit';
import { showChanges } from '../../state/changes';
import { openDialog } from '../../state/dialog-store';
import { goTo, useDocument } from '../../state/document-store';
import { FindingPairItem } from './FindingPairItem';
import { PanelProgress } from '../../ui/PanelProgress';
import { PanelStopped } from './PanelStopped';

/** What a round trip through the other script makes otherwise than it is written. */
export function AuditPanel() {
  const { t, i18n } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const { status, failure, fraction, audit } = useAudit();
  const document = opened?.summary.id;
  useEffect(() => forgetAudit(), [document]);
  useEffect(() => {
    if (opened) void runAudit();
    return stopAudit;
  }, [opened]);
  const language = opened ? languageOf(opened.written, { locale: 'written', wording: false }) : '';
  const found = audit?.pairs.reduce((sum, { count }) => sum + count, 0) ?? 0;

  return (
    <aside className="panel notes" aria-label={t('audit.title')}>
      <h2 className="panel-title">{t('audit.title')}</h2>
      {status === 'running' && (
        <PanelProgress label={t('audit.running')} fraction={fraction} onStop={stopAudit} />
      )}
      {status === 'stopped' && <PanelStopped onAgain={() => void runAudit()} />}
      {status === 'failed' && (
        <p className="empty" role="alert">
          {failure}
        </p>
      )}
      {opened && audit && (
        <div className="panel-scroll" tabIndex={-1}>
          <p className="audit-summary">
            {t(opened.written === 'cn' ? 'audit.introHans' : 'audit.introHant')}{' '}
            {t('audit.summary', {
              count: found,
              characters: audit.characters.toLocaleString(i18n.language),
            })}
          </p>
          {audit.kept + audit.corrected > 0 && (
            <p className="audit-summary">
              {t('audit.decided', { kept: audit.kept, corrected: audit.corrected })}{' '}
              <button
                type="button"
                className="button plain"
                onClick={() => showChanges(audit.corrected > 0 ? 'correction' : 'kept')}
              >
                {t('audit.review')}
              </button>
            </p>
          )}
          {findingCauses.map((cause) => {
            const pairs = audit.pairs.filter((pair) => pair.cause === cause);
            if (pairs.length === 0) return null;
            return (
              <section key={cause} aria-labelledby={`cause-${cause}`}>
                <h3 id={`cause-${cause}`} className="panel-title">
                  {t(`audit.causes.${cause}`)} · {pairs.reduce((sum, { count }) => sum + count, 0)}
                </h3>
                <p className="audit-hint hint">{t(`audit.why.${cause}`)}</p>
                {cause === 'variant' && opened.written === 't' && (
                  <p className="audit-hint hint">
                    {t('audit.standard')}{' '}
                    <button
                      type="button"
                      className="button plain"
                      onClick={() => openDialog('properties')}
                    >
                      {t('library.properties')}
                    </button>
                  </p>
                )}
                <ul>
                  {pairs.map((pair) => (
                    <FindingPairItem
                      key={`${pair.written} ${pair.expected}`}
                      pair={pair}
                      language={language}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
          {audit.passages.length > 0 && (
            <section aria-labelledby="audit-passages">
              <h3 id="audit-passages" className="panel-title">
                {t('audit.passages')} · {audit.passageCount}
              </h3>
              <p className="audit-hint hint">{t('audit.passagesWhy')}</p>
              <ul>
                {audit.passages.map((passage) => (
                  <li key={passage.start}>
                    <button
                      type="button"
                      className="audit-place"
                      onClick={() => goTo(passage.start)}
                    >
                      <span className="hint">{t(`script.${passage.script}`)}</span>{' '}
                      <span lang={passage.script === 'hans' ? 'zh-Hans-CN' : 'zh-Hant-TW'}>
                        {passage.text}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {found === 0 && audit.passages.length === 0 && (
            <p className="empty">{t('audit.clean')}</p>
          )}
        </div>
      )}
    </aside>
  );
}
