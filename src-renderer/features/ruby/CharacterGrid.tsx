import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { VList, type VListHandle } from 'virtua';

import { removeKnown } from '../../state/known-characters';

/** Characters in a line. */
const columns = 16;

/** Known characters, of which the chosen one can be removed. Only the lines on screen are drawn. */
export function CharacterGrid({ characters }: { readonly characters: readonly string[] }) {
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<VListHandle>(null);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, characters.length - 1);
  const lines = Array.from({ length: Math.ceil(characters.length / columns) }, (_, line) =>
    characters.slice(line * columns, (line + 1) * columns),
  );
  const choose = (at: number): void => {
    const next = Math.max(0, Math.min(characters.length - 1, at));
    setChosen(next);
    list.current?.scrollToIndex(Math.floor(next / columns), { align: 'nearest' });
  };
  const remove = (): void => void removeKnown(characters[active] ?? '');
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    const end = { Home: 0, End: characters.length - 1 }[event.key];
    if (step !== undefined) choose(active + step);
    else if (end !== undefined) choose(end);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <VList
        ref={list}
        className="known-grid"
        role="listbox"
        tabIndex={0}
        aria-label={t('known.list')}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
      >
        {lines.map((line, at) => (
          <div key={at} role="presentation" className="known-line">
            {line.map((character, column) => {
              const index = at * columns + column;
              return (
                <span
                  key={character}
                  id={`${id}-${index}`}
                  role="option"
                  lang="zh"
                  aria-selected={index === active}
                  aria-setsize={characters.length}
                  aria-posinset={index + 1}
                  onClick={() => choose(index)}
                >
                  {character}
                </span>
              );
            })}
          </div>
        ))}
      </VList>
      <div className="known-actions">
        <button type="button" className="button" onClick={remove}>
          {t('known.remove', { text: characters[active] ?? '' })}
        </button>
      </div>
    </>
  );
}
