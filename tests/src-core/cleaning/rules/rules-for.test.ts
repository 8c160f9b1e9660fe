import { describe, expect, it } from 'vitest';

import { rulesFor, type RuleSubject } from '#core/cleaning/rules/rules-for';
import {
  ruleIdOf,
  type BuiltInRule,
  type CleaningRuleId,
  type RuleScope,
} from '#core/model/cleaning-rule';
import type { CollectionId } from '#core/model/collection';
import type { DocumentId } from '#core/model/document';
import { ruleOf } from './rule-fixture';

const subject: RuleSubject = {
  document: 'd1' as DocumentId,
  collection: 'c1' as CollectionId,
  host: 'WWW.gov.cn',
};

describe('rulesFor', () => {
  it.each<[string, RuleScope, boolean]>([
    ['the library', { kind: 'library' }, true],
    ['its collection', { kind: 'collection', collection: 'c1' as CollectionId }, true],
    ['another collection', { kind: 'collection', collection: 'c2' as CollectionId }, false],
    ['itself', { kind: 'document', document: 'd1' as DocumentId }, true],
    ['another document', { kind: 'document', document: 'd2' as DocumentId }, false],
    ['its host', { kind: 'site', host: 'www.gov.cn' }, true],
    ['a host above', { kind: 'site', host: 'Gov.cn.' }, true],
    ['a host below', { kind: 'site', host: 'big5.www.gov.cn' }, false],
    ['a host that ends alike', { kind: 'site', host: 'w.gov.cn' }, false],
    ['no host', { kind: 'site', host: '' }, false],
  ])('holds a rule of %s against a document', (_, scope, holds) => {
    const rule = ruleOf('a', 'b', { scope });
    expect(rulesFor([rule], subject, new Map())).toEqual(holds ? [rule] : []);
    const on = new Map([[rule.id, true]]);
    expect(rulesFor([{ ...rule, enabled: false }], subject, on)).toHaveLength(holds ? 1 : 0);
  });

  it('holds no rule of a site or collection where the document has none', () => {
    const scopes: RuleScope[] = [
      { kind: 'site', host: 'gov.cn' },
      { kind: 'collection', collection: 'c1' as CollectionId },
    ];
    const some = scopes.map((scope) => ruleOf('a', 'b', { scope }));
    expect(rulesFor(some, { ...subject, collection: null, host: null }, new Map())).toEqual([]);
  });

  it('keeps the order of the user, built-in ones first, and what is said of the document', () => {
    const off = ruleOf('3', '', { enabled: false });
    const on = ruleOf('1', '');
    const silenced = ruleOf('2', '');
    const last = ruleOf('0', '');
    const overrides = new Map<CleaningRuleId, boolean>([
      [silenced.id, false],
      [off.id, true],
      [built('full-width-punctuation'), true],
      [built('page-numbers'), true],
      [built('hard-line-breaks'), false],
    ]);
    expect(rulesFor([off, on, silenced, last], subject, overrides)).toEqual([
      ...['page-numbers', 'full-width-punctuation'],
      ...[off, on, last],
    ]);
  });
});

function built(name: BuiltInRule): CleaningRuleId {
  return ruleIdOf(name);
}
