import { z } from 'zod';

import { AppError } from '../model/app-error';
import type { CleaningRule } from '../model/cleaning-rule';

/** What a file may hold: rules, UTF-16 units of each pattern, replacement or side of an example, examples of each rule. */
export const cleaningRuleLimits = { rules: 500, units: 10_000, examples: 100, name: 200 } as const;

const text = z
  .string()
  .max(cleaningRuleLimits.units)
  .refine((value) => !/\p{Cs}/u.test(value));

/** A document goes by its source's SHA-256, a collection by its name. */
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library') }),
  z.strictObject({ kind: z.literal('collection'), collection: z.string().trim().min(1).max(200) }),
  z.strictObject({
    kind: z.literal('site'),
    host: z
      .string()
      .max(253)
      .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u),
  }),
  z.strictObject({ kind: z.literal('document'), document: z.string().regex(/^[0-9a-f]{64}$/u) }),
]);

const rule = z
  .strictObject({
    name: z.string().trim().min(1).max(cleaningRuleLimits.name),
    enabled: z.boolean(),
    scope,
    kind: z.enum(['literal', 'regex']),
    find: text.min(1),
    flags: z.string().regex(/^i?m?s?$/u),
    replace: text,
    examples: z
      .array(z.strictObject({ before: text, after: text }))
      .max(cleaningRuleLimits.examples),
  })
  .refine(({ kind, find, flags }) => (kind === 'literal' ? flags === '' : isPattern(find, flags)));

const cleaningRulesFile = z.strictObject({
  format: z.literal('duizhao-cleaning-rules'),
  version: z.literal(1),
  /** In the order in which they run. */
  rules: z.array(rule).max(cleaningRuleLimits.rules),
});

/** A rule as it goes from one library to another, without its id. */
export type FiledRule = z.output<typeof rule>;

/**
 * Read a file of cleaning rules.
 *
 * @param name - Of the file, for the error.
 * @throws {AppError} `foreign-file` for anything else, for a later version, and for a bad value.
 */
export function parseCleaningRulesFile(json: string, name: string): FiledRule[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new AppError('foreign-file', { name }, { cause: error });
  }
  const read = cleaningRulesFile.safeParse(value);
  if (!read.success) throw new AppError('foreign-file', { name }, { cause: read.error });
  return read.data.rules;
}

/**
 * The inverse of {@link parseCleaningRulesFile}: indented and always in the same order of fields, so
 * that versions can be compared by line.
 */
export function formatCleaningRulesFile(rules: readonly FiledRule[]): string {
  const file = {
    format: 'duizhao-cleaning-rules',
    version: 1,
    rules: rules.map(({ name, enabled, scope: at, kind, find, flags, replace, examples }) => ({
      name,
      enabled,
      scope: scopeInOrder(at),
      kind,
      find,
      flags: flagsInOrder(flags),
      replace,
      examples: examples.map(({ before, after }) => ({ before, after })),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * A rule for a file.
 *
 * @param refer - Name of a collection and SHA-256 of a document's source by their ids; null for what
 *   is not in the library (any more).
 * @returns Null for a rule whose collection or document is not there: it would hold for nothing.
 */
export function filedRule(
  { name, enabled, scope: at, kind, find, flags, replace, examples }: CleaningRule,
  refer: (
    owner: Extract<CleaningRule['scope'], { kind: 'collection' | 'document' }>,
  ) => string | null,
): FiledRule | null {
  const rest = { name, enabled, kind, find, flags, replace, examples: [...examples] };
  if (at.kind === 'library' || at.kind === 'site') return { ...rest, scope: at };
  const owner = refer(at);
  if (owner === null) return null;
  return at.kind === 'collection'
    ? { ...rest, scope: { kind: 'collection', collection: owner } }
    : { ...rest, scope: { kind: 'document', document: owner } };
}

/** Whether V8 takes it for a regular expression; it is not run. */
function isPattern(find: string, flags: string): boolean {
  try {
    new RegExp(find, `${flags}gu`);
    return true;
  } catch {
    return false;
  }
}

function flagsInOrder(flags: string): string {
  return [...'ims'].filter((flag) => flags.includes(flag)).join('');
}

function scopeInOrder(at: FiledRule['scope']): FiledRule['scope'] {
  switch (at.kind) {
    case 'library':
      return { kind: at.kind };
    case 'collection':
      return { kind: at.kind, collection: at.collection };
    case 'site':
      return { kind: at.kind, host: at.host };
    case 'document':
      return { kind: at.kind, document: at.document };
  }
}
