import { create } from 'zustand';

import type { ParamsInput } from '#core/ipc/contract';
import type { CleaningRule, CleaningRuleId, RuleScope } from '#core/model/cleaning-rule';
import { i18n } from '../i18n/i18n';
import { saveRule } from './cleaning-rules';
import { notify } from './notices-store';
import { findRule } from './rules-store';

/** A rule as the user is writing it. */
export type RuleDraft = Omit<CleaningRule, 'id'>;
/** What a draft is of; `new` for a rule that is not in the library yet. */
export type DraftKey = CleaningRuleId | 'new';

type DraftsState = {
  /** What was typed and is not saved. It outlives the dialog: closing that loses nothing. */
  readonly drafts: Readonly<Record<string, RuleDraft>>;
  readonly current: DraftKey | null;
};

export const emptyDraft: RuleDraft = {
  name: '',
  kind: 'literal',
  find: '',
  flags: '',
  replace: '',
  scope: { kind: 'library' },
  enabled: true,
  examples: [],
};

export const useRuleDrafts = create<DraftsState>(() => ({ drafts: {}, current: null }));

export function selectRule(current: DraftKey | null): void {
  useRuleDrafts.setState({ current });
}

/** Take what was typed; what is in the library in just that way is no draft. */
export function changeRuleDraft(key: DraftKey, draft: RuleDraft): void {
  if (isSaved(key, draft)) discardRuleDraft(key);
  else useRuleDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

export function discardRuleDraft(key: DraftKey): void {
  useRuleDrafts.setState(({ drafts, current }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key)),
    current: key === 'new' && current === 'new' ? null : current,
  }));
}

/** Begin a new rule with what `draft` says, or go on with the one that is not saved yet. */
export function beginRule(draft: RuleDraft | null): void {
  const unsaved = useRuleDrafts.getState().drafts['new'];
  changeRuleDraft('new', draft ?? unsaved ?? emptyDraft);
  selectRule('new');
}

/** Bring what was typed into the library. Returns whether that succeeded; else nothing is lost. */
export async function saveRuleDraft(key: DraftKey): Promise<boolean> {
  const draft = useRuleDrafts.getState().drafts[key];
  if (!draft) return true;
  const saved = await saveRule(toParams(key, draft));
  if (!saved) return false;
  notify({ kind: 'info', text: i18n.t('rules.saved') });
  // What was typed meanwhile stays.
  if (useRuleDrafts.getState().drafts[key] === draft) discardRuleDraft(key);
  selectRule(saved.id);
  return true;
}

export function draftOf(rule: CleaningRule): RuleDraft {
  const { name, kind, find, flags, replace, scope, enabled, examples } = rule;
  return { name, kind, find, flags, replace, scope, enabled, examples };
}

/** Whether it is on is said in the list, and is no part of what is written. */
function isSaved(key: DraftKey, draft: RuleDraft): boolean {
  const rule = key === 'new' ? undefined : findRule(key);
  if (!rule) return false;
  return JSON.stringify(draftOf(rule)) === JSON.stringify({ ...draft, enabled: rule.enabled });
}

function toParams(key: DraftKey, draft: RuleDraft): ParamsInput<'rule:save'> {
  return {
    ...draft,
    ...(key === 'new' ? {} : { id: key, enabled: findRule(key)?.enabled ?? draft.enabled }),
    flags: draft.kind === 'literal' ? '' : draft.flags,
    scope: plainScope(draft.scope),
    examples: draft.examples
      .filter(({ before, after }) => before !== '' || after !== '')
      .map((example) => ({ ...example })),
  };
}

/** An address is taken for its host. */
function plainScope(scope: RuleScope): RuleScope {
  if (scope.kind !== 'site') return scope;
  const host = /^(?:[a-z]+:\/\/)?([^/\s:]+)/iu.exec(scope.host.trim())?.[1] ?? scope.host;
  return { kind: 'site', host: host.toLowerCase() };
}
