import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { maxNoteUnits } from '#core/ipc/limits';
import { colors, type Annotation } from '#core/model/annotation';
import { rememberEdit } from '../../state/annotations';
import { useDocument } from '../../state/document-store';
import { changeDraft, draftOf, flushDrafts, useDrafts, type Draft } from '../../state/drafts-store';
import { Icon } from '../../ui/Icon';
import { SafeMarkdown } from '../../ui/SafeMarkdown';
import { Swatch } from '../../ui/Swatch';

/** Edits a note in place; everything is saved as it is typed. */
export function NoteEditor({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation();
  const unsaved = useDrafts((drafts) => drafts[annotation.id]);
  const draft = unsaved?.draft ?? draftOf(annotation);
  const change = (part: Partial<Draft>): void =>
    changeDraft(annotation.id, { ...draftOf(annotation), ...part });
  useOneStepOfUndo(annotation);
  const [isPreview, setPreview] = useState(false);
  const [newTag, setNewTag] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [isPreview]);

  const addTag = (): void => {
    const tag = newTag.replace(/^#/, '').trim();
    if (tag && !draft.tags.includes(tag)) change({ tags: [...draft.tags, tag] });
    setNewTag('');
  };
  const done = (): void => {
    addTag();
    useDocument.setState({ editing: null });
    document.querySelector<HTMLElement>('.reader-scroll')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isDone =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    done();
  };

  return (
    <div className="note-editor" onKeyDown={onKeyDown}>
      <div className="editor-row" role="group" aria-label={t('notes.color')}>
        {colors.map((color) => (
          <Swatch
            key={color}
            color={color}
            label={t(`color.${color}`)}
            pressed={color === draft.color}
            onChoose={() => change({ color })}
          />
        ))}
      </div>
      {isPreview ? (
        <div className="note-body preview">
          <SafeMarkdown text={draft.note} />
        </div>
      ) : (
        <textarea
          ref={field}
          className="field"
          aria-label={t('notes.note')}
          placeholder={t('notes.notePlaceholder')}
          value={draft.note}
          maxLength={maxNoteUnits}
          onChange={(event) => change({ note: event.target.value })}
        />
      )}
      <TagField
        tags={draft.tags}
        text={newTag}
        onText={setNewTag}
        onAdd={addTag}
        onChange={(tags) => change({ tags })}
      />
      <div className="editor-row">
        <button
          type="button"
          className="button"
          aria-pressed={isPreview}
          onClick={() => setPreview(!isPreview)}
        >
          {t('notes.preview')}
        </button>
        <span className="hint spacer" role="status">
          {t(!unsaved ? 'notes.saved' : unsaved.hasFailed ? 'notes.notSaved' : 'notes.saving')}
        </span>
        <button
          type="button"
          className="button primary"
          // The field keeps the focus: were its tag added now, this button would slip from under the pointer.
          onMouseDown={(event) => event.preventDefault()}
          onClick={done}
        >
          {t('notes.done')}
        </button>
      </div>
    </div>
  );
}

/** Leaving the editor saves at once and makes one step of undo of all that was done in it. */
function useOneStepOfUndo(annotation: Annotation): void {
  const first = useRef(annotation);
  useEffect(() => {
    const before = first.current;
    return () => {
      const { annotations } = useDocument.getState();
      const now = annotations.find(({ id }) => id === before.id);
      if (!now) return;
      const { color, ...body } = draftOf(now);
      rememberEdit(before, { ...now, color, body });
      flushDrafts();
    };
  }, []);
}

type TagFieldProps = {
  readonly tags: readonly string[];
  /** What is being typed. */
  readonly text: string;
  onText(text: string): void;
  onAdd(): void;
  onChange(tags: string[]): void;
};

function TagField({ tags, text, onText, onAdd, onChange }: TagFieldProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || (event.key === ',' && text)) {
      event.preventDefault();
      onAdd();
    } else if (event.key === 'Backspace' && !text && tags.length > 0) onChange(tags.slice(0, -1));
  };
  return (
    <div>
      <ul className="note-tags">
        {tags.map((tag) => (
          <li key={tag} className="tag">
            #{tag}
            <button
              type="button"
              aria-label={t('notes.removeTag', { tag })}
              onClick={() => onChange(tags.filter((other) => other !== tag))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <input
        className="field"
        aria-label={t('notes.tags')}
        placeholder={t('notes.tagsPlaceholder')}
        value={text}
        maxLength={100}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onAdd}
      />
    </div>
  );
}
