import { useTranslation } from 'react-i18next';

import type { ReadCharacter } from '#core/model/reading-override';
import { spell } from '#core/ruby/source-syllables';
import { addKnown, removeKnown } from '../../state/known-characters';
import { useSettings } from '../../state/settings-store';
import { languageOfReading } from '../../ui/ReadingText';
import { useState } from 'react';

type CharacterFieldProps = {
  readonly character: ReadCharacter;
  /** BCP 47 tag of the text. */
  readonly language: string;
  readonly value: string;
  readonly isWrong: boolean;
  onChange(value: string): void;
};

/** A character with its reading, the readings that it can have, and whether it is known. */
export function CharacterField(props: CharacterFieldProps) {
  const { character, language, value, isWrong, onChange } = props;
  const { t } = useTranslation();
  const notation = useSettings(({ settings }) => settings.rubyNotation);
  const [isKnown, setKnown] = useState(character.isKnown);
  const { text, candidates } = character;
  if (!/\p{Script=Han}/u.test(text)) {
    return (
      <span className="reading-base" lang={language}>
        {text}
      </span>
    );
  }
  return (
    <div className="reading-field" role="group" aria-label={text}>
      <span className="reading-base" lang={language}>
        {text}
      </span>
      <input
        className="field"
        aria-label={t('ruby.readingOf', { text })}
        aria-invalid={isWrong}
        lang={languageOfReading(value)}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <div className="reading-candidates">
        {candidates.map((candidate) => {
          const reading = spell(candidate, notation);
          return (
            <button
              key={candidate}
              type="button"
              className="button plain"
              lang={languageOfReading(reading)}
              aria-pressed={reading === value}
              onClick={() => onChange(reading)}
            >
              {reading}
            </button>
          );
        })}
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={isKnown}
          onChange={({ target }) => {
            setKnown(target.checked);
            void (target.checked ? addKnown(text) : removeKnown(text));
          }}
        />
        {t('ruby.known')}
      </label>
    </div>
  );
}
