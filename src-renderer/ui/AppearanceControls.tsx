import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOfSide } from '#core/model/locale';
import {
  lineHeights,
  measures,
  textSizes,
  themes,
  typefaces,
  type Theme,
  type Typeface,
} from '#core/model/settings';
import { percentOf } from '#core/reading/text-size-steps';
import { resetAppearance, stepTextSize } from '../state/appearance';
import { changeSettings, useSettings } from '../state/settings-store';
import { IconButton } from './IconButton';
import { RangeRow } from './RangeRow';

const switches = [
  ['isJustified', 'appearance.justified'],
  ['isVertical', 'appearance.vertical'],
  ['isFocused', 'appearance.focus'],
] as const;

/** All that decides how the text looks; each change shows at once. */
export function AppearanceControls() {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const { theme, typeface, textSize, lineHeight, measure, indent } = settings;
  const id = useId();
  return (
    <div className="appearance">
      <fieldset className="appearance-choice">
        <legend>{t('appearance.theme')}</legend>
        {themes.map((value) => (
          <ThemeChoice key={value} name={`${id}-theme`} value={value} isChosen={value === theme} />
        ))}
      </fieldset>
      <fieldset className="appearance-choice">
        <legend>{t('appearance.typeface')}</legend>
        {typefaces.map((value) => (
          <TypefaceChoice
            key={value}
            name={`${id}-typeface`}
            value={value}
            isChosen={value === typeface}
          />
        ))}
      </fieldset>
      <div className="appearance-row" role="group" aria-labelledby={`${id}-size`}>
        <span id={`${id}-size`}>{t('appearance.size')}</span>
        <span className="appearance-size">
          <IconButton
            icon="smaller"
            label={t('appearance.smaller')}
            disabled={textSize <= textSizes.least}
            onPress={() => stepTextSize(-1)}
          />
          <output>{t('appearance.percent', { percent: percentOf(textSize) })}</output>
          <IconButton
            icon="larger"
            label={t('appearance.larger')}
            disabled={textSize >= textSizes.most}
            onPress={() => stepTextSize(1)}
          />
        </span>
      </div>
      <RangeRow
        label={t('appearance.lineHeight')}
        {...{ min: lineHeights.least, max: lineHeights.most, step: 0.02 }}
        value={lineHeight}
        text={lineHeight.toFixed(2)}
        onChange={(next) => void changeSettings({ lineHeight: next })}
      />
      <RangeRow
        label={t('appearance.measure')}
        {...{ min: measures.least, max: measures.most, step: 1 }}
        value={measure}
        text={t('appearance.characters', { count: measure })}
        onChange={(next) => void changeSettings({ measure: next })}
      />
      <RangeRow
        label={t('appearance.indent')}
        {...{ min: 0, max: 4, step: 0.5 }}
        value={indent}
        text={t('appearance.characters', { count: indent })}
        onChange={(next) => void changeSettings({ indent: next })}
      />
      {switches.map(([key, label]) => (
        <label key={key} className="check">
          <input
            type="checkbox"
            checked={settings[key]}
            onChange={(event) => void changeSettings({ [key]: event.target.checked })}
          />
          {t(label)}
        </label>
      ))}
      <button type="button" className="button appearance-reset" onClick={resetAppearance}>
        {t('appearance.reset')}
      </button>
    </div>
  );
}

type ChoiceProps<T> = {
  /** Of the group. */
  readonly name: string;
  readonly value: T;
  readonly isChosen: boolean;
};

function ThemeChoice({ name, value, isChosen }: ChoiceProps<Theme>) {
  const { t } = useTranslation();
  return (
    <label className="appearance-option">
      <input
        type="radio"
        className="visually-hidden"
        {...{ name, value }}
        checked={isChosen}
        onChange={() => void changeSettings({ theme: value })}
      />
      <span
        className="theme-sample"
        aria-hidden="true"
        lang={languageOfSide.hant}
        data-sample={value}
        {...(value === 'system' ? {} : { 'data-theme': value })}
      >
        文
      </span>
      {t(`settings.themes.${value}`)}
    </label>
  );
}

function TypefaceChoice({ name, value, isChosen }: ChoiceProps<Typeface>) {
  const { t } = useTranslation();
  return (
    <label className="appearance-option">
      <input
        type="radio"
        className="visually-hidden"
        {...{ name, value }}
        checked={isChosen}
        onChange={() => void changeSettings({ typeface: value })}
      />
      <span className="typeface-sample" aria-hidden="true" data-typeface={value}>
        <span lang={languageOfSide.hant}>讀</span>
        <span lang={languageOfSide.hans}>读</span>
      </span>
      {t(`appearance.typefaces.${value}`)}
    </label>
  );
}
