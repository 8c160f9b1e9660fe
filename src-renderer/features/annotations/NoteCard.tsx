import { useTranslation } from 'react-i18next';

import type { Annotation } from '#core/model/annotation';
import { deleteAnnotation } from '../../state/annotations';
import { goTo, useDocument } from '../../state/document-store';
import { draftOf, useDrafts } from '../../state/drafts-store';
import { notify } from '../../state/notices-store';
import { undo } from '../../state/history-store';
import { IconButton } from '../../ui/IconButton';
import { SafeMarkdown } from '../../ui/SafeMarkdown';
import { NoteEditor } from './NoteEditor';

type NoteCardProps = {
  readonly annotation: Annotation;
  /** BCP 47 tag of the quote. */
  readonly language: string;
  readonly isActive: boolean;
  readonly isEditing: boolean;
};

/** One note: its quote, which leads to the text, its Markdown and its tags; or its editor. */
export function NoteCard({ annotation, language, isActive, isEditing }: NoteCardProps) {
  const { t } = useTranslation();
  const { id, target } = annotation;
  const unsaved = useDrafts((drafts) => drafts[id]);
  const { note, tags, color } = unsaved?.draft ?? draftOf(annotation);
  const edit = (): void => useDocument.setState({ active: id, editing: id });
  const remove = async (): Promise<void> => {
    await deleteAnnotation(id);
    notify({
      kind: 'info',
      text: t('notes.deleted'),
      action: { label: t('notice.undo'), run: () => void undo() },
    });
  };
  return (
    <div className="note-card" data-note={id} data-color={color} data-active={isActive}>
      <button
        type="button"
        className="note-quote"
        lang={language}
        title={t('notes.goTo')}
        onClick={() => {
          useDocument.setState({ active: id });
          goTo(target.position.start);
        }}
      >
        {target.quote.exact}
      </button>
      {isEditing ? (
        <NoteEditor key={id} annotation={annotation} />
      ) : (
        <>
          {note && (
            <div className="note-body">
              <SafeMarkdown text={note} />
            </div>
          )}
          {unsaved?.hasFailed && (
            <p className="note-body hint" role="status">
              {t('notes.notSaved')}
            </p>
          )}
          <div className="note-foot">
            <ul className="note-tags">
              {tags.map((tag) => (
                <li key={tag} className="tag">
                  #{tag}
                </li>
              ))}
            </ul>
            <IconButton icon="edit" label={t('notes.edit')} onPress={edit} />
            <IconButton icon="trash" label={t('notes.delete')} onPress={() => void remove()} />
          </div>
        </>
      )}
    </div>
  );
}
