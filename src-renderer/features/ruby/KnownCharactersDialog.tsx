import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  addCommon,
  addKnown,
  loadKnown,
  removeKnown,
  useKnown,
} from '../../state/known-characters';
import { Dialog, DialogClose } from '../../ui/Dialog';
import { CharacterGrid } from './CharacterGrid';

/** How many of the most usual characters can be added at once. */
const bands = [500, 1000, 2000, 3500] as const;

/** The characters that the user has marked as known. */
export function KnownCharactersDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const id = useId();
  const { characters } = useKnown();
  const [text, setText] = useState('');
  const [band, setBand] = useState<number>(bands[0]);
  const [wanted, setWanted] = useState('');
  useEffect(() => void loadKnown(), []);
  const listed = wanted.trim()
    ? (characters?.filter((character) => wanted.includes(character)) ?? [])
    : (characters ?? []);
  return (
    <Dialog title={t('known.title')} wide onClose={onClose}>
      <p className="hint">{t('known.intro')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void addKnown(text);
          setText('');
        }}
      >
        <label htmlFor={`${id}-text`}>{t('known.text')}</label>
        <textarea
          id={`${id}-text`}
          className="field"
          rows={3}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="known-actions">
          <button type="submit" className="button" disabled={!/\p{Script=Han}/u.test(text)}>
            {t('known.addText')}
          </button>
        </div>
      </form>
      <div className="known-actions">
        <label htmlFor={`${id}-band`}>{t('known.band')}</label>
        <select
          id={`${id}-band`}
          className="field known-band"
          value={band}
          onChange={({ target }) => setBand(Number(target.value))}
        >
          {bands.map((count) => (
            <option key={count} value={count}>
              {t('known.bandOf', { count })}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={() => void addCommon(band)}>
          {t('known.addBand')}
        </button>
      </div>
      {characters && (
        <>
          <div className="known-actions">
            <strong role="status">{t('known.count', { count: characters.length })}</strong>
            {characters.length > 0 && (
              <>
                <label className="visually-hidden" htmlFor={`${id}-find`}>
                  {t('known.find')}
                </label>
                <input
                  id={`${id}-find`}
                  className="field known-find"
                  placeholder={t('known.find')}
                  value={wanted}
                  onChange={({ target }) => setWanted(target.value)}
                />
                <button
                  type="button"
                  className="button plain"
                  onClick={() => void removeKnown(characters.join(''))}
                >
                  {t('known.removeAll')}
                </button>
              </>
            )}
          </div>
          {listed.length > 0 && <CharacterGrid key={wanted} characters={listed} />}
        </>
      )}
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}
