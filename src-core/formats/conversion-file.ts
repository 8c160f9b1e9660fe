import { z } from 'zod';

import { isChoiceText, isPhraseText } from '../conversion/rule-text';
import {
  choiceScopes,
  choiceTargets,
  conversionDirections,
  phraseScopes,
} from '../model/conversion';
import { encodings } from '../model/document';

const offset = z.int().nonnegative();
const text = z.string();
const choiceText = text.refine(isChoiceText);
const phraseText = text.refine(isPhraseText);

/** Fields of every rule. A document goes by its source's SHA-256, a collection by its name. */
const rule = {
  document: text.regex(/^[0-9a-f]{64}$/u).nullable(),
  collection: text.trim().min(1).max(200).nullable(),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
};

const place = z
  .strictObject({
    /** In UTF-16 units of the source as decoded from `encoding`; `inside` as in SourcePlace. */
    encoding: z.enum(encodings),
    sourceStart: offset,
    sourceEnd: offset,
    inside: offset,
    /** Null where another text stood at the place when the file was written. */
    quote: z.strictObject({ exact: choiceText, prefix: text, suffix: text }).nullable(),
  })
  .refine(({ sourceStart, sourceEnd }) => sourceStart < sourceEnd);

const choice = z
  .strictObject({
    scope: z.enum(choiceScopes),
    ...rule,
    place: place.nullable(),
    target: z.enum(choiceTargets),
    source: choiceText,
    chosen: choiceText,
  })
  .refine(hasItsOwner)
  .refine(({ scope, place: at }) => (scope === 'place') === (at !== null));

const phrase = z
  .strictObject({
    scope: z.enum(phraseScopes),
    ...rule,
    hans: phraseText,
    hant: phraseText,
    directions: z.array(z.enum(conversionDirections)).min(1).max(conversionDirections.length),
  })
  .refine(hasItsOwner);

const conversionFile = z.strictObject({
  format: z.literal('duizhao-conversion'),
  version: z.literal(1),
  /** Names of collections. */
  collections: z.array(rule.collection.unwrap()),
  choices: z.array(choice),
  phrases: z.array(phrase),
});

/** All that a user decided of conversion, as it goes from one library to another. */
export type ConversionFile = z.output<typeof conversionFile>;
export type FiledChoice = ConversionFile['choices'][number];
export type FiledPhrase = ConversionFile['phrases'][number];

/** Read a file of conversions. Null for anything else, for a later version, and for a bad value. */
export function parseConversionFile(json: string): ConversionFile | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return conversionFile.safeParse(value).data ?? null;
}

/** The inverse of {@link parseConversionFile}: indented, so that versions can be compared by line. */
export function formatConversionFile(
  content: Pick<ConversionFile, 'collections' | 'choices' | 'phrases'>,
): string {
  const file: ConversionFile = { format: 'duizhao-conversion', version: 1, ...content };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function hasItsOwner(rule: {
  scope: (typeof choiceScopes)[number];
  document: string | null;
  collection: string | null;
}): boolean {
  const ofDocument = rule.scope === 'place' || rule.scope === 'document';
  return (
    (rule.document !== null) === ofDocument &&
    (rule.collection !== null) === (rule.scope === 'collection')
  );
}
