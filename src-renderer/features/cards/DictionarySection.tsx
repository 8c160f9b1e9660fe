import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOfSide } from '#core/model/locale';
import type { DictionaryEntry, DictionarySource, Word, WordReference } from '#core/model/word';
import { useSettings } from '../../state/settings-store';
import { EnglishText } from './EnglishText';

/** Entries shown before the rest is asked for. */
const few = 3;

type DictionarySectionProps = {
  readonly word: Word;
  /** Null where the dictionary is missing. */
  readonly source: DictionarySource | null;
  /** Look up a word that an entry points to. */
  onStep(text: string): void;
};

/** What the dictionary says of a word. */
export function DictionarySection({ word, source, onStep }: DictionarySectionProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const { entries, concepts } = word;
  if (!source) return <p className="hint card-section">{t('word.noDictionary')}</p>;
  if (entries.length === 0) {
    return concepts.length > 0 ? null : <p className="hint card-section">{t('word.unknown')}</p>;
  }
  const shown = isWhole ? entries : entries.slice(0, few);
  return (
    <section className="card-section">
      <h3>{t('word.dictionary')}</h3>
      <ul className="entries">
        {shown.map((entry, index) => (
          <li key={index}>
            <Entry word={word} entry={entry} isAlone={entries.length === 1} onStep={onStep} />
          </li>
        ))}
      </ul>
      {entries.length > few && (
        <button
          type="button"
          className="button plain"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('word.fewer') : t('word.more', { count: entries.length - few })}
        </button>
      )}
    </section>
  );
}

type EntryProps = {
  readonly word: Word;
  readonly entry: DictionaryEntry;
  readonly isAlone: boolean;
  onStep(text: string): void;
};

function Entry({ word, entry, isAlone, onStep }: EntryProps) {
  const { t } = useTranslation();
  const isZhuyin = useSettings(({ settings }) => settings.rubyNotation) === 'zhuyin';
  const { hant, hans, pinyin, zhuyin, taiwan, english, classifiers, variantOf, seeAlso } = entry;
  const isOther = hant !== word.hant || hans !== word.hans;
  const language = isZhuyin ? 'zh-Bopo' : 'zh-Latn-pinyin';
  const references = (label: string, list: readonly WordReference[]) =>
    list.length > 0 && (
      <p className="entry-references">
        {label}{' '}
        {list.map((one, index) => (
          <button
            key={index}
            type="button"
            className="word-chip"
            lang={languageOfSide.hant}
            onClick={() => onStep(one.hant)}
          >
            {one.hant}
          </button>
        ))}
      </p>
    );
  return (
    <>
      {(isOther || !isAlone) && (
        <p className="entry-head">
          {isOther && (
            <>
              <span lang={languageOfSide.hant}>{hant}</span>
              {hans !== hant && (
                <>
                  {' '}
                  <span lang={languageOfSide.hans}>{hans}</span>
                </>
              )}{' '}
            </>
          )}
          <span lang={language}>{isZhuyin ? zhuyin : pinyin}</span>
          {taiwan && (
            <span className="word-taiwan">
              {t('word.taiwan')}{' '}
              <span lang={language}>{isZhuyin ? taiwan.zhuyin : taiwan.pinyin}</span>
            </span>
          )}
        </p>
      )}
      {english.length > 0 && (
        <ol className={english.length > 1 ? 'senses' : 'senses single'} lang="en">
          {english.map((sense, index) => (
            <li key={index}>
              <EnglishText text={sense} />
            </li>
          ))}
        </ol>
      )}
      {references(t('word.variantOf'), variantOf)}
      {references(t('word.seeAlso'), seeAlso)}
      {references(t('word.classifiers'), classifiers)}
    </>
  );
}
