import { useTranslation } from 'react-i18next';

import { builtInRules, type BuiltInRule } from '#core/model/cleaning-rule';
import { ledgerRules, type LedgerRule } from '#core/model/document';
import { useCleaningRules } from './rules-store';

/** Says what a rule of the ledger is called: of the user's by the name it has. */
export function useRuleName(): (rule: LedgerRule) => string {
  const { t } = useTranslation();
  const rules = useCleaningRules((state) => state.rules);
  return (rule) => {
    const own = ledgerRules.find((name) => name === rule);
    if (own) return t(`changes.rules.${own}`);
    const id = rule.slice('rule:'.length);
    if (isBuiltIn(id)) return t(`rules.builtIn.${id}.name`);
    return rules.find((one) => one.id === id)?.name ?? t('changes.deletedRule');
  };
}

function isBuiltIn(id: string): id is BuiltInRule {
  return (builtInRules as readonly string[]).includes(id);
}
