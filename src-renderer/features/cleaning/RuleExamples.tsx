import { useTranslation } from 'react-i18next';

import type { RulePreview } from '#core/ipc/contract';
import { maxExamplesPerRule } from '#core/ipc/limits';
import type { RuleExample } from '#core/model/cleaning-rule';
import { IconButton } from '../../ui/IconButton';
import { spelled } from '../../ui/SpelledText';

type RuleExamplesProps = {
  readonly examples: readonly RuleExample[];
  /** BCP 47 tag of the open text. */
  readonly language: string;
  /** What came of each, in order; of none while that is not known. */
  readonly results: RulePreview['examples'];
  onChange(examples: readonly RuleExample[]): void;
};

const sides = ['before', 'after'] as const;

/** The tests that travel with a rule. */
export function RuleExamples({ examples, language, results, onChange }: RuleExamplesProps) {
  const { t } = useTranslation();
  const set = (index: number, example: RuleExample): void =>
    onChange(examples.map((old, at) => (at === index ? example : old)));
  return (
    <fieldset className="rule-examples">
      <legend>{t('rules.examples')}</legend>
      <p className="hint">{t('rules.examplesHint')}</p>
      {examples.map((example, index) => {
        const place = index + 1;
        const result = results[index];
        return (
          <div key={index} className="rule-example">
            {sides.map((side) => (
              <textarea
                key={side}
                className="field rule-pattern"
                lang={language}
                rows={1}
                spellCheck={false}
                maxLength={10_000}
                aria-label={t(side === 'before' ? 'rules.exampleBefore' : 'rules.exampleAfter', {
                  place,
                })}
                value={example[side]}
                onChange={(event) => set(index, { ...example, [side]: event.target.value })}
              />
            ))}
            <IconButton
              icon="trash"
              label={t('rules.removeExample', { place })}
              onPress={() => onChange(examples.filter((_, at) => at !== index))}
            />
            <p className="rule-result" data-passes={result?.passes ?? null} role="status">
              {result &&
                (result.passes
                  ? `✓ ${t('rules.passes')}`
                  : `✗ ${t('rules.fails', { got: spelled(result.got) || t('changes.nothing') })}`)}
            </p>
          </div>
        );
      })}
      <button
        type="button"
        className="button"
        disabled={examples.length >= maxExamplesPerRule}
        onClick={() => onChange([...examples, { before: '', after: '' }])}
      >
        {t('rules.addExample')}
      </button>
    </fieldset>
  );
}
