import { useTranslation } from 'react-i18next';

import { cutReasons } from '#core/model/extraction';
import { ledgerRules, type LedgerEntry } from '#core/model/document';

/** Says why the text was changed at a place. */
export function useChangeReason(): (change: LedgerEntry) => string {
  const { t } = useTranslation();
  return ({ rule, reason }) => {
    const own = ledgerRules.find((name) => name === rule);
    if (!own) return t('changes.why.cleaning');
    const cut = cutReasons.find((name) => name === reason) ?? 'navigation';
    return t(`changes.why.${own}`, { reason: t(`changes.reasons.${cut}`) });
  };
}
