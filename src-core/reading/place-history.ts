import type { DocumentId } from '../model/document';

/** A place in the library: a document and a canonical offset in it. */
export type Place = { readonly document: DocumentId; readonly offset: number };

/**
 * Places that the reader jumped away from, the latest last in each. Where the reader is now is in
 * neither: it moves with every scroll.
 */
export type PlaceHistory = { readonly before: readonly Place[]; readonly after: readonly Place[] };

/** A history after a step, and where the step leads. */
export type HistoryStep = { readonly history: PlaceHistory; readonly place: Place };

export const noPlaces: PlaceHistory = { before: [], after: [] };

/** Places kept in each direction. */
export const mostPlaces = 100;
/** Places of a document nearer to each other than so many UTF-16 units are one. */
export const sameUnits = 120;

/** Remember the place that a jump leaves; what lay ahead is forgotten, as in a browser. */
export function leavePlace({ before }: PlaceHistory, left: Place): PlaceHistory {
  return { before: withPlace(before, left), after: [] };
}

/** Go back from `here`; null where there is nowhere to go. @param here - Null where nothing is open. */
export function goBack(history: PlaceHistory, here: Place | null): HistoryStep | null {
  const step = stepFrom(history.before, history.after, here);
  return step && { history: { before: step.from, after: step.onto }, place: step.place };
}

/** Take a step back again. */
export function goForward(history: PlaceHistory, here: Place | null): HistoryStep | null {
  const step = stepFrom(history.after, history.before, here);
  return step && { history: { before: step.onto, after: step.from }, place: step.place };
}

/** Whether there is somewhere else to go back and forward to. */
export function canStep(places: readonly Place[], here: Place | null): boolean {
  return places.some((place) => !isSame(place, here));
}

/** A history without the places in documents that are gone. */
export function keepPlaces(
  { before, after }: PlaceHistory,
  isThere: (document: DocumentId) => boolean,
): PlaceHistory {
  const keep = (places: readonly Place[]): Place[] =>
    places
      .filter(({ document }) => isThere(document))
      .reduce<Place[]>((kept, place) => withPlace(kept, place), []);
  return { before: keep(before), after: keep(after) };
}

/** The offset in a text of `length`: the text may have been shortened since. */
export function clampPlace({ document, offset }: Place, length: number): Place {
  return { document, offset: Math.min(Math.max(0, offset), length) };
}

function stepFrom(from: readonly Place[], onto: readonly Place[], here: Place | null) {
  // A place that is also here leads nowhere.
  const last = from.findLastIndex((place) => !isSame(place, here));
  const place = from[last];
  if (!place) return null;
  return { from: from.slice(0, last), onto: here ? withPlace(onto, here) : [...onto], place };
}

function withPlace(places: readonly Place[], place: Place): Place[] {
  const others = isSame(places.at(-1), place) ? places.slice(0, -1) : places;
  return [...others, place].slice(-mostPlaces);
}

function isSame(one: Place | undefined, other: Place | null): boolean {
  if (!one || !other || one.document !== other.document) return false;
  return Math.abs(one.offset - other.offset) < sameUnits;
}
