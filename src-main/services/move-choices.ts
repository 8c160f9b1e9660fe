import { carryOver } from '#core/anchoring/carry-over';
import { quoteOf } from '#core/anchoring/quote';
import { SourcePlaces, type SourcePlace } from '#core/conversion/source-places';
import type { DocumentId, LedgerEntry } from '#core/model/document';
import type { ComparableText } from '#core/versions/comparable-text';
import { compareVersions } from '#core/versions/compare-versions';
import type { LibraryParts } from './library-parts';
import type { Reading } from './reading';

/** What holds at single places of a text. */
type Placed<Id> = { readonly id: Id; readonly place: SourcePlace | null; readonly source: string };

/** Where such things are kept. */
type PlacedThings<Id> = {
  listOf(scope: 'place', document: DocumentId): readonly Placed<Id>[];
  delete(id: Id, deleted: string): boolean;
  changePlace(id: Id, place: SourcePlace): boolean;
  restore(id: Id): boolean;
};

type Change = {
  readonly before: Reading;
  readonly after: { readonly canonical: string; readonly entries: readonly LedgerEntry[] };
  /** Both texts as they are compared. */
  readonly from: ComparableText;
  readonly to: ComparableText;
};

/**
 * Carry what the user laid down for single places, choices of conversion and readings, over to another
 * reading of the source. What has no certain place there is taken back: the offsets it was made for
 * mean another character now.
 */
export function moveChoices(
  { choices, overrides, now }: LibraryParts,
  document: DocumentId,
  change: Change,
): void {
  movePlaces(choices, document, change, now);
  movePlaces(overrides, document, change, now);
}

function movePlaces<Id>(
  things: PlacedThings<Id>,
  document: DocumentId,
  { before, after, from, to }: Change,
  now: () => string,
): void {
  const made = things.listOf('place', document);
  if (made.length === 0) return;
  const oldPlaces = new SourcePlaces(before.text, before.entries);
  const newPlaces = new SourcePlaces(after.canonical, after.entries);
  const marked = made.flatMap((one) => {
    const start = one.place && oldPlaces.find(one.place, one.source);
    if (start === null) return [];
    const position = { start, end: start + one.source.length };
    return [{ id: one.id, position, quote: quoteOf(before.text, position) }];
  });
  const outcomes = carryOver(marked, from, to, compareVersions(from, to));
  const starts = new Map(
    outcomes.flatMap(({ id, outcome }) =>
      outcome.kind === 'placed' ? [[id, outcome.position.start] as const] : [],
    ),
  );
  // All are taken away first: on the way two could claim one place.
  for (const { id } of made) things.delete(id, now());
  for (const { id, source } of made) {
    const start = starts.get(id);
    const place = start === undefined ? null : newPlaces.anchor(start, source);
    if (place && things.changePlace(id, place)) things.restore(id);
  }
}
