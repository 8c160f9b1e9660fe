import type { Annotation } from '../model/annotation';
import type { OwnConcept } from '../model/termbase';
import type { WordLookUp } from '../model/word';

export type WordResults = {
  'word:look-up': WordLookUp;
  /** The text as one word; where nothing is known of it, the words in it too. */
  'word:look-up-text': WordLookUp;
  /** Where words meet, of each row from its start. */
  'word:boundaries': readonly Int32Array[];
  'concept:save': OwnConcept;
  'concept:delete': null;
  'concept:restore': OwnConcept;
  'annotation:create-all': AllMarked;
  'annotation:delete-all': null;
  'annotation:restore-all': Annotation[];
};

export type AllMarked = {
  readonly annotations: readonly Annotation[];
  /** Places left out, since there was a mark on just them. */
  readonly present: number;
};
