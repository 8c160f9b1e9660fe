import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { FindOptions } from '#core/model/find';
import { useDocument } from '../../state/document-store';
import {
  changeFindOption,
  changeQuery,
  closeFind,
  refreshFind,
  stepFind,
  useFind,
} from '../../state/find-store';
import { useSettings } from '../../state/settings-store';
import { IconButton } from '../../ui/IconButton';
import { FindStatus } from './FindStatus';
import { HitList } from './HitList';

const options = ['isExact', 'isPinyin', 'isWholeWords', 'isPattern'] as const;

/** Find in document: over the top of the text, which stays where it is. */
export function FindBar() {
  const { t } = useTranslation();
  const { query, focuses, hits } = useFind();
  const field = useRef<HTMLInputElement>(null);
  const [isListed, setListed] = useState(false);
  useRefresh();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [focuses]);

  const close = (): void => {
    closeFind();
    document.querySelector<HTMLElement>('.reader-scroll')?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isFromField = event.target === field.current;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && isFromField) stepFind(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown' && isFromField && hits.count > 0) setListed(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      className="find-bar"
      role="search"
      aria-label={t('find.label')}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <div className="find-line">
        <input
          ref={field}
          type="text"
          className="find-field"
          value={query}
          aria-label={t('find.field')}
          placeholder={t('find.placeholder')}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => changeQuery(event.target.value)}
        />
        <div className="find-options" role="group" aria-label={t('find.options')}>
          {options.map((name) => (
            <OptionButton key={name} name={name} />
          ))}
        </div>
        <div className="find-steps">
          <IconButton
            icon="up"
            label={t('find.previous')}
            disabled={hits.count === 0}
            onPress={() => stepFind(-1)}
          />
          <IconButton
            icon="down"
            label={t('find.next')}
            disabled={hits.count === 0}
            onPress={() => stepFind(1)}
          />
          <IconButton
            icon="list"
            label={t('find.list')}
            pressed={isListed}
            disabled={hits.count === 0}
            onPress={() => setListed(!isListed)}
          />
          <IconButton icon="close" label={t('find.close')} onPress={close} />
        </div>
      </div>
      <FindStatus />
      {isListed && hits.count > 0 && (
        <HitList
          hits={hits}
          onLeave={() => {
            setListed(false);
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function OptionButton({ name }: { readonly name: keyof FindOptions }) {
  const { t } = useTranslation();
  const chosen = useFind((state) => state.options);
  return (
    <button
      type="button"
      className="button plain find-option"
      aria-label={t(`find.${name}`)}
      aria-pressed={chosen[name]}
      title={`${t(`find.${name}`)}: ${t(`find.${name}Hint`)}`}
      disabled={name === 'isPinyin' && chosen.isPattern}
      onClick={() => changeFindOption(name)}
    >
      {t(`find.${name}Sign`)}
    </button>
  );
}

/** Hits are of one text and of what the panes show of it. */
function useRefresh(): void {
  const opened = useDocument((state) => state.opened?.rows);
  const { leftPane, rightPane, thirdPane, layout } = useSettings(({ settings }) => settings);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) refreshFind();
    isFirst.current = false;
  }, [opened, leftPane, rightPane, thirdPane, layout]);
}
