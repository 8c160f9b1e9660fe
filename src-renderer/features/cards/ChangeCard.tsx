import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import type { PlacedEntry } from '#core/model/document';
import { showChanges } from '../../state/changes';
import { useDocument } from '../../state/document-store';
import { chooseCandidate, setChangesAccepted } from '../../state/ledger';
import { useChangeReason } from '../../state/use-change-reason';
import { useRuleName } from '../../state/use-rule-name';
import { loadRules, useCleaningRules } from '../../state/rules-store';
import { CandidateChoice } from '../../ui/CandidateChoice';
import { SpelledText } from '../../ui/SpelledText';

type ChangeCardProps = { readonly change: PlacedEntry; onClose(): void };

/** What was done to the text at a place, why, and what else it could be. */
export function ChangeCard({ change, onClose }: ChangeCardProps) {
  const { t } = useTranslation();
  const ruleName = useRuleName();
  const reasonOf = useChangeReason();
  const opened = useDocument((state) => state.opened);
  const loaded = useCleaningRules((state) => state.loaded);
  const { rule, before, after, accepted, candidates, reading, confidence } = change;
  const isOwn = rule.startsWith('rule:');
  useEffect(() => {
    if (isOwn && !loaded) void loadRules();
  }, [isOwn, loaded]);
  const language = opened
    ? languageOf(opened.written, { locale: 'written', wording: false })
    : 'zh-Hant-TW';
  const state = accepted ? 'applied' : candidates === undefined ? 'undone' : 'offered';
  const label = t(
    rule === 'gloss'
      ? accepted
        ? 'changes.undoGloss'
        : 'changes.applyGloss'
      : accepted
        ? 'changes.undoThis'
        : 'changes.applyThis',
  );
  return (
    <section className="card-section">
      <h3>
        {ruleName(rule)} · {t(`changes.state.${state}`)}
      </h3>
      <dl>
        {reading !== null && (
          <>
            <dt>{t('changes.reading')}</dt>
            <dd lang={/^\p{Script=Bopomofo}/u.test(reading) ? 'zh-Bopo' : 'zh-Latn-pinyin'}>
              {reading}
            </dd>
          </>
        )}
        <dt>{t('changes.before')}</dt>
        <dd className="change-text" tabIndex={before.length > 200 ? 0 : undefined}>
          <span className="source-text" lang={language}>
            <SpelledText text={before} />
          </span>
        </dd>
        {rule !== 'kept' && reading === null && (
          <>
            <dt>{t(accepted ? 'changes.after' : 'changes.instead')}</dt>
            <dd>
              <span className="source-text" lang={language}>
                <SpelledText text={after} />
              </span>
            </dd>
          </>
        )}
      </dl>
      <p className="hint">
        {reasonOf(change)}
        {confidence < 1 && ` ${t('changes.confidence', { percent: Math.round(confidence * 100) })}`}
      </p>
      <CandidateChoice
        change={change}
        language={language}
        onChoose={(text) => {
          onClose();
          void chooseCandidate(change, text);
        }}
      />
      <div className="dialog-actions">
        <button
          type="button"
          className="button plain"
          onClick={() => {
            onClose();
            showChanges(rule);
          }}
        >
          {t('changes.listed')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            void setChangesAccepted([change], !accepted);
          }}
        >
          {label}
        </button>
      </div>
    </section>
  );
}
