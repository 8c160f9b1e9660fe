import { create } from 'zustand';

import type { RuleList } from '#core/ipc/contract';
import type { CleaningRule, CleaningRuleId } from '#core/model/cleaning-rule';
import type { DocumentId } from '#core/model/document';
import { call } from '../ipc/client';
import { useDocument } from './document-store';
import { reportError } from './notices-store';

type RulesState = RuleList & {
  readonly loaded: boolean;
  /** The document that `overrides` and `holding` are of. */
  readonly document: DocumentId | null;
};

/** The cleaning rules as the library has them, and what is said of them for the open document. */
export const useCleaningRules = create<RulesState>(() => ({
  ...{ loaded: false, document: null },
  ...{ rules: [], overrides: [], holding: [] },
}));

/** Read the rules anew. */
export async function loadRules(): Promise<void> {
  const document = useDocument.getState().opened?.summary.id ?? null;
  try {
    const list = await call('rule:list', { document });
    if ((useDocument.getState().opened?.summary.id ?? null) !== document) return;
    useCleaningRules.setState({ ...list, document, loaded: true });
  } catch (error) {
    reportError(error);
  }
}

export function findRule(id: CleaningRuleId): CleaningRule | undefined {
  return useCleaningRules.getState().rules.find((rule) => rule.id === id);
}

/** What is said of a rule for the open document; null where the rule itself decides. */
export function overrideOf(id: CleaningRuleId): boolean | null {
  const { overrides } = useCleaningRules.getState();
  return overrides.find(({ rule }) => rule === id)?.enabled ?? null;
}
