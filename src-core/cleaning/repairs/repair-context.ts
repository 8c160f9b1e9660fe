import type { GlossedCharacters } from '../glossed-characters';
import type { LanguageModel } from '../language-model';

/** What the search knows about the document. */
export type RepairContext = {
  readonly model: LanguageModel;
  readonly glossed: GlossedCharacters;
  /** Offsets where a byte is lost that no reading stands at. */
  readonly bare: ReadonlySet<number>;
  /** The most used characters by their lead byte, as far as they have been asked for. */
  readonly leading: Map<number, readonly number[]>;
  /** What readings may be for, as far as it has been asked for. */
  readonly choices: Map<string, readonly GlossChoice[]>;
};

/** A character that a reading may have been written after, and how likely that is. */
export type GlossChoice = {
  /** The second byte of the character. */
  readonly trail: number;
  readonly unit: number;
  readonly score: number;
};
