import { clampPlace, goBack, goForward, type HistoryStep } from '#core/reading/place-history';
import { headingBeside } from '#core/reading/outline-tree';
import { goTo, openDocument, useDocument } from './document-store';
import { placeNow, usePlaces } from './places-store';
import { readOffset, useReadingPlace } from './reading-place-store';

/** Go back to the place that the last jump left. */
export async function goBackward(): Promise<void> {
  await take(goBack(usePlaces.getState(), placeNow()));
}

/** Take a step back again. */
export async function goOnward(): Promise<void> {
  await take(goForward(usePlaces.getState(), placeNow()));
}

/** Go to the next heading, or to the one before. */
export function stepHeading(step: 1 | -1): void {
  const { opened } = useDocument.getState();
  if (!opened) return;
  const heading = headingBeside(opened.outline, readOffset(useReadingPlace.getState()), step);
  if (heading) goTo(heading.start);
}

async function take(step: HistoryStep | null): Promise<void> {
  if (!step) return;
  usePlaces.setState(step.history);
  const { document } = step.place;
  const { opened } = useDocument.getState();
  const length = opened?.summary.id === document ? opened.summary.length : Infinity;
  const { offset } = clampPlace(step.place, length);
  await openDocument(document, { offset, isStep: true });
}
