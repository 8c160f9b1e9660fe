import { useTranslation } from 'react-i18next';

import type { CleaningRuleId } from '#core/model/cleaning-rule';
import { setOverride } from '../../state/cleaning-rules';
import { overrideOf, useCleaningRules } from '../../state/rules-store';

const choices = ['rule', 'on', 'off'] as const;
type Choice = (typeof choices)[number];
const meanings: Readonly<Record<Choice, boolean | null>> = { rule: null, on: true, off: false };

type OverrideSelectProps = { readonly rule: CleaningRuleId; readonly name: string };

/** Whether a rule is on or off for the open text, whatever it says itself. */
export function OverrideSelect({ rule, name }: OverrideSelectProps) {
  const { t } = useTranslation();
  useCleaningRules((state) => state.overrides);
  const said = overrideOf(rule);
  return (
    <select
      className="field rule-override"
      aria-label={t('rules.here', { name })}
      value={choices.find((choice) => meanings[choice] === said) ?? 'rule'}
      onChange={(event) => void setOverride(rule, meanings[event.target.value as Choice])}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {t(`rules.override.${choice}`)}
        </option>
      ))}
    </select>
  );
}
