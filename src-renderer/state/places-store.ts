import { create } from 'zustand';

import type { DocumentId } from '#core/model/document';
import {
  keepPlaces,
  leavePlace,
  noPlaces,
  type Place,
  type PlaceHistory,
} from '#core/reading/place-history';
import { windowNow } from './reading-place-store';

/** Where the reader has been in this session. */
export const usePlaces = create<PlaceHistory>(() => noPlaces);

/** Where the reader is; null while nothing is open. */
export function placeNow(): Place | null {
  const window = windowNow();
  return window && { document: window.document, offset: window.top };
}

/** Remember where the reader is, before a jump away from there. */
export function leaveHere(): void {
  const here = placeNow();
  if (here) usePlaces.setState((history) => leavePlace(history, here));
}

/** Forget the places in a document that is gone. */
export function forgetPlacesIn(document: DocumentId): void {
  usePlaces.setState((history) => keepPlaces(history, (one) => one !== document));
}
