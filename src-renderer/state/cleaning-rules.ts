import type { ParamsInput, RulePreview } from '#core/ipc/contract';
import { type CleaningRule, type CleaningRuleId } from '#core/model/cleaning-rule';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { useDocument } from './document-store';
import { remember } from './history-store';
import { notify, reportError } from './notices-store';
import { applyTo, takeBack, tellProblems, type Applied } from './rule-application';
import { findRule, loadRules, overrideOf, useCleaningRules } from './rules-store';

type RuleParams = ParamsInput<'rule:save'>;

/** Add a rule, or change one; undoable. Null where that failed. */
export async function saveRule(rule: RuleParams): Promise<CleaningRule | null> {
  const before = rule.id === undefined ? undefined : findRule(rule.id as CleaningRuleId);
  const set = async (to: RuleParams): Promise<CleaningRule> => {
    const saved = await call('rule:save', to);
    await loadRules();
    return saved;
  };
  try {
    const saved = await set(rule);
    const back = before && paramsOf(before);
    remember({
      undo: back ? async () => void (await set(back)) : () => remove(saved.id),
      redo: back ? async () => void (await set(paramsOf(saved))) : () => restore(saved.id),
    });
    return saved;
  } catch (error) {
    reportError(error);
    return null;
  }
}

/** Delete a rule, not what it did to texts; undoable. */
export async function deleteRule({ id, name }: CleaningRule): Promise<void> {
  try {
    await remove(id);
    remember({ undo: () => restore(id), redo: () => remove(id) });
    notify({
      kind: 'info',
      text: i18n.t('rules.deleted', { name }),
      action: { label: i18n.t('notice.undo'), run: () => void restore(id).catch(reportError) },
    });
  } catch (error) {
    reportError(error);
  }
}

/** Let a rule run `step` places later in the order; undoable. */
export async function moveRule(id: CleaningRuleId, step: number): Promise<void> {
  const before = useCleaningRules.getState().rules.map((rule) => rule.id);
  const at = before.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= before.length) return;
  const after = before.filter((other) => other !== id);
  after.splice(to, 0, id);
  const set = async (rules: readonly CleaningRuleId[]): Promise<void> => {
    await call('rule:order', { rules: [...rules] });
    await loadRules();
  };
  try {
    await set(after);
    remember({ undo: () => set(before), redo: () => set(after) });
  } catch (error) {
    reportError(error);
  }
}

/** Say that a rule is on or off for the open document, null for as it is; at once, and undoable. */
export async function setOverride(rule: CleaningRuleId, enabled: boolean | null): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  const before = overrideOf(rule);
  let applied: Applied | null = null;
  const set = async (to: boolean | null): Promise<void> => {
    await call('rule:set-override', { document, rule, enabled: to });
    await loadRules();
  };
  const make = async (): Promise<void> => {
    await set(enabled);
    applied = await applyTo(document);
    if (applied) tellProblems(applied.application);
  };
  try {
    await make();
    remember({
      undo: async () => {
        await set(before);
        if (!applied || !(await takeBack(document, applied.job))) await applyTo(document);
      },
      redo: make,
    });
  } catch (error) {
    reportError(error);
  }
}

/** What a rule would do to the open document and to its examples; null where that is not known. */
export async function previewRule(
  rule: ParamsInput<'rule:preview'>['rule'],
): Promise<RulePreview | null> {
  const document = useDocument.getState().opened?.summary.id ?? null;
  try {
    return await call('rule:preview', { document, rule });
  } catch (error) {
    reportError(error);
    return null;
  }
}

export async function exportRules(): Promise<void> {
  try {
    const path = await call('rule:export', {});
    if (path) notify({ kind: 'info', text: i18n.t('export.done', { path }) });
  } catch (error) {
    reportError(error);
  }
}

/** Read rules from a file that the user chooses. */
export async function importRules(): Promise<void> {
  try {
    const report = await call('rule:import', {});
    if (!report) return;
    await loadRules();
    const { added, same, unplaced, failing } = report;
    const parts = [i18n.t('rules.imported', { added, same })];
    if (unplaced > 0) parts.push(i18n.t('rules.unplaced', { count: unplaced }));
    if (failing.length > 0) {
      parts.push(i18n.t('rules.failing', { names: failing.join(i18n.t('rules.comma')) }));
    }
    notify({ kind: unplaced + failing.length > 0 ? 'error' : 'info', text: parts.join(' ') });
  } catch (error) {
    reportError(error);
  }
}

async function remove(rule: CleaningRuleId): Promise<void> {
  await call('rule:delete', { rule });
  await loadRules();
}

/** By the notice or by undo: whichever comes second finds it there. */
async function restore(rule: CleaningRuleId): Promise<void> {
  if (findRule(rule)) return;
  await call('rule:restore', { rule });
  await loadRules();
}

function paramsOf({ examples, ...rule }: CleaningRule): RuleParams {
  return { ...rule, examples: examples.map((example) => ({ ...example })) };
}
