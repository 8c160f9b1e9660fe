/**
 * Which characters get a reading: those that the source gives one, besides them the terms of the
 * glossaries, the characters that the user has not marked as known, or all. A reading that the user
 * gave a place is shown in each of them, and one that the source gives, in all but `unknown` over what
 * is known.
 */
export const rubyScopes = ['source', 'terms', 'unknown', 'all'] as const;
export type RubyScope = (typeof rubyScopes)[number];

export const rubyNotations = ['pinyin', 'zhuyin'] as const;
export type RubyNotation = (typeof rubyNotations)[number];

/** Whose standard readings: the mainland's or Taiwan's. */
export const rubyRegions = ['cn', 'tw'] as const;
export type RubyRegion = (typeof rubyRegions)[number];

/** What the readings above the characters are to be. */
export type RubyView = {
  readonly scope: RubyScope;
  readonly notation: RubyNotation;
  readonly region: RubyRegion;
};

export const defaultRubyView: RubyView = { scope: 'source', notation: 'pinyin', region: 'cn' };
