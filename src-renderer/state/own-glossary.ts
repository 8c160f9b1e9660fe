import type { ParamsInput } from '#core/ipc/contract';
import type { ConceptId, OwnConcept } from '#core/model/termbase';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { rulesChanged } from './choices';
import { loadGlossaries } from './glossary-store';
import { remember, undo } from './history-store';
import { notify, reportError } from './notices-store';
import { refreshCard } from './words';

export type ConceptFields = Omit<ParamsInput<'concept:save'>, 'concept'>;

/** Add a concept to the user's glossary; undoable. Returns whether it is saved. */
export async function addConcept(fields: ConceptFields): Promise<boolean> {
  return attempt(async () => {
    const { id } = await call('concept:save', fields);
    await glossaryChanged();
    remember({ undo: () => remove(id), redo: () => restore(id) });
    say('word.saved', fields.hant);
  });
}

/** Change a concept of the user's glossary; undoable. Returns whether it is saved. */
export async function changeConcept(before: OwnConcept, fields: ConceptFields): Promise<boolean> {
  const save = async (to: ConceptFields): Promise<void> => {
    await call('concept:save', { ...to, concept: before.id });
    await glossaryChanged();
  };
  return attempt(async () => {
    await save(fields);
    const back = fieldsOf(before);
    remember({ undo: () => save(back), redo: () => save(fields) });
    say('word.saved', fields.hant);
  });
}

/** Delete a concept of the user's glossary; undoable. */
export async function deleteConcept({ id, hant }: OwnConcept): Promise<void> {
  await attempt(async () => {
    await remove(id);
    remember({ undo: () => restore(id), redo: () => remove(id) });
    say('word.deleted', hant);
  });
}

function fieldsOf({ hant, hans, pinyin, english, note, subjectField }: OwnConcept): ConceptFields {
  return {
    ...{ hant, hans, pinyin, english, note },
    subjectField: subjectField as ConceptFields['subjectField'],
  };
}

async function remove(id: ConceptId): Promise<void> {
  await call('concept:delete', { concept: id });
  await glossaryChanged();
}

async function restore(id: ConceptId): Promise<void> {
  await call('concept:restore', { concept: id });
  await glossaryChanged();
}

/** Terms are found otherwise, and so are conversions: they keep to terms. */
async function glossaryChanged(): Promise<void> {
  await loadGlossaries();
  rulesChanged();
  await refreshCard();
}

function say(key: 'word.saved' | 'word.deleted', word: string): void {
  notify({
    kind: 'info',
    text: i18n.t(key, { word }),
    action: { label: i18n.t('word.undo'), run: () => void undo() },
  });
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    reportError(error);
    return false;
  }
}
