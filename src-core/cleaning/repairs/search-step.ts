import type { HypothesisBeam } from './hypothesis-beam';
import type { RepairContext } from './repair-context';
import type { Token } from './token';

/** One token of the text, which every hypothesis so far reads in its own ways. */
export type SearchStep = {
  readonly text: string;
  readonly token: Token;
  readonly context: RepairContext;
  /** Where what the hypotheses grow into is gathered. */
  readonly grown: HypothesisBeam;
};
