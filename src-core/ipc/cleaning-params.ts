import { z } from 'zod';

import { builtInRules, type CleaningRuleId } from '../model/cleaning-rule';
import { ledgerRules, type LedgerRule } from '../model/document';
import {
  maxExamplesPerRule,
  maxPlacesPerCall,
  maxRowsPerCall,
  maxRulePatternUnits,
  maxRules,
} from './limits';
import { collectionId, documentId, job, nothing, offset, paneViews, uuid } from './schema-parts';

const ownRuleId = uuid.transform((id) => id as CleaningRuleId);
const ruleId = z
  .union([uuid, z.enum(builtInRules)])
  .transform((id) => id as string as CleaningRuleId);
const ledgerRule = z.union([
  z.enum(ledgerRules),
  z
    .string()
    .regex(/^rule:[0-9a-z-]{1,64}$/u)
    .transform((rule) => rule as LedgerRule),
]);
const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u);
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library') }),
  z.strictObject({ kind: z.literal('collection'), collection: collectionId }),
  z.strictObject({ kind: z.literal('site'), host }),
  z.strictObject({ kind: z.literal('document'), document: documentId }),
]);
const ruleText = z.string().max(maxRulePatternUnits);
const action = {
  kind: z.enum(['literal', 'regex']),
  find: ruleText.min(1),
  flags: z.string().regex(/^[ims]{0,3}$/u),
  replace: ruleText,
};
const example = z.strictObject({ before: ruleText, after: ruleText });

/** Calls on the ledger of a document, and on the rules that write to it. */
export const cleaningParams = {
  'change:list': z
    .strictObject({
      document: documentId,
      /** Null for every rule. */
      rule: ledgerRule.nullable(),
      /** `open` are those not accepted: offered, or undone. */
      state: z.enum(['all', 'accepted', 'open']),
      from: offset,
      to: offset,
    })
    .refine(({ from, to }) => from <= to && to - from <= maxRowsPerCall),
  /** What was done at a place of the canonical text: that covers it or ends or begins there. */
  'change:at': z.strictObject({ document: documentId, offset }),
  'change:set-accepted': z.strictObject({
    document: documentId,
    views: paneViews,
    sourceStarts: z.array(offset).min(1).max(maxPlacesPerCall),
    accepted: z.boolean(),
  }),
  'change:set-all': z.strictObject({
    document: documentId,
    views: paneViews,
    rule: ledgerRule.nullable(),
    accepted: z.boolean(),
  }),
  'change:choose': z.strictObject({
    document: documentId,
    views: paneViews,
    sourceStart: offset,
    /** One of the candidates. */
    text: ruleText,
  }),
  'rule:list': z.strictObject({ document: documentId.nullable() }),
  'rule:save': z.strictObject({
    /** Left out for a new one. */
    id: ownRuleId.optional(),
    name: z.string().trim().min(1).max(200),
    scope,
    ...action,
    enabled: z.boolean(),
    examples: z.array(example).max(maxExamplesPerRule),
  }),
  'rule:delete': z.strictObject({ rule: ownRuleId }),
  'rule:restore': z.strictObject({ rule: ownRuleId }),
  'rule:order': z.strictObject({ rules: z.array(ownRuleId).max(maxRules) }),
  'rule:set-override': z.strictObject({
    document: documentId,
    rule: ruleId,
    enabled: z.boolean().nullable(),
  }),
  /** What a rule would do to a document, and to its own examples, before it is saved. */
  'rule:preview': z.strictObject({
    document: documentId.nullable(),
    rule: z.union([
      z.strictObject({ builtIn: z.enum(builtInRules) }),
      z.strictObject({ ...action, examples: z.array(example).max(maxExamplesPerRule) }),
    ]),
  }),
  /** Bring one document, or every document, to what the rules say now. */
  'rule:apply': z.strictObject({ document: documentId.nullable(), job }),
  /** Take back what `rule:apply` did to one document under this job. */
  'rule:revert': z.strictObject({ document: documentId, job }),
  'rule:export': nothing,
  'rule:import': nothing,
};
