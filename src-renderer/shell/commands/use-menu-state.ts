import { useEffect } from 'react';

import { useDocument } from '../../state/document-store';
import { tellMenu } from '../../state/menu-state';

/** Keep the menu told of what there is for commands to work on. */
export function useMenuState(): void {
  const document = useDocument(({ opened }) => opened !== null);
  const selection = useDocument(({ opened, selection: now }) => {
    return opened !== null && now !== null && now.anchor !== now.focus;
  });
  useEffect(() => tellMenu({ document, selection }), [document, selection]);
}
