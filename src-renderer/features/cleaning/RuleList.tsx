import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { builtInRules, ruleIdOf, type CleaningRule } from '#core/model/cleaning-rule';
import { moveRule, saveRule, setOverride } from '../../state/cleaning-rules';
import { useDocument } from '../../state/document-store';
import { beginRule, draftOf, selectRule, useRuleDrafts } from '../../state/rule-drafts';
import { useCleaningRules } from '../../state/rules-store';
import { IconButton } from '../../ui/IconButton';
import { OverrideSelect } from './OverrideSelect';
import { useScopeText } from './use-scope-text';

/** The user's rules in the order in which they run, and those of the app. */
export function RuleList() {
  const { t } = useTranslation();
  const { rules, holding } = useCleaningRules();
  const { current, drafts } = useRuleDrafts();
  const isOpen = useDocument((state) => state.opened !== null);
  const list = useRef<HTMLDivElement>(null);
  const at = rules.findIndex(({ id }) => id === current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const names = [...(list.current?.querySelectorAll<HTMLElement>('.rule-name') ?? [])];
    const focused = names.findIndex((name) => name === document.activeElement);
    if (!step || focused < 0) return;
    event.preventDefault();
    const id = names[focused]?.dataset['rule'];
    const own = rules.find((rule) => rule.id === id);
    if (!event.altKey) names[focused + step]?.focus();
    else if (own) void moveRule(own.id, step);
  };
  return (
    <div ref={list} className="rule-list" onKeyDown={onKeyDown}>
      <div className="rule-list-head">
        <h3 id="own-rules">{t('rules.own')}</h3>
        <IconButton
          icon="up"
          label={t('rules.up')}
          disabled={at <= 0}
          onPress={() => void (rules[at] && moveRule(rules[at].id, -1))}
        />
        <IconButton
          icon="down"
          label={t('rules.down')}
          disabled={at < 0 || at >= rules.length - 1}
          onPress={() => void (rules[at] && moveRule(rules[at].id, 1))}
        />
        <button type="button" className="button" onClick={() => beginRule(null)}>
          {t('rules.add')}
        </button>
      </div>
      <ol aria-labelledby="own-rules" aria-description={t('rules.keys')}>
        {rules.map((rule) => (
          <OwnRule key={rule.id} rule={rule} />
        ))}
        {drafts['new'] && (
          <li className="rule-item" data-current={current === 'new'}>
            <span />
            <RuleName
              id="new"
              name={drafts['new'].name || t('rules.add')}
              note={t('rules.unsaved')}
            />
          </li>
        )}
      </ol>
      {rules.length === 0 && !drafts['new'] && <p className="empty">{t('rules.empty')}</p>}
      <h3 id="ready-rules">{t('rules.ready')}</h3>
      <p className="hint">{t(isOpen ? 'rules.readyHint' : 'rules.noDocument')}</p>
      <ul aria-labelledby="ready-rules">
        {builtInRules.map((rule) => {
          const id = ruleIdOf(rule);
          const name = t(`rules.builtIn.${rule}.name`);
          const isOn = holding.find((one) => one.rule === id)?.isOn ?? false;
          return (
            <li key={rule} className="rule-item" data-current={current === id}>
              <input
                type="checkbox"
                aria-label={t('rules.onHere', { name })}
                title={t('rules.onHere', { name })}
                disabled={!isOpen}
                checked={isOn}
                onChange={() => void setOverride(id, isOn ? null : true)}
              />
              <RuleName id={id} name={name} note={null} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function OwnRule({ rule }: { readonly rule: CleaningRule }) {
  const { t } = useTranslation();
  const { current, drafts } = useRuleDrafts();
  const holds = useCleaningRules((state) => state.holding.some((one) => one.rule === rule.id));
  const isOpen = useDocument((state) => state.opened !== null);
  const scopeText = useScopeText();
  const { id, name, enabled } = rule;
  const isUnsaved = drafts[id] !== undefined;
  return (
    <li className="rule-item" data-current={current === id}>
      <input
        type="checkbox"
        aria-label={t('rules.on', { name })}
        title={t('rules.enabled')}
        checked={enabled}
        onChange={() => void saveRule({ ...paramsOf(rule), enabled: !enabled })}
      />
      <RuleName id={id} name={name} note={isUnsaved ? t('rules.unsaved') : scopeText(rule.scope)} />
      {isOpen && holds && <OverrideSelect rule={id} name={name} />}
      {isOpen && !holds && <span className="hint rule-elsewhere">{t('rules.elsewhere')}</span>}
    </li>
  );
}

type RuleNameProps = {
  readonly id: CleaningRule['id'] | 'new';
  readonly name: string;
  readonly note: string | null;
};

function RuleName({ id, name, note }: RuleNameProps) {
  const current = useRuleDrafts((state) => state.current);
  return (
    <button
      type="button"
      className="rule-name"
      data-rule={id}
      aria-current={current === id}
      onClick={() => selectRule(id)}
    >
      <span>{name}</span>
      {note !== null && <span className="hint">{note}</span>}
    </button>
  );
}

function paramsOf(rule: CleaningRule) {
  const { examples, ...others } = draftOf(rule);
  return { ...others, id: rule.id, examples: examples.map((example) => ({ ...example })) };
}
