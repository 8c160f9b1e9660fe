import { useTranslation } from 'react-i18next';

import type { BuiltInRule } from '#core/model/cleaning-rule';
import { ChangedText } from '../../ui/ChangedText';
import { PreviewPlaces } from './PreviewPlaces';
import { useRulePreview } from './use-rule-preview';

/** Real lines that each rule changes. */
const examples: Readonly<Record<BuiltInRule, { before: string; after: string; rest: string }>> = {
  'page-numbers': { before: '— 3 —\n', after: '', rest: '加快建設製造強國。' },
  'hard-line-breaks': { before: '\n', after: '', rest: '推進新型工業化。' },
  'spaces-in-chinese': { before: ' ', after: '', rest: '錄' },
  'half-width-alphanumerics': { before: '２０２５', after: '2025', rest: '年' },
  'full-width-punctuation': { before: ',', after: '，', rest: '提高質量。' },
};
const leads: Readonly<Record<BuiltInRule, string>> = {
  'page-numbers': '',
  'hard-line-breaks': '各地區各部門要認真貫徹落實，加快',
  'spaces-in-chinese': '目',
  'half-width-alphanumerics': '',
  'full-width-punctuation': '加快發展',
};

/** What a rule of the app is for, and what it would change in the open text. */
export function BuiltInRuleView({ rule }: { readonly rule: BuiltInRule }) {
  const { t } = useTranslation();
  const preview = useRulePreview({ builtIn: rule });
  const { before, after, rest } = examples[rule];
  return (
    <>
      <h3>{t(`rules.builtIn.${rule}.name`)}</h3>
      <p>{t(`rules.builtIn.${rule}.what`)}</p>
      <p>
        <span className="hint">{t('rules.example')} </span>
        <span className="rule-place" lang="zh-Hant-TW">
          <ChangedText textBefore={leads[rule]} before={before} after={after} textAfter={rest} />
        </span>
      </p>
      <PreviewPlaces preview={preview} />
    </>
  );
}
