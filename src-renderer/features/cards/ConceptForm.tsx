import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { maxTermUnits } from '#core/ipc/limits';
import { languageOfSide, sides } from '#core/model/locale';
import { subjectFields, type OwnConcept, type SubjectField } from '#core/model/termbase';
import { writeDraft, type ConceptDraft } from '../../state/card-store';
import { addConcept, changeConcept } from '../../state/own-glossary';
import { isOwnConcept } from './ConceptSection';

/** Writes a concept of the user's glossary: a new one, filled in with what is known, or one to change. */
export function ConceptForm({ draft }: { readonly draft: ConceptDraft }) {
  const { t } = useTranslation();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [fields, setFields] = useState({
    ...{ hant: draft.hant, hans: draft.hans, pinyin: draft.pinyin },
    ...{ english: draft.english, note: draft.note },
    subjectField: subjectFieldOf(draft.subjectField),
  });
  const [isSaving, setSaving] = useState(false);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const set = (change: Partial<typeof fields>): void => setFields({ ...fields, ...change });
  const close = (): void => {
    writeDraft(null);
    // The form goes away under the focus.
    document.querySelector<HTMLElement>('.word-card')?.focus({ preventScroll: true });
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    const before = ownOf(draft);
    const isSaved = before ? await changeConcept(before, fields) : await addConcept(fields);
    setSaving(false);
    if (isSaved) close();
  };
  return (
    <form className="concept-form" onSubmit={(event) => void save(event)}>
      <h3>{t(draft.id === null ? 'word.form.title' : 'word.form.editTitle')}</h3>
      <div className="concept-scripts">
        {sides.map((side, index) => (
          <label key={side}>
            {t(`word.form.${side}`)}
            <input
              ref={index === 0 ? first : null}
              className="field"
              lang={languageOfSide[side]}
              value={fields[side]}
              maxLength={maxTermUnits}
              required
              pattern=".*\S.*"
              onChange={(event) => set({ [side]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <label>
        {t('word.form.pinyin')}
        <input
          className="field"
          lang="zh-Latn-pinyin"
          value={fields.pinyin}
          maxLength={maxTermUnits}
          onChange={(event) => set({ pinyin: event.target.value })}
        />
      </label>
      <label>
        {t('word.form.english')}
        <textarea
          className="field"
          lang="en"
          rows={2}
          aria-describedby={`${id}-hint`}
          value={fields.english}
          onChange={(event) => set({ english: event.target.value.replace(/\n/gu, ' ') })}
        />
      </label>
      <p className="hint" id={`${id}-hint`}>
        {t('word.form.englishHint')}
      </p>
      <label>
        {t('word.form.field')}
        <select
          className="field"
          value={fields.subjectField}
          onChange={(event) => set({ subjectField: event.target.value as SubjectField })}
        >
          {subjectFields.map((field) => (
            <option key={field} value={field}>
              {field === '' ? t('word.form.noField') : t(`field.${field}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('word.form.note')}
        <textarea
          className="field"
          rows={2}
          value={fields.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </label>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          {t('word.form.cancel')}
        </button>
        <button type="submit" className="button primary" disabled={isSaving}>
          {t('word.form.save')}
        </button>
      </div>
    </form>
  );
}

function ownOf(draft: ConceptDraft): OwnConcept | null {
  if (draft.id === null) return null;
  const concept = { ...draft, id: draft.id };
  return isOwnConcept(concept) ? concept : null;
}

function subjectFieldOf(name: string): SubjectField {
  return subjectFields.find((field) => field === name) ?? '';
}
