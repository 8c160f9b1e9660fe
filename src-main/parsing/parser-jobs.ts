import { comparable } from '#core/versions/comparable-text';
import { relationOf, type StatedRelation } from '#core/versions/relation';
import { cleanText } from './clean-text';
import { parseSource } from './parse-source';
import type { ApplyRulesParams, CleanedText, ParsedSource, ParseParams } from './parsed-source';

/** What the parser process can be asked: everything that looks into a text that nobody vouches for. */
export type ParserJobs = {
  parse: { params: ParseParams; result: ParsedSource };
  'apply-rules': { params: ApplyRulesParams; result: CleanedText };
  /** What makes a text a version of each of the others; null for nothing. */
  relate: {
    params: { readonly text: string; readonly others: readonly string[] };
    result: (StatedRelation | null)[];
  };
};
export type ParserJobName = keyof ParserJobs;

export const parserJobs: {
  readonly [N in ParserJobName]: (
    params: ParserJobs[N]['params'],
    onProgress: (fraction: number) => void,
  ) => Promise<ParserJobs[N]['result']>;
} = {
  parse: parseSource,
  'apply-rules': (params, onProgress) => Promise.resolve(cleanText(params, () => onProgress(0.5))),
  relate: ({ text, others }, onProgress) => {
    const compared = comparable(text);
    return Promise.resolve(
      others.map((other, index) => {
        onProgress(index / others.length);
        return relationOf(compared, comparable(other));
      }),
    );
  },
};
