import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { loadDictionary, useDictionary } from '../../state/dictionary';
import { Dialog, DialogClose } from '../../ui/Dialog';
import { ChoiceList } from './ChoiceList';
import { PhraseList } from './PhraseList';

const tabs = ['phrases', 'choices'] as const;

/** What the user has laid down about conversion: phrases, and choices for single characters. */
export function DictionaryDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<(typeof tabs)[number]>('phrases');
  const { phrases, choices } = useDictionary();
  const counts = { phrases: phrases.length, choices: choices.length };
  useEffect(() => void loadDictionary(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = tab === 'phrases' ? 'choices' : 'phrases';
    setTab(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  return (
    <Dialog title={t('dictionary.title')} wide onClose={onClose}>
      <div
        className="segments"
        role="tablist"
        aria-label={t('dictionary.title')}
        onKeyDown={onKeyDown}
      >
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls={`panel-${name}`}
            tabIndex={tab === name ? 0 : -1}
            className="segment"
            onClick={() => setTab(name)}
          >
            {t(`dictionary.${name}`)} {counts[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'phrases' ? <PhraseList /> : <ChoiceList />}
      </div>
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}
