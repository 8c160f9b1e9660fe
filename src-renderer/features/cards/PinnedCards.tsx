import { useTranslation } from 'react-i18next';

import { unpin, unpinAll, useCard } from '../../state/card-store';
import { showWordsOf } from '../../state/words';
import { IconButton } from '../../ui/IconButton';
import { ConceptSection } from './ConceptSection';
import { DictionarySection } from './DictionarySection';
import { VariantList } from './VariantList';
import { WordActions } from './WordActions';
import { WordHead } from './WordHead';

/** The cards that stay, one below the other at the edge of the window. */
export function PinnedCards() {
  const { t } = useTranslation();
  const pinned = useCard((state) => state.pinned);
  if (pinned.length === 0) return null;
  return (
    <aside className="pinned-cards" aria-label={t('word.pinned')}>
      {pinned.length > 1 && (
        <button type="button" className="button pinned-clear" onClick={unpinAll}>
          {t('word.unpinAll')}
        </button>
      )}
      {pinned.map((pin) => {
        const { id, word, dictionary } = pin;
        return (
          <section
            key={id}
            className="floating pinned-card"
            aria-label={t('word.card', { word: word.hant })}
            tabIndex={-1}
            onKeyDown={(event) => event.key === 'Escape' && unpin(id)}
          >
            <div className="word-card-scroll">
              <WordHead word={word}>
                <IconButton icon="close" label={t('word.unpin')} onPress={() => unpin(id)} />
              </WordHead>
              {word.concepts.map((concept) => (
                <ConceptSection key={concept.id} concept={concept} isFixed />
              ))}
              <DictionarySection word={word} source={dictionary} onStep={step} />
              <VariantList word={word} onStep={step} />
            </div>
            <WordActions shown={pin} isPinned />
            {dictionary && <p className="word-card-foot">{t('word.license', { ...dictionary })}</p>}
          </section>
        );
      })}
    </aside>
  );
}

/** A word that a pinned card points to gets a card of its own beside it. */
function step(text: string): void {
  const box = document.querySelector('.pinned-cards')?.getBoundingClientRect();
  if (!box) return;
  const anchor = new DOMRect(box.left - 1, box.top, 1, 1);
  void showWordsOf(text, { anchor, isVertical: true, cause: 'click' });
}
