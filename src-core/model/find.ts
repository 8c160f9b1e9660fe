/** How a query of the find bar is meant. */
export type FindOptions = {
  /** Script, case, width and accents as typed. */
  readonly isExact: boolean;
  /** Latin letters that read as pinyin also find the characters that are read so. */
  readonly isPinyin: boolean;
  /** A regular expression; then `isPinyin` says nothing. */
  readonly isPattern: boolean;
  /** Both ends of a hit are ends of words. */
  readonly isWholeWords: boolean;
};

export const defaultFindOptions: FindOptions = {
  isExact: false,
  isPinyin: true,
  isPattern: false,
  isWholeWords: false,
};

/** Two numbers a hit, `start, end` in canonical UTF-16 units, in text order; none is empty or there twice. */
export type HitTable = Int32Array;

export type FindResult = {
  readonly hits: HitTable;
  /** Whether there are more than {@link maxHits}. */
  readonly isCut: boolean;
  /** Whether what the panes show was searched too, as far as it may hold other hits. */
  readonly isWhole: boolean;
};

/** Hits that are listed; more are not counted. */
export const maxHits = 100_000;

/** UTF-16 units of the longest query. */
export const maxQueryUnits = 1000;
