import type { LedgerEntry, LedgerRule, PlacedEntry } from '../model/document';
import type { CodeUnitRange } from '../model/text-range';
import { baseEntries } from './base-entries';
import { placeEntries } from './ledger';
import { splitsSurrogatePair } from './code-points';
import { replaceRanges, trimReplacement, type Replacement } from './replace-ranges';

/** What the user has put right, or said to be right: no rule changes it. */
const ownRules: readonly LedgerRule[] = ['correction', 'kept'];

/** A ledger with edits of its canonical text entered, and how many of them could not be. */
export type EnteredEdits = { readonly entries: LedgerEntry[]; readonly skipped: number };

/**
 * Enter edits of the canonical text in the ledger, each as the least change of the decoded source.
 *
 * An accepted entry that only removed text, a lifted gloss above all, stays: an edit across it is
 * split in two around it. Any other accepted entry that an edit overlaps, or that would begin at the
 * same place, is taken up in the new entry, which keeps what is no rule's own work as `absorbed`. Edits that reach into an entry that is not accepted,
 * which the user may want to redo, or into what the user put right are left out and counted.
 *
 * Linear in entries and edits. No two entries that were not there begin at the same place.
 *
 * @param canonical - As `entries` make it of `source`.
 * @param edits - Sorted, not overlapping, in UTF-16 units of `canonical`.
 * @param isRejected - Whether an entry is one that the user has undone before; it is then entered
 *   as not accepted.
 * @throws {RangeError} If entries or edits are unsorted, overlap, or lie outside their text.
 */
export function enterEdits(
  { source, canonical, entries }: LedgerState,
  edits: readonly Replacement[],
  rule: LedgerRule,
  isRejected: (entry: LedgerEntry) => boolean = () => false,
): EnteredEdits {
  const placed = placeEntries(entries);
  const { clusters, skipped } = cluster(canonical, placed, edits);
  const result: LedgerEntry[] = [];
  let next = 0;
  /** Source minus canonical offset behind the entries gone through. */
  let shift = 0;
  const passWhile = (test: (entry: PlacedEntry) => boolean, onEntry: Pass): void => {
    for (; next < placed.length; next += 1) {
      const entry = placed[next];
      const original = entries[next];
      if (!entry || !original || !test(entry)) return;
      onEntry(entry, original);
      shift = entry.sourceEnd - entry.end;
    }
  };
  for (const whole of clusters) {
    passWhile(
      (entry) => entry.end <= whole.start,
      (_, original) => result.push(original),
    );
    const parts: Part[] = [];
    let absorbed: LedgerEntry[] = [];
    let start = whole.start;
    let sourceStart = whole.start + shift;
    passWhile(
      (entry) => entry.start < whole.end,
      (entry, original) => {
        if (!onlyRemoves(entry)) {
          absorbed.push(...baseEntries([original]));
          return;
        }
        const { start: end, sourceStart: sourceEnd } = entry;
        parts.push({ start, end, sourceStart, sourceEnd, absorbed, original });
        absorbed = [];
        start = entry.end;
        sourceStart = entry.sourceEnd;
      },
    );
    parts.push({ start, end: whole.end, sourceStart, sourceEnd: whole.end + shift, absorbed });
    for (const piece of shareOut(whole, parts)) {
      const entry = entryOf(source, piece, rule);
      if (entry) result.push({ ...entry, accepted: !isRejected(entry) });
      if (piece.original) result.push(piece.original);
    }
  }
  passWhile(
    () => true,
    (_, original) => result.push(original),
  );
  return { entries: result, skipped };
}

/** A decoded source, a ledger, and the canonical text that they make. */
export type LedgerState = {
  readonly source: string;
  readonly canonical: string;
  readonly entries: readonly LedgerEntry[];
};

type Pass = (entry: PlacedEntry, original: LedgerEntry) => void;

/** A stretch of an edit without removals inside, and the removal that follows it, if one does. */
type Part = CodeUnitRange & {
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** Entries of no rule within it that are taken up. */
  readonly absorbed: readonly LedgerEntry[];
  readonly original?: LedgerEntry;
};

/** Edits that become one because they change parts of the same entry, widened to all of it. */
type Cluster = { start: number; end: number; text: string };

