import { cleanText } from './clean-text';
import { parseSource } from './parse-source';
import type { ApplyRulesParams, CleanedText, ParsedSource, ParseParams } from './parsed-source';

/** What the parser process can be asked: everything that looks into a text that nobody vouches for. */
export type ParserJobs = {
  parse: { params: ParseParams; result: ParsedSource };
  'apply-rules': { params: ApplyRulesParams; result: CleanedText };
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
};
