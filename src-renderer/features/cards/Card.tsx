import { autoUpdate, flip, offset, shift, size, useFloating } from '@floating-ui/react-dom';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { isComposed } from '#core/commands/key-press';
import { closeCard, hideCard, nameOfCard, useCard, type OpenCard } from '../../state/card-store';
import { cardHover } from '../../state/card-hover';
import { CardBody } from './CardBody';

/** What is known of the word, term, change or conversion under the pointer or caret. */
export function Card() {
  const card = useCard((state) => state.card);
  return (
    <>
      <Announcement card={card} />
      {card && <FloatingCard card={card} />}
    </>
  );
}

function FloatingCard({ card }: { readonly card: OpenCard }) {
  const { t } = useTranslation();
  const { anchor, isVertical, cause, conceptId, changes, conversion, lookUp } = card;
  const element = useRef<HTMLDivElement | null>(null);
  const { refs, floatingStyles } = useFloating({
    placement: isVertical ? 'left-start' : 'bottom-start',
    strategy: 'fixed',
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(8),
      // Never over the word itself: to the other side, and less high, but not across.
      flip({ padding: 8 }),
      shift({ padding: 8 }),
      size({
        padding: 8,
        apply: ({ availableHeight, elements }) => {
          elements.floating.style.setProperty('--room', `${Math.max(140, availableHeight)}px`);
        },
      }),
    ],
  });
  useLayoutEffect(() => {
    refs.setReference({ getBoundingClientRect: () => anchor });
  }, [anchor, refs]);
  useEffect(() => {
    // One that came by itself, or that follows the caret, leaves the focus where it is.
    if (cause === 'click') element.current?.focus({ preventScroll: true });
  }, [anchor, cause]);
  const close = (): void => {
    const hadFocus = element.current?.contains(document.activeElement) ?? false;
    closeCard();
    if (hadFocus) {
      document.querySelector<HTMLElement>('.reader-scroll')?.focus({ preventScroll: true });
    }
  };
  const word = lookUp?.words[0];
  const isAsked = cause !== 'rest';
  const label =
    isAsked && conceptId
      ? t('term.label')
      : isAsked && changes.length > 0
        ? t('changes.card')
        : isAsked && conversion
          ? t('conversion.label')
          : t('word.card', { word: word?.hant ?? '' });
  return (
    <div
      ref={(node) => {
        element.current = node;
        refs.setFloating(node);
      }}
      className="floating word-card"
      style={floatingStyles}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onPointerEnter={cardHover.stay}
      onPointerLeave={cardHover.leave}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || isComposed(event.nativeEvent)) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <CardBody key={nameOfCard(card)} card={card} onClose={close} onDone={hideCard} />
    </div>
  );
}

/** Read out as the card follows the caret, since the focus stays in the text. */
function Announcement({ card }: { readonly card: OpenCard | null }) {
  const { t } = useTranslation();
  const word = card?.cause === 'caret' ? card.lookUp?.words[0] : undefined;
  const meaning = word?.concepts[0]?.english ?? word?.entries[0]?.english[0] ?? '';
  return (
    <p className="visually-hidden" role="status">
      {word &&
        `${t('word.announce', { word: word.hant, reading: word.reading.pinyin, meaning })} ${t('word.stepIn')}`}
    </p>
  );
}
