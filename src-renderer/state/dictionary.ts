import { create } from 'zustand';

import type { Collection } from '#core/model/collection';
import type { ParamsInput, PhraseChange } from '#core/ipc/contract';
import type {
  Choice,
  ConversionDirection,
  Phrase,
  PhraseId,
  PhraseScope,
} from '#core/model/conversion';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { rulesChanged } from './choices';
import { useDocument } from './document-store';
import { remember } from './history-store';
import { notify, reportError } from './notices-store';

type DictionaryState = {
  readonly loaded: boolean;
  readonly phrases: readonly Phrase[];
  readonly choices: readonly Choice[];
  readonly collections: readonly Collection[];
};

export const useDictionary = create<DictionaryState>(() => ({
  loaded: false,
  phrases: [],
  choices: [],
  collections: [],
}));

/** Read what the user has laid down about conversion. */
export async function loadDictionary(): Promise<void> {
  try {
    const [phrases, choices, collections] = await Promise.all([
      call('phrase:list', {}),
      call('choice:list-all', {}),
      call('collection:list', {}),
    ]);
    useDictionary.setState({ loaded: true, phrases, choices, collections });
  } catch (error) {
    reportError(error);
  }
}

async function changed(): Promise<void> {
  rulesChanged();
  await loadDictionary();
}

/** Add a phrase, or change one; undoable. Returns whether that succeeded. */
export async function savePhrase(phrase: ParamsInput<'phrase:save'>): Promise<boolean> {
  try {
    const change = await call('phrase:save', phrase);
    await changed();
    rememberChange(change);
    return true;
  } catch (error) {
    reportError(error);
    return false;
  }
}

export async function deletePhrase({ id }: Phrase): Promise<void> {
  try {
    await call('phrase:delete', { phrases: [id] });
    await changed();
    rememberChange({ made: [], removed: [id] });
  } catch (error) {
    reportError(error);
  }
}

/** Read phrases from an OpenCC text dictionary that the user chooses; undoable. */
export async function importPhrases(
  direction: ConversionDirection,
  scope: PhraseScope,
): Promise<void> {
  const { opened } = useDocument.getState();
  try {
    const report = await call('phrase:import', {
      direction,
      scope,
      ...(scope !== 'library' && opened ? { document: opened.summary.id } : {}),
    });
    if (!report) return;
    await changed();
    if (report.made.length + report.removed.length > 0) rememberChange(report);
    const line = report.problems.find((problem) => problem.line !== null)?.line;
    const counts = { added: report.added, changed: report.changed, problems: report.refused };
    const text = i18n.t('dictionary.imported', counts);
    const where = line ? ` ${i18n.t('dictionary.firstProblem', { line })}` : '';
    notify({ kind: report.refused > 0 ? 'error' : 'info', text: text + where });
  } catch (error) {
    reportError(error);
  }
}

function rememberChange({ made, removed }: PhraseChange): void {
  const swap = async (from: readonly PhraseId[], to: readonly PhraseId[]): Promise<void> => {
    if (from.length > 0) await call('phrase:delete', { phrases: [...from] });
    if (to.length > 0) await call('phrase:restore', { phrases: [...to] });
    await changed();
  };
  remember({ undo: () => swap(made, removed), redo: () => swap(removed, made) });
}

export async function exportPhrases(direction: ConversionDirection): Promise<void> {
  try {
    const path = await call('phrase:export', { direction });
    if (path) notify({ kind: 'info', text: i18n.t('export.done', { path }) });
  } catch (error) {
    reportError(error);
  }
}

export async function exportChoices(): Promise<void> {
  try {
    const path = await call('choice:export', {});
    if (path) notify({ kind: 'info', text: i18n.t('export.done', { path }) });
  } catch (error) {
    reportError(error);
  }
}

export async function importChoices(): Promise<void> {
  try {
    const report = await call('choice:import', {});
    if (!report) return;
    await changed();
    notify({
      kind: report.unplaced > 0 ? 'error' : 'info',
      text: i18n.t('dictionary.importedAll', {
        added: report.choices.added + report.phrases.added,
        changed: report.choices.changed + report.phrases.changed,
        unplaced: report.unplaced,
      }),
    });
  } catch (error) {
    reportError(error);
  }
}
