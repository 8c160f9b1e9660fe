import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Word } from '#core/model/word';
import { useCard, type OpenCard } from '../../state/card-store';
import { useGlossary } from '../../state/glossary-store';
import { wordsOf } from '../../state/words';
import { IconButton } from '../../ui/IconButton';
import { ChangeCard } from './ChangeCard';
import { CharacterFacts } from './CharacterFacts';
import { ConceptForm } from './ConceptForm';
import { ConceptSection } from './ConceptSection';
import { ConversionCard } from './ConversionCard';
import { DictionarySection } from './DictionarySection';
import { VariantList } from './VariantList';
import { WordActions } from './WordActions';
import { WordChoice } from './WordChoice';
import { WordHead } from './WordHead';
import { wordKey } from './word-key';

type CardBodyProps = {
  readonly card: OpenCard;
  /** Closes the card and gives the focus back. */
  onClose(): void;
  /** What the card was for is done. */
  onDone(): void;
};

/** What a card says: of the word first, then of its place in the text. */
export function CardBody({ card, onClose, onDone }: CardBodyProps) {
  const { t } = useTranslation();
  const { lookUp, place, conceptId, changes, conversion } = card;
  const { concepts } = useGlossary();
  const draft = useCard((state) => state.draft);
  const [stepped, setStepped] = useState<readonly Word[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const words = [...(lookUp?.words ?? []), ...stepped];
  const word =
    words.find((one) => keyOf(one) === chosen) ?? wordOfTerm(words, conceptId) ?? words[0];
  // Until the words are there, what the text itself says of its term.
  const term = word ? undefined : conceptId ? concepts.get(conceptId) : undefined;

  const step = async (text: string): Promise<void> => {
    const [found] = (await wordsOf(text)) ?? [];
    if (!found) return;
    setStepped((others) => [...others.filter((one) => keyOf(one) !== keyOf(found)), found]);
    setChosen(keyOf(found));
  };
  const followsCaret = card.cause === 'caret' && !draft;
  useEffect(() => {
    if (!followsCaret || !word || !lookUp) return undefined;
    // The focus is in the text then, whose own keys are others.
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isText = event.target instanceof Element && event.target.matches('.reader-scroll');
      if (isText && wordKey(event, word, lookUp)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [followsCaret, word, lookUp]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (word && lookUp && !draft && wordKey(event.nativeEvent, word, lookUp))
      event.preventDefault();
  };
  const close = <IconButton icon="close" label={t('term.close')} onPress={onClose} />;
  return (
    <div className="word-card-body" onKeyDown={onKeyDown}>
      <div className="word-card-scroll">
        {word ? (
          <WordHead word={word}>{close}</WordHead>
        ) : (
          <div className="card-close">{close}</div>
        )}
        {draft ? (
          <ConceptForm draft={draft} />
        ) : (
          <>
            {words.length > 1 && word && (
              <WordChoice words={words} shown={word} onChoose={(one) => setChosen(keyOf(one))} />
            )}
            {(word?.concepts ?? (term ? [term] : [])).map((concept) => (
              <ConceptSection key={concept.id} concept={concept} />
            ))}
            {word && lookUp && (
              <DictionarySection
                key={keyOf(word)}
                word={word}
                source={lookUp.dictionary}
                onStep={(text) => void step(text)}
              />
            )}
            {word && <VariantList word={word} onStep={(text) => void step(text)} />}
            {changes.map((change) => (
              <ChangeCard key={change.sourceStart} change={change} onClose={onDone} />
            ))}
            {conversion && <ConversionCard place={conversion} onClose={onDone} />}
            {lookUp && lookUp.codePoint !== null && (
              <CharacterFacts
                codePoint={lookUp.codePoint}
                lacksGlyph={place?.lacksGlyph ?? false}
              />
            )}
          </>
        )}
      </div>
      {word && lookUp && !draft && <WordActions word={word} lookUp={lookUp} />}
      {lookUp?.dictionary && (
        <p className="word-card-foot">{t('word.license', { ...lookUp.dictionary })}</p>
      )}
    </div>
  );
}

function keyOf({ hant, hans, range }: Word): string {
  return `${hant} ${hans} ${range?.start ?? ''}`;
}

function wordOfTerm(words: readonly Word[], conceptId: string | null): Word | undefined {
  return words.find(({ concepts }) => concepts.some(({ id }) => id === conceptId));
}
