import type { ReadingDraft, ReadingOverrideId } from '../model/reading-override';

export type RubyResults = {
  /** What can be edited there: what is selected, or a word; null for nothing. */
  'ruby:at': ReadingDraft | null;
  'ruby:set': OverrideChange;
  'ruby:delete': null;
  'ruby:restore': OverrideChange;
  /** Every character that the user has marked as known, as it was given. */
  'known:list': string;
  'known:add': KnownChange;
  /** Those of a canonical range of a document. */
  'known:add-range': KnownChange;
  'known:add-common': KnownChange;
  'known:remove': KnownChange;
};

/** What became of the readings the user gave. Undone by deleting `made`, then restoring `removed`. */
export type OverrideChange = {
  readonly made: readonly ReadingOverrideId[];
  readonly removed: readonly ReadingOverrideId[];
};

/** All known characters as they are now, and those that were not, or not any more, before. */
export type KnownChange = { readonly characters: string; readonly changed: string };
