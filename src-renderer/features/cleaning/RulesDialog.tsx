import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { builtInRules } from '#core/model/cleaning-rule';
import { exportRules, importRules } from '../../state/cleaning-rules';
import { loadCollections } from '../../state/collections';
import { useDocument } from '../../state/document-store';
import { applyEverywhere, applyHere } from '../../state/rule-application';
import { useRuleDrafts } from '../../state/rule-drafts';
import { loadRules, useCleaningRules } from '../../state/rules-store';
import { Dialog } from '../../ui/Dialog';
import { BuiltInRuleView } from './BuiltInRuleView';
import { RuleEditor } from './RuleEditor';
import { RuleList } from './RuleList';

/** The cleaning rules: which there are, where they hold, and what each does to the open text. */
export function RulesDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { rules, loaded } = useCleaningRules();
  const { current, drafts } = useRuleDrafts();
  const isOpen = useDocument((state) => state.opened !== null);
  useEffect(() => {
    void loadRules();
    void loadCollections();
  }, []);
  const builtIn = builtInRules.find((name) => name === current);
  const isThere = current !== null && (drafts[current] ?? rules.find(({ id }) => id === current));
  return (
    <Dialog title={t('rules.title')} wide onClose={onClose}>
      <p className="hint">{t('rules.intro')}</p>
      <div className="rules-layout">
        {loaded && <RuleList />}
        <div className="rule-pane">
          {builtIn && <BuiltInRuleView key={builtIn} rule={builtIn} />}
          {!builtIn && current !== null && isThere && <RuleEditor key={current} id={current} />}
          {!builtIn && !isThere && <p className="empty">{t('rules.choose')}</p>}
        </div>
      </div>
      <div className="rules-actions">
        <button type="button" className="button" onClick={() => void importRules()}>
          {t('rules.import')}
        </button>
        <button
          type="button"
          className="button"
          disabled={rules.length === 0}
          onClick={() => void exportRules()}
        >
          {t('rules.export')}
        </button>
        <span className="rules-gap" />
        <button
          type="button"
          className="button"
          disabled={!isOpen}
          onClick={() => void applyHere()}
        >
          {t('rules.applyHere')}
        </button>
        <button type="button" className="button" onClick={() => void applyEverywhere()}>
          {t('rules.applyAll')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('settings.close')}
        </button>
      </div>
    </Dialog>
  );
}
