import { create } from 'zustand';

import type { ParamsInput } from '#core/ipc/contract';
import type {
  Choice,
  Collection,
  ConversionDirection,
  Phrase,
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
export async function savePhrase(
  phrase: ParamsInput<'phrase:save'>,
  before: Phrase | null,
): Promise<boolean> {
  try {
    const saved = await call('phrase:save', phrase);
    await changed();
    const { id } = saved;
    const set = async (params: ParamsInput<'phrase:save'>): Promise<void> => {
      await call('phrase:save', params);
      await changed();
    };
    const setPresent = async (name: 'phrase:delete' | 'phrase:restore'): Promise<void> => {
      await call(name, { phrase: id });
      await changed();
    };
    if (before) {
      remember({
        undo: () => set(paramsOf(before)),
        redo: () => set({ ...phrase, phrase: id }),
      });
    } else {
      remember({
        undo: () => setPresent('phrase:delete'),
        redo: () => setPresent('phrase:restore'),
      });
    }
    return true;
  } catch (error) {
    reportError(error);
    return false;
  }
}

export async function deletePhrase({ id }: Phrase): Promise<void> {
  const set = async (name: 'phrase:delete' | 'phrase:restore'): Promise<void> => {
    await call(name, { phrase: id });
    await changed();
  };
  try {
    await set('phrase:delete');
    remember({ undo: () => set('phrase:restore'), redo: () => set('phrase:delete') });
  } catch (error) {
    reportError(error);
  }
}

/** Read phrases from an OpenCC text dictionary that the user chooses. */
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
    const text = i18n.t('dictionary.imported', {
      added: report.added,
      changed: report.changed,
      problems: report.problemCount,
    });
    const [first] = report.problems;
    const where = first ? ` ${i18n.t('dictionary.firstProblem', { line: first.line })}` : '';
    notify({ kind: report.problemCount > 0 ? 'error' : 'info', text: text + where });
  } catch (error) {
    reportError(error);
  }
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
      text: i18n.t('dictionary.importedAll', { ...report }),
    });
  } catch (error) {
    reportError(error);
  }
}

function paramsOf({
  id,
  scope,
  document,
  hans,
  hant,
  directions,
}: Phrase): ParamsInput<'phrase:save'> {
  return {
    phrase: id,
    scope,
    ...(document ? { document } : {}),
    hans,
    hant,
    directions: [...directions],
  };
}
