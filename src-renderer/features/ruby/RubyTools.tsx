import { autoUpdate, flip, offset, shift, useFloating } from '@floating-ui/react-dom';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { rubyNotations, rubyRegions, rubyScopes } from '#core/model/ruby-view';
import { openDialog } from '../../state/dialog-store';
import { showReadings, useShownReadings } from '../../state/ruby';
import { changeSettings, useSettings } from '../../state/settings-store';
import { useShortcuts } from '../../state/shortcuts';
import { Icon } from '../../ui/Icon';
import { titleWith } from '../../ui/title-with';
import { RadioGroup } from './RadioGroup';

/** Switches the readings on and off, and says which they are. */
export function RubyTools() {
  const { t } = useTranslation();
  const shown = useShownReadings();
  const settings = useSettings((state) => state.settings);
  const { rubyScope, rubyNotation, rubyRegion, showToneColors } = settings;
  const shortcutOf = useShortcuts();
  const [isOpen, setOpen] = useState(false);
  const sheet = useRef<HTMLDivElement | null>(null);
  const id = useId();
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom-end',
    strategy: 'fixed',
    middleware: [offset(2), flip(), shift({ padding: 8 })],
    whileElementsMounted: autoUpdate,
  });
  const isMade = shown !== 'none' && shown !== 'source';

  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['ruby'] = shown;
    dataset['rubyNotation'] = rubyNotation;
    dataset['toneColors'] = String(showToneColors);
  }, [shown, rubyNotation, showToneColors]);
  useEffect(() => {
    if (isOpen) sheet.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isOpen]);

  return (
    <span className="ruby-tools">
      <button
        type="button"
        className="button plain"
        aria-label={t('bar.ruby')}
        aria-pressed={shown !== 'none'}
        {...titleWith(t('bar.ruby'), shortcutOf('toggle-ruby'))}
        onClick={() => void showReadings({ shown: shown === 'none' ? rubyScope : 'none' })}
      >
        {t(rubyNotation === 'zhuyin' && isMade ? 'ruby.zhuyinSign' : 'bar.rubySign')}
      </button>
      <button
        ref={refs.setReference}
        type="button"
        className="button plain ruby-more"
        aria-label={t('ruby.menu')}
        title={t('ruby.menu')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        <Icon name="unfold" />
      </button>
      <div
        ref={(element) => {
          sheet.current = element;
          refs.setFloating(element);
        }}
        id={id}
        popover="auto"
        className="menu ruby-sheet"
        role="dialog"
        aria-label={t('ruby.menu')}
        style={floatingStyles}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && (
          <>
            <RadioGroup
              label={t('ruby.shown')}
              values={['none', ...rubyScopes] as const}
              value={shown}
              nameOf={(value) => t(`ruby.scope.${value}`)}
              onChoose={(value) => void showReadings({ shown: value })}
            />
            <RadioGroup
              label={t('ruby.notation')}
              values={rubyNotations}
              value={rubyNotation}
              nameOf={(value) => t(`ruby.notations.${value}`)}
              onChoose={(notation) => void showReadings({ notation })}
            />
            <RadioGroup
              label={t('ruby.region')}
              values={rubyRegions}
              value={rubyRegion}
              nameOf={(value) => t(`ruby.regions.${value}`)}
              onChoose={(region) => void showReadings({ region })}
            />
            {!isMade && <p className="hint">{t('ruby.sourceHint')}</p>}
            <label className="check">
              <input
                type="checkbox"
                checked={showToneColors}
                onChange={({ target }) => void changeSettings({ showToneColors: target.checked })}
              />
              {t('ruby.toneColors')}
            </label>
            <button
              type="button"
              className="button"
              onClick={() => {
                sheet.current?.hidePopover();
                openDialog('known-characters');
              }}
            >
              {t('known.open')}
            </button>
          </>
        )}
      </div>
    </span>
  );
}
