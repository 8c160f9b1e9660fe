import { useEffect } from 'react';

import { goBackward, goOnward } from '../../state/navigation';

/** Buttons of the mouse as DOM counts them. */
const backButton = 3;
const forwardButton = 4;

/** The mouse's own buttons for back and forward. */
export function useNavigationKeys(): void {
  useEffect(() => {
    const onMouseUp = (event: MouseEvent): void => {
      if (event.button !== backButton && event.button !== forwardButton) return;
      event.preventDefault();
      // What lies behind an open dialog stays as it is.
      if (document.querySelector('dialog[open]')) return;
      void (event.button === backButton ? goBackward() : goOnward());
    };
    window.addEventListener('mouseup', onMouseUp);
    return () => window.removeEventListener('mouseup', onMouseUp);
  }, []);
}
