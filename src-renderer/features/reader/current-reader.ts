import { useEffect, type RefObject } from 'react';

import type { ReaderView } from './reader-view';

let current: RefObject<ReaderView | null> | null = null;

/** The reader on screen, for commands that are given elsewhere; null where no text is open. */
export function currentReader(): ReaderView | null {
  return current?.current ?? null;
}

/** Make a reader the one that commands are for, as long as it is on screen. */
export function useCurrentReader(view: RefObject<ReaderView | null>): void {
  useEffect(() => {
    current = view;
    return () => {
      if (current === view) current = null;
    };
  }, [view]);
}
