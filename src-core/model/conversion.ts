import type { CollectionId } from './collection';
import type { DocumentId } from './document';
import type { InterfaceLanguage } from './locale';
import type { CodeUnitRange } from './text-range';

/** To Traditional or to Simplified script. */
export const conversionDirections = ['s2t', 't2s'] as const;
export type ConversionDirection = (typeof conversionDirections)[number];

/** What speaks for one reading of a one-to-many character or another at a place. */
export type AmbiguityEvidence = {
  /** How many phrases of OpenCC's dictionaries make the character each of the candidates. */
  readonly phrases: readonly number[];
  /** The word of CC-CEDICT that stands around the place, in the text's script and in the other. */
  readonly word: { readonly source: string; readonly target: string } | null;
};

/**
 * A place where a one-to-many character was settled by the character's default, not by a phrase.
 * `[start, end)` in UTF-16 units of the text that was converted.
 */
export type Ambiguity = CodeUnitRange & {
  /** The character as the text has it. */
  readonly char: string;
  /** What the conversion made of it, in plain Traditional (`t`) or Simplified (`cn`). */
  readonly chosen: string;
  /** All it may become, the default first; with `chosen`. */
  readonly candidates: readonly string[];
  readonly evidence: AmbiguityEvidence;
  /** 0 to 1: how likely it is that another candidate is right. */
  readonly doubt: number;
};

/**
 * A word that regional wording would replace. `[start, end)` in UTF-16 units of the text that was
 * converted.
 */
export type WordingChange = CodeUnitRange & {
  /** As the text has it, converted without wording, and with it. */
  readonly source: string;
  readonly plain: string;
  readonly worded: string;
  /** Whether `plain` is shown, since the word is on the warning list or the user said so. */
  readonly isKept: boolean;
  /** Why the warning list keeps it, by interface language; null where it is not on the list. */
  readonly reason: Readonly<Record<InterfaceLanguage, string>> | null;
};

/** What a reader may want to check at a place of a conversion. */
export type Remark =
  | (Ambiguity & {
      readonly kind: 'ambiguity';
      /** The user's choice that settled it, if any. */
      readonly choice: Choice | null;
    })
  | (WordingChange & {
      readonly kind: 'wording';
      /** Whose wording it is. */
      readonly target: WordingTarget;
      readonly choice: Choice | null;
    });

/** Ambiguities below this `doubt` are noise in most texts (个, 它, 具) and shown on demand only. */
export const leastDoubt = 0.05;

/** Where a choice holds; of several that apply the first in this order wins. */
export const choiceScopes = ['place', 'document', 'collection', 'library'] as const;
export type ChoiceScope = (typeof choiceScopes)[number];

/**
 * What a choice is about: `t` and `cn` a one-to-many character's Traditional or Simplified form, the
 * others the regional wording of Taiwan, Hong Kong or the Mainland.
 */
export const choiceTargets = ['t', 'cn', 'twp', 'hkp', 'cnp'] as const;
export type ChoiceTarget = (typeof choiceTargets)[number];

/** BCP 47 tag of what is chosen for a target. */
export const languageOfTarget: Readonly<Record<ChoiceTarget, string>> = {
  t: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
  hkp: 'zh-Hant-HK',
  cn: 'zh-Hans-CN',
  cnp: 'zh-Hans-CN',
};

/** Whose wording a text takes over: Taiwan's, Hong Kong's or the Mainland's. */
export type WordingTarget = Exclude<ChoiceTarget, 't' | 'cn'>;

declare const choiceIdBrand: unique symbol;
/** UUIDv7 of a choice. */
export type ChoiceId = string & { readonly [choiceIdBrand]: true };

/** What the user decided a character or word becomes. It wins over the dictionaries. */
export type Choice = {
  readonly id: ChoiceId;
  readonly scope: ChoiceScope;
  /** For the scopes `place` and `document`, else null. */
  readonly document: DocumentId | null;
  /** For the scope `collection`, else null. */
  readonly collection: CollectionId | null;
  /** For the scope `place`: where `source` begins, in UTF-16 units of the canonical text; else null. */
  readonly start: number | null;
  readonly target: ChoiceTarget;
  /** The character or word as the text has it. */
  readonly source: string;
  /** What it becomes: in plain Traditional or Simplified, or, for a wording target, as it is shown. */
  readonly chosen: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
};

/** UTF-16 units of the longest text that a choice or phrase is about, or makes of it. */
export const maxRuleUnits = 100;

declare const phraseIdBrand: unique symbol;
/** UUIDv7 of a phrase. */
export type PhraseId = string & { readonly [phraseIdBrand]: true };

export const phraseScopes = ['document', 'collection', 'library'] as const;
export type PhraseScope = (typeof phraseScopes)[number];

/** An entry of the user dictionary. Of equal phrases the one of the narrower scope wins. */
export type Phrase = {
  readonly id: PhraseId;
  readonly scope: PhraseScope;
  /** For the scope `document`, else null. */
  readonly document: DocumentId | null;
  /** For the scope `collection`, else null. */
  readonly collection: CollectionId | null;
  readonly hans: string;
  readonly hant: string;
  readonly directions: readonly ConversionDirection[];
  readonly created: string;
  readonly modified: string;
};
