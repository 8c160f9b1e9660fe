import { flip, offset, shift, useFloating } from '@floating-ui/react-dom';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOfSide } from '#core/model/locale';
import type { Concept } from '#core/model/termbase';
import { hideCard, useCard } from '../../state/card-store';
import { useGlossary } from '../../state/glossary-store';
import { IconButton } from '../../ui/IconButton';
import { ChangeCard } from './ChangeCard';
import { ConversionCard } from './ConversionCard';

/** What is known of the term, change or conversion under the pointer or caret. */
export function Card() {
  const { t } = useTranslation();
  const { anchor, conceptId, changes, conversion } = useCard();
  const { concepts } = useGlossary();
  const concept = conceptId ? concepts.get(conceptId) : undefined;
  const card = useRef<HTMLDivElement | null>(null);
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom-start',
    strategy: 'fixed',
    middleware: [offset(10), flip(), shift({ padding: 8 })],
  });
  useLayoutEffect(() => {
    if (anchor) refs.setReference({ getBoundingClientRect: () => anchor });
  }, [anchor, refs]);
  useEffect(() => {
    if (anchor) card.current?.focus({ preventScroll: true });
  }, [anchor]);

  if (!anchor || (!concept && changes.length === 0 && !conversion)) return null;
  const close = (): void => {
    hideCard();
    document.querySelector<HTMLElement>('.reader-scroll')?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={(element) => {
        card.current = element;
        refs.setFloating(element);
      }}
      className="floating"
      style={floatingStyles}
      role="dialog"
      aria-label={t(
        concept ? 'term.label' : changes.length > 0 ? 'changes.card' : 'conversion.label',
      )}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {concept && <TermCard concept={concept} onClose={close} />}
      {changes.map((change) => (
        <ChangeCard key={change.sourceStart} change={change} onClose={close} />
      ))}
      {conversion && <ConversionCard place={conversion} onClose={close} />}
    </div>
  );
}

type TermCardProps = { readonly concept: Concept; onClose(): void };

function TermCard({ concept, onClose }: TermCardProps) {
  const { t } = useTranslation();
  return (
    <div className="card">
      <div className="card-head">
        <p className="card-terms">
          <span lang={languageOfSide.hant}>{concept.hant}</span>
          {concept.hans !== concept.hant && (
            <>
              {' '}
              <span lang={languageOfSide.hans}>{concept.hans}</span>
            </>
          )}
        </p>
        <CloseButton onClose={onClose} />
      </div>
      <dl>
        <dt>{t('term.pinyin')}</dt>
        <dd lang="zh-Latn-pinyin">{concept.pinyin}</dd>
        <dt>{t('term.english')}</dt>
        <dd lang="en">{concept.english}</dd>
        <dt>{t('term.field')}</dt>
        <dd>{t(`field.${concept.subjectField}` as 'field.economy')}</dd>
        <dt>{t('term.note')}</dt>
        <dd lang="en">{concept.note}</dd>
      </dl>
    </div>
  );
}

function CloseButton({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  return <IconButton icon="close" label={t('term.close')} onPress={onClose} />;
}
