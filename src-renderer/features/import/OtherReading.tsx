import { useTranslation } from 'react-i18next';

import { encodings, mojibakes, type Decoding } from '#core/model/document';

type OtherReadingProps = {
  readonly decoding: Decoding;
  readonly isChosen: boolean;
  onChoose(decoding: Decoding): void;
};

/** Any encoding with any repair, for who knows better than all that was found. */
export function OtherReading({ decoding, isChosen, onChoose }: OtherReadingProps) {
  const { t } = useTranslation();
  return (
    <div className="reading other" data-chosen={isChosen}>
      <label className="reading-name">
        <input type="radio" name="reading" checked={isChosen} onChange={() => onChoose(decoding)} />
        {t('imports.otherReading')}
      </label>
      <span className="reading-other">
        <select
          className="field"
          aria-label={t('imports.encodingLabel')}
          value={decoding.encoding}
          onChange={(event) =>
            onChoose({ ...decoding, encoding: event.target.value as Decoding['encoding'] })
          }
        >
          {encodings.map((encoding) => (
            <option key={encoding} value={encoding}>
              {t(`imports.encoding.${encoding}`)}
            </option>
          ))}
        </select>
        <select
          className="field"
          aria-label={t('imports.mojibakeLabel')}
          value={decoding.mojibake ?? ''}
          onChange={(event) =>
            onChoose({
              ...decoding,
              mojibake: (event.target.value || null) as Decoding['mojibake'],
            })
          }
        >
          <option value="">{t('imports.noMojibake')}</option>
          {mojibakes.map((mojibake) => (
            <option key={mojibake} value={mojibake}>
              {t(`imports.mojibake.${mojibake}`)}
            </option>
          ))}
        </select>
      </span>
      {isChosen && <span className="hint">{t('imports.otherHint')}</span>}
    </div>
  );
}
