import { carryOver } from '#core/anchoring/carry-over';
import { quoteOf } from '#core/anchoring/quote';
import { SourcePlaces } from '#core/conversion/source-places';
import type { DocumentId, LedgerEntry } from '#core/model/document';
import type { ComparableText } from '#core/versions/comparable-text';
import { compareVersions } from '#core/versions/compare-versions';
import type { LibraryParts } from './library-parts';
import type { Reading } from './reading';

type Change = {
  readonly before: Reading;
  readonly after: { readonly canonical: string; readonly entries: readonly LedgerEntry[] };
  /** Both texts as they are compared. */
  readonly from: ComparableText;
  readonly to: ComparableText;
};

/**
 * Carry choices for single places over to another reading of the source. One whose place is not certain
 * there is taken back: the offsets it was made for mean another character now.
 */
export function moveChoices(
  { choices, now }: LibraryParts,
  document: DocumentId,
  { before, after, from, to }: Change,
): void {
  const made = choices.listOf('place', document);
  if (made.length === 0) return;
  const oldPlaces = new SourcePlaces(before.text, before.entries);
  const newPlaces = new SourcePlaces(after.canonical, after.entries);
  const marked = made.flatMap((choice) => {
    const start = choice.place && oldPlaces.find(choice.place, choice.source);
    if (start === null) return [];
    const position = { start, end: start + choice.source.length };
    return [{ id: choice.id, position, quote: quoteOf(before.text, position) }];
  });
  const outcomes = carryOver(marked, from, to, compareVersions(from, to));
  const starts = new Map(
    outcomes.flatMap(({ id, outcome }) =>
      outcome.kind === 'placed' ? [[id, outcome.position.start] as const] : [],
    ),
  );
  // All are taken away first: on the way two could claim one place.
  for (const { id } of made) choices.delete(id, now());
  for (const { id, source } of made) {
    const start = starts.get(id);
    const place = start === undefined ? null : newPlaces.anchor(start, source);
    if (place && choices.changePlace(id, place)) choices.restore(id);
  }
}
