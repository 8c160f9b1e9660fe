import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { chordsOfPress } from '#core/commands/key-press';
import {
  shownWord,
  stepInto,
  useCard,
  wordName,
  wordsInCard,
  type OpenCard,
} from '../../state/card-store';
import { useGlossary } from '../../state/glossary-store';
import { markAll } from '../../state/mark-all';
import { commandOfChord, isMac } from '../../state/shortcuts';
import { addToGlossary, copyWord, pinWord } from '../../state/word-actions';
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
  const state = useCard();
  const { draft } = state;
  const words = wordsInCard(state);
  const shown = shownWord(state);
  const word = shown?.word;
  // Until the words are there, what the text itself says of its term.
  const term = word ? undefined : conceptId ? concepts.get(conceptId) : undefined;

  const step = async (text: string): Promise<void> => {
    const [found] = (await wordsOf(text)) ?? [];
    if (found) stepInto(found);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (draft || !shown) return;
    const ids = chordsOfPress(event.nativeEvent, isMac).map(commandOfChord);
    if (ids.includes('pin-word')) pinWord(shown);
    else if (ids.includes('copy-word')) copyWord(shown);
    else if (ids.includes('add-term')) addToGlossary(shown);
    else if (ids.includes('mark-all')) void markAll(shown.word, 'yellow');
    else return;
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
              <WordChoice words={words} shown={word} onChoose={stepInto} />
            )}
            {(word?.concepts ?? (term ? [term] : [])).map((concept) => (
              <ConceptSection key={concept.id} concept={concept} />
            ))}
            {word && lookUp && (
              <DictionarySection
                key={wordName(word)}
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
      {shown && !draft && <WordActions shown={shown} />}
      {lookUp?.dictionary && (
        <p className="word-card-foot">{t('word.license', { ...lookUp.dictionary })}</p>
      )}
    </div>
  );
}
