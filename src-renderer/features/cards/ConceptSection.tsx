import { useTranslation } from 'react-i18next';

import type { Concept, OwnConcept } from '#core/model/termbase';
import { writeDraft } from '../../state/card-store';
import { deleteConcept } from '../../state/own-glossary';

type ConceptSectionProps = {
  readonly concept: Concept;
  /** Whether it is for reading only. */
  readonly isFixed?: boolean;
};

/** What a glossary says of a word; the user's own can be changed here. */
export function ConceptSection({ concept, isFixed = false }: ConceptSectionProps) {
  const { t } = useTranslation();
  const { pinyin, english, subjectField, note } = concept;
  const isOwn = isOwnConcept(concept);
  return (
    <section className="card-section">
      <h3>{t(isOwn ? 'word.ownConcept' : 'word.concept')}</h3>
      <dl>
        {pinyin !== '' && (
          <>
            <dt>{t('term.pinyin')}</dt>
            <dd lang="zh-Latn-pinyin">{pinyin}</dd>
          </>
        )}
        {english !== '' && (
          <>
            <dt>{t('term.english')}</dt>
            <dd lang="en">{english}</dd>
          </>
        )}
        {subjectField !== '' && (
          <>
            <dt>{t('term.field')}</dt>
            <dd>{t(`field.${subjectField}` as 'field.economy')}</dd>
          </>
        )}
        {note !== '' && (
          <>
            <dt>{t('term.note')}</dt>
            <dd {...(isOwn ? {} : { lang: 'en' })}>{note}</dd>
          </>
        )}
      </dl>
      {isOwn && !isFixed && (
        <div className="card-inline-actions">
          <button type="button" className="button plain" onClick={() => writeDraft(concept)}>
            {t('word.edit')}
          </button>
          <button
            type="button"
            className="button plain"
            onClick={() => void deleteConcept(concept)}
          >
            {t('word.delete')}
          </button>
        </div>
      )}
    </section>
  );
}

export function isOwnConcept(concept: Concept): concept is OwnConcept {
  return 'modified' in concept;
}
