import { create } from 'zustand';

import type { KnownChange } from '#core/ipc/contract';
import type { CodeUnitRange } from '#core/model/text-range';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { refreshRows, useDocument } from './document-store';
import { remember } from './history-store';
import { notify, reportError } from './notices-store';
import { useSettings } from './settings-store';

/** Every character that the user knows; null until they were read. */
export const useKnown = create<{ readonly characters: readonly string[] | null }>(() => ({
  characters: null,
}));

export async function loadKnown(): Promise<void> {
  try {
    take(await call('known:list', {}));
  } catch (error) {
    reportError(error);
  }
}

/** The Han characters of a text are known; undoable. */
export function addKnown(text: string): Promise<void> {
  return change('add', () => call('known:add', { text }));
}

/** Those of a stretch of the open document. */
export async function addKnownRange(range: CodeUnitRange): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (document) await change('add', () => call('known:add-range', { document, ...range }));
}

/** The most usual ones, so many of each script; undoable. */
export function addCommon(count: number): Promise<void> {
  return change('add', () => call('known:add-common', { count }));
}

/** The Han characters of a text are not known any more; undoable. */
export function removeKnown(text: string): Promise<void> {
  return change('remove', () => call('known:remove', { text }));
}

async function change(kind: 'add' | 'remove', run: () => Promise<KnownChange>): Promise<void> {
  try {
    const { characters, changed } = await run();
    show(characters);
    const count = [...changed].length;
    notify({
      kind: 'info',
      text: i18n.t(kind === 'add' ? 'known.added' : 'known.removed', { count }),
    });
    if (count === 0) return;
    const add = async (): Promise<void> =>
      show((await call('known:add', { text: changed })).characters);
    const remove = async (): Promise<void> =>
      show((await call('known:remove', { text: changed })).characters);
    remember(kind === 'add' ? { undo: remove, redo: add } : { undo: add, redo: remove });
  } catch (error) {
    reportError(error);
  }
}

function show(characters: string): void {
  take(characters);
  if (useSettings.getState().settings.rubyScope === 'unknown') refreshRows();
}

function take(characters: string): void {
  useKnown.setState({ characters: [...characters] });
}
