import { create } from 'zustand';

import type { DocumentId } from '#core/model/document';

/** What of a document is on screen; canonical offsets. */
export type ReadingWindow = {
  readonly document: DocumentId;
  /** At the top. */
  readonly top: number;
  /** A third down: where a jump brings what it leads to, and where the eye is. */
  readonly line: number;
  readonly bottom: number;
};

type ReadingPlaceState = {
  /** As it last was while the text stood still; null while nothing is open. */
  readonly window: ReadingWindow | null;
  /** Where the last jump led, as long as the text has not been scrolled since. */
  readonly target: { readonly offset: number; readonly top: number | null } | null;
};

export const useReadingPlace = create<ReadingPlaceState>(() => ({ window: null, target: null }));

let read: (() => ReadingWindow | null) | null = null;

/** Say how the window can be read at any moment; returns how to take that back. */
export function watchWindow(reader: () => ReadingWindow | null): () => void {
  read = reader;
  return () => {
    if (read === reader) read = null;
  };
}

/** What is on screen now; as it was noted last where nothing can be measured. */
export function windowNow(): ReadingWindow | null {
  return read?.() ?? useReadingPlace.getState().window;
}

/** Note what is on screen: the text stands still. */
export function noteWindow(window: ReadingWindow): void {
  useReadingPlace.setState(({ target }) => ({
    window,
    target: target && isStill(target, window) ? { ...target, top: window.top } : null,
  }));
}

/** A jump leads to an offset: that is where the reader is, even where the text cannot scroll so far. */
export function noteTarget(offset: number | null): void {
  useReadingPlace.setState({ target: offset === null ? null : { offset, top: null } });
}

/** Nothing is on screen any more. */
export function forgetWindow(): void {
  useReadingPlace.setState({ window: null, target: null });
}

/** The offset whose section is read: where a jump led, else a third down the window. */
export function readOffset({ window, target }: ReadingPlaceState): number {
  return target?.offset ?? window?.line ?? 0;
}

function isStill(target: NonNullable<ReadingPlaceState['target']>, window: ReadingWindow): boolean {
  const isShown = window.top <= target.offset && target.offset <= window.bottom;
  return isShown && (target.top === null || target.top === window.top);
}
