import { flip, offset, shift, useFloating } from '@floating-ui/react-dom';
import { useEffect, useId, useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import {
  overrideScopes,
  type OverrideScope,
  type ReadingDraft,
} from '#core/model/reading-override';
import { spell } from '#core/ruby/source-syllables';
import { putCard } from '../../state/card-store';
import { useDocument } from '../../state/document-store';
import { glossesAt } from '../../state/ledger';
import {
  hideReadingCard,
  saveReadings,
  useReadingCard,
  withdrawReadings,
} from '../../state/reading-edits';
import { useSettings } from '../../state/settings-store';
import { IconButton } from '../../ui/IconButton';
import { CharacterField } from './CharacterField';
import { RadioGroup } from './RadioGroup';
import { readField } from './read-field';

/** The readings of a word or selection, to be changed at this place or everywhere. */
export function ReadingCard() {
  const { anchor, draft } = useReadingCard();
  if (!anchor || !draft) return null;
  return <DraftCard key={`${draft.start} ${draft.end}`} anchor={anchor} draft={draft} />;
}

type DraftCardProps = { readonly anchor: DOMRect; readonly draft: ReadingDraft };

function DraftCard({ anchor, draft }: DraftCardProps) {
  const { t } = useTranslation();
  const title = useId();
  const form = useRef<HTMLFormElement | null>(null);
  const opened = useDocument((state) => state.opened);
  const { rubyNotation: notation, rubyRegion, isVertical } = useSettings((state) => state.settings);
  const written = draft.characters.map(({ syllable }) => syllable && spell(syllable, notation));
  const [fields, setFields] = useState(written.map((reading) => reading ?? ''));
  const [scope, setScope] = useState<OverrideScope>('place');
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom-start',
    strategy: 'fixed',
    middleware: [offset(10), flip(), shift({ padding: 8 })],
  });
  useLayoutEffect(() => refs.setReference({ getBoundingClientRect: () => anchor }), [anchor, refs]);
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  const language = opened ? languageOf(opened.written, { locale: 'written', wording: false }) : '';
  const syllables = fields.map(readField);
  const close = (): void => {
    hideReadingCard();
    document.querySelector<HTMLElement>('.reader-scroll')?.focus({ preventScroll: true });
  };
  const save = (given: readonly (string | null)[]): void => {
    close();
    const { start, end, characters } = draft;
    const parts =
      scope === 'word'
        ? [{ start, end, syllables: [...given] }]
        : characters.flatMap((one, at) =>
            given[at] === one.syllable
              ? []
              : [{ start: one.start, end: one.end, syllables: [given[at] ?? null] }],
          );
    void saveReadings(scope, parts);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const given = syllables.map((syllable) => (syllable === 'wrong' ? null : syllable));
    const wrong = syllables.indexOf('wrong');
    if (wrong < 0) save(given);
    else form.current?.querySelectorAll<HTMLElement>('[aria-invalid="true"]').item(0).focus();
  };
  const fromSource = draft.characters.find(({ origin }) => origin === 'source');
  const showSource = async (): Promise<void> => {
    hideReadingCard();
    const changes = fromSource ? await glossesAt(fromSource.end) : [];
    putCard({
      ...{ conceptId: null, conversion: null, changes, lookUp: null },
      ...{ anchor, cause: 'click', isVertical },
    });
  };

  return (
    <div
      ref={refs.setFloating}
      className="floating"
      style={floatingStyles}
      role="dialog"
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
      }}
    >
      <form ref={form} className="card reading-card" onSubmit={onSubmit}>
        <div className="card-head">
          <h2 id={title}>
            {t('ruby.cardTitle')} <span lang={language}>{draft.text}</span>
          </h2>
          <IconButton icon="close" label={t('term.close')} onPress={close} />
        </div>
        <div className="reading-fields">
          {draft.characters.map((character, at) => (
            <CharacterField
              key={character.start}
              character={character}
              language={language}
              value={fields[at] ?? ''}
              isWrong={syllables[at] === 'wrong'}
              onChange={(value) =>
                setFields(fields.map((old, index) => (index === at ? value : old)))
              }
            />
          ))}
        </div>
        {syllables.includes('wrong') && (
          <p className="reading-wrong" role="alert">
            {t('ruby.wrong')}
          </p>
        )}
        {draft.elsewhere && (
          <p className="hint">
            {t(`ruby.elsewhere.${rubyRegion === 'tw' ? 'cn' : 'tw'}`)}{' '}
            <span lang={notation === 'zhuyin' ? 'zh-Bopo' : 'zh-Latn-pinyin'}>
              {spell(draft.elsewhere, notation)}
            </span>
          </p>
        )}
        <RadioGroup
          label={t('ruby.holds')}
          values={overrideScopes}
          value={scope}
          nameOf={(value) => t(`ruby.holdsFor.${value}`, { text: draft.text })}
          onChoose={(value) => setScope(value)}
        />
        <div className="dialog-actions">
          {fromSource && (
            <button type="button" className="button plain" onClick={() => void showSource()}>
              {t('ruby.fromSource')}
            </button>
          )}
          {draft.overrides.length > 0 && (
            <button
              type="button"
              className="button plain"
              onClick={() => {
                close();
                void withdrawReadings(draft.overrides.map(({ id }) => id));
              }}
            >
              {t('ruby.back')}
            </button>
          )}
          <button
            type="button"
            className="button plain"
            onClick={() => save(draft.characters.map(() => null))}
          >
            {t('ruby.remove')}
          </button>
          <button type="submit" className="button primary">
            {t('ruby.save')}
          </button>
        </div>
      </form>
    </div>
  );
}
