import { autoUpdate, flip, offset, shift, useFloating } from '@floating-ui/react-dom';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { loadSampleFaces, toggleAppearance, useAppearanceSheet } from '../../state/appearance';
import { useShortcuts } from '../../state/shortcuts';
import { AppearanceControls } from '../../ui/AppearanceControls';

/** `Aa`: opens the sheet that decides how the text looks. */
export function AppearanceButton() {
  const { t } = useTranslation();
  const { isOpen } = useAppearanceSheet();
  const shortcut = useShortcuts()('appearance');
  const sheet = useRef<HTMLDivElement | null>(null);
  const id = useId();
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom-end',
    strategy: 'fixed',
    middleware: [offset(4), flip(), shift({ padding: 8 })],
    whileElementsMounted: autoUpdate,
  });

  useEffect(() => {
    const element = sheet.current;
    if (!element || element.matches(':popover-open') === isOpen) return;
    if (!isOpen) return element.hidePopover();
    loadSampleFaces();
    element.showPopover();
    element.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isOpen]);

  return (
    <>
      <button
        ref={refs.setReference}
        type="button"
        className="button plain appearance-button"
        aria-label={t('appearance.title')}
        title={shortcut ? `${t('appearance.title')} (${shortcut.label})` : t('appearance.title')}
        aria-keyshortcuts={shortcut?.aria}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
        onClick={(event) => {
          event.preventDefault();
          toggleAppearance();
        }}
      >
        Aa
      </button>
      <div
        ref={(element) => {
          sheet.current = element;
          refs.setFloating(element);
        }}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('appearance.title')}
        className="appearance-sheet"
        style={floatingStyles}
        onToggle={(event) => useAppearanceSheet.setState({ isOpen: event.newState === 'open' })}
      >
        {isOpen && <AppearanceControls />}
      </div>
    </>
  );
}
