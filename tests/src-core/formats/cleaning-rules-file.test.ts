import { describe, expect, it } from 'vitest';

import {
  cleaningRuleLimits,
  filedRule,
  formatCleaningRulesFile,
  parseCleaningRulesFile,
  type FiledRule,
} from '#core/formats/cleaning-rules-file';
import { AppError } from '#core/model/app-error';
import type { RuleScope } from '#core/model/cleaning-rule';
import type { CollectionId } from '#core/model/collection';
import type { DocumentId } from '#core/model/document';
import { ruleOf } from '../cleaning/rules/rule-fixture';

const hash = 'ab'.repeat(32);
const brackets: FiledRule = {
  ...{ name: '文號括號', enabled: true, scope: { kind: 'site', host: 'www.gov.cn' } },
  ...{ kind: 'regex', find: '\\[(\\d{4})\\]', flags: 'i', replace: '〔$1〕' },
  examples: [{ before: '國發[2024]5號', after: '國發〔2024〕5號' }],
};
const rules: FiledRule[] = [
  brackets,
  { ...brackets, kind: 'literal', flags: '', scope: { kind: 'library' }, examples: [] },
  { ...brackets, scope: { kind: 'collection', collection: '政策' } },
  { ...brackets, scope: { kind: 'document', document: hash } },
];
const file = { format: 'duizhao-cleaning-rules', version: 1, rules };

describe('parseCleaningRulesFile', () => {
  it('reads what was written', () => {
    expect(parseCleaningRulesFile(formatCleaningRulesFile(rules), 'a.json')).toEqual(rules);
  });

  it.each([
    ['no JSON', 'rules'],
    ['another JSON', '[]'],
    ['another format', JSON.stringify({ ...file, format: 'duizhao-conversion' })],
    ['a later version', JSON.stringify({ ...file, version: 2 })],
    ['an unknown field', JSON.stringify({ ...file, more: 1 })],
    ['an id', change({ id: 'x' })],
    ['a prototype', JSON.stringify(file).replace('{', '{"__proto__":{"x":1},')],
    ['a prototype in a rule', JSON.stringify(file).replace('"name"', '"__proto__":{},"name"')],
    ['a prototype in a scope', JSON.stringify(file).replace('"kind"', '"__proto__":{},"kind"')],
    ['a scope without its owner', change({ scope: { kind: 'collection' } })],
    ['a document that is no hash', change({ scope: { kind: 'document', document: '../x' } })],
    ['a host that is none', change({ scope: { kind: 'site', host: 'http://a.cn/' } })],
    ['a pattern that is none', change({ find: '(' })],
    ['an empty pattern', change({ find: '' })],
    ['a flag that always holds', change({ flags: 'g' })],
    ['a flag of a literal', change({ kind: 'literal', flags: 'i' })],
    ['a lone surrogate', change({ replace: '\ud842' })],
    ['a pattern that is too long', change({ find: 'a'.repeat(cleaningRuleLimits.units + 1) })],
    ['too many rules', JSON.stringify({ ...file, rules: Array(501).fill(brackets) })],
    ['no name', change({ name: ' ' })],
  ])('refuses %s', (_, json) => {
    const read = () => parseCleaningRulesFile(json, 'a.json');
    expect(read).toThrow(AppError);
    expect(read).toThrow(/^foreign-file \{"name":"a.json"\}/u);
  });

  it('takes as many rules, and as long ones, as it says', () => {
    const longest = { ...brackets, find: 'a'.repeat(cleaningRuleLimits.units) };
    const many = [longest, ...Array<FiledRule>(499).fill(brackets)];
    expect(parseCleaningRulesFile(formatCleaningRulesFile(many), 'a.json')).toHaveLength(500);
  });
});

describe('formatCleaningRulesFile', () => {
  it('writes the same whatever the order of fields and flags', () => {
    const turned = rules.map(
      (rule) => Object.fromEntries(Object.entries(rule).reverse()) as FiledRule,
    );
    expect(formatCleaningRulesFile(turned)).toBe(formatCleaningRulesFile(rules));
    const flags = (value: string) => formatCleaningRulesFile([{ ...brackets, flags: value }]);
    expect(flags('smi')).toBe(flags('ims'));
  });
});

describe('filedRule', () => {
  it('names a collection and hashes a document, and leaves out a rule of what is gone', () => {
    const filed = (scope: RuleScope) =>
      filedRule(ruleOf('a', 'b', { scope }), (owner) =>
        owner.kind === 'document' ? hash : owner.collection === 'c1' ? '政策' : null,
      );
    expect(filed({ kind: 'document', document: 'd1' as DocumentId })?.scope).toEqual({
      kind: 'document',
      document: hash,
    });
    expect(filed({ kind: 'collection', collection: 'c1' as CollectionId })?.scope).toEqual({
      kind: 'collection',
      collection: '政策',
    });
    expect(filed({ kind: 'collection', collection: 'c2' as CollectionId })).toBeNull();
    expect(filed({ kind: 'library' })).not.toHaveProperty('id');
  });
});

function change(fields: object): string {
  return JSON.stringify({ ...file, rules: [{ ...brackets, ...fields }] });
}
