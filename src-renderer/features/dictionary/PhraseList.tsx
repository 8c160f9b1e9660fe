import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';

import {
  conversionDirections,
  phraseScopes,
  type ConversionDirection,
  type Phrase,
  type PhraseScope,
} from '#core/model/conversion';
import { languageOfSide } from '#core/model/locale';
import { deletePhrase, exportPhrases, importPhrases, useDictionary } from '../../state/dictionary';
import { useDocument } from '../../state/document-store';
import { IconButton } from '../../ui/IconButton';
import { ScopeSelect } from '../../ui/ScopeSelect';
import { PhraseForm } from './PhraseForm';
import { useScopeName } from './use-scope-name';

const widestFirst = [...phraseScopes].reverse();

/** The user dictionary: phrases that win over OpenCC's. */
export function PhraseList() {
  const { t } = useTranslation();
  const { phrases, loaded } = useDictionary();
  const [edited, setEdited] = useState<Phrase | null>(null);
  const [direction, setDirection] = useState<ConversionDirection>('s2t');
  const [scope, setScope] = useState<PhraseScope>('library');
  const scroller = useRef<HTMLDivElement>(null);
  const scopeName = useScopeName();
  const opened = useDocument((state) => state.opened);
  return (
    <>
      <p className="hint">{t('dictionary.intro')}</p>
      <PhraseForm key={edited?.id ?? 'new'} edited={edited} onDone={() => setEdited(null)} />
      <div ref={scroller} className="dictionary-list" tabIndex={-1}>
        {loaded && phrases.length === 0 && <p className="empty">{t('dictionary.noPhrases')}</p>}
        <Virtualizer scrollRef={scroller}>
          {phrases.map((phrase) => (
            <div key={phrase.id} className="dictionary-item">
              <span>
                <span className="dictionary-term" lang={languageOfSide.hans}>
                  {phrase.hans}
                </span>{' '}
                <span aria-hidden="true">{arrowOf(phrase)}</span>{' '}
                <span className="dictionary-term" lang={languageOfSide.hant}>
                  {phrase.hant}
                </span>{' '}
                <span className="hint">{scopeName(phrase)}</span>
              </span>
              <IconButton
                icon="edit"
                label={t('dictionary.edit', { term: phrase.hans })}
                onPress={() => setEdited(phrase)}
              />
              <IconButton
                icon="trash"
                label={t('dictionary.delete', { term: phrase.hans })}
                onPress={() => void deletePhrase(phrase)}
              />
            </div>
          ))}
        </Virtualizer>
      </div>
      <div className="dictionary-files">
        <select
          className="field"
          aria-label={t('dictionary.direction')}
          value={direction}
          onChange={(event) => setDirection(event.target.value as ConversionDirection)}
        >
          {conversionDirections.map((name) => (
            <option key={name} value={name}>
              {t(`dictionary.directions.${name}`)}
            </option>
          ))}
        </select>
        <ScopeSelect<PhraseScope>
          label={t('dictionary.scope')}
          scopes={widestFirst}
          value={scope}
          document={opened?.summary}
          onChange={setScope}
        />
        <button
          type="button"
          className="button"
          onClick={() => void importPhrases(direction, scope)}
        >
          {t('dictionary.import')}
        </button>
        <button
          type="button"
          className="button"
          disabled={phrases.length === 0}
          onClick={() => void exportPhrases(direction)}
        >
          {t('dictionary.export')}
        </button>
      </div>
    </>
  );
}

function arrowOf({ directions }: Phrase): string {
  if (directions.length > 1) return '↔';
  return directions[0] === 's2t' ? '→' : '←';
}