function cluster(
  canonical: string,
  placed: readonly PlacedEntry[],
  edits: readonly Replacement[],
): { clusters: Cluster[]; skipped: number } {
  const groups: { start: number; end: number; edits: Replacement[] }[] = [];
  let skipped = 0;
  let first = 0;
  let reached = 0;
  for (const whole of edits) {
    if (!(whole.start >= reached && whole.start <= whole.end && whole.end <= canonical.length)) {
      throw new RangeError(`Edit at ${whole.start}–${whole.end} does not follow ${reached}`);
    }
    reached = whole.end;
    const edit = trimReplacement(canonical.slice(whole.start, whole.end), whole);
    if (edit.start === edit.end && edit.text === '') continue;
    while ((placed[first]?.end ?? Infinity) < edit.start) first += 1;
    const widened = widen(edit, placed, first);
    if (widened === null) {
      skipped += 1;
      continue;
    }
    const last = groups.at(-1);
    if (last && meets(last, widened)) {
      last.start = Math.min(last.start, widened.start);
      last.end = Math.max(last.end, widened.end);
      last.edits.push(edit);
    } else groups.push({ ...widened, edits: [edit] });
  }
  return { clusters: groups.map((group) => clusterOf(canonical, group)), skipped };
}

/** An edit with all of what it reaches into; null if something there may not be changed. */
function widen(
  edit: Replacement,
  placed: readonly PlacedEntry[],
  first: number,
): CodeUnitRange | null {
  let { start, end } = edit;
  for (let index = first; index < placed.length; index += 1) {
    const entry = placed[index];
    if (!entry || entry.start > edit.end) break;
    if (onlyRemoves(entry) || !reaches(edit, entry)) continue;
    if (!entry.accepted || ownRules.includes(entry.rule)) return null;
    start = Math.min(start, entry.start);
    end = Math.max(end, entry.end);
  }
  return { start, end };
}

function onlyRemoves({ accepted, after }: LedgerEntry): boolean {
  return accepted && after === '';
}

/** Whether an edit overlaps an entry, or would begin where it begins in the source. */
function reaches({ start, end }: CodeUnitRange, entry: PlacedEntry): boolean {
  const overlapping = entry.start < end && entry.end > start;
  const isPutInBefore = start === end && entry.start === start;
  const followsWhatWasPutIn = entry.sourceStart === entry.sourceEnd && entry.end === start;
  return overlapping || isPutInBefore || followsWhatWasPutIn;
}

/** Two edits that share an entry, or of which the first puts in text where the second begins. */
function meets(last: CodeUnitRange, next: CodeUnitRange): boolean {
  return next.start < last.end || (last.start === last.end && next.start === last.end);
}

function clusterOf(
  canonical: string,
  { start, end, edits }: CodeUnitRange & { readonly edits: readonly Replacement[] },
): Cluster {
  const inside = edits.map((edit) => ({
    start: edit.start - start,
    end: edit.end - start,
    text: edit.text,
  }));
  return { start, end, text: replaceRanges(canonical.slice(start, end), inside) };
}

/**
 * The new text over the parts that removals make of an edit. As nothing stands between the parts,
 * any division gives the same text; where lengths allow, each character stays before its gloss.
 */
function* shareOut(whole: Cluster, parts: readonly Part[]): Generator<Part & { text: string }> {
  const isAligned =
    whole.text.length === whole.end - whole.start &&
    parts.every(({ start }) => !splitsSurrogatePair(whole.text, start - whole.start));
  for (const [index, part] of parts.entries()) {
    const text = isAligned
      ? whole.text.slice(part.start - whole.start, part.end - whole.start)
      : index === 0
        ? whole.text
        : '';
    yield { ...part, text };
  }
}

/** Null if the part reads as the source does, and takes up nothing that made it read otherwise. */
function entryOf(
  source: string,
  { sourceStart, sourceEnd, text, absorbed }: Part & { text: string },
  rule: LedgerRule,
): LedgerEntry | null {
  const stands = source.slice(sourceStart, sourceEnd);
  if (stands === text && (absorbed.length === 0 || stands === '')) return null;
  // With nothing left of the source in it, an entry could begin where another one begins.
  const least =
    stands === text
      ? { start: sourceStart, end: sourceEnd, text }
      : trimReplacement(stands, { start: sourceStart, text }, true);
  return {
    rule,
    sourceStart: least.start,
    sourceEnd: least.end,
    before: source.slice(least.start, least.end),
    after: least.text,
    confidence: 1,
    reading: null,
    accepted: true,
    ...(absorbed.length > 0 ? { absorbed } : {}),
  };
}
