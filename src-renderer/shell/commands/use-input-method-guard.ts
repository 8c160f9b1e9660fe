import { useEffect } from 'react';

import { isComposed } from '#core/commands/key-press';

/**
 * While an input method is at work its keys are its own: no list, dialog, card or command hears of
 * them. Escape gives up what is being composed, and closes nothing.
 */
export function useInputMethodGuard(): void {
  useEffect(() => {
    const guard = (event: KeyboardEvent): void => {
      if (!isComposed(event)) return;
      event.stopImmediatePropagation();
      if (event.key === 'Escape') event.preventDefault();
    };
    window.addEventListener('keydown', guard, { capture: true });
    return () => window.removeEventListener('keydown', guard, { capture: true });
  }, []);
}
