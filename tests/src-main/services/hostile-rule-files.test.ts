import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { FiledRule } from '#core/formats/cleaning-rules-file';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { damagedText, importText, tempFolder, testLibrary } from '../library-fixture';

const rule: FiledRule = {
  ...{ name: '文號括號', enabled: true, scope: { kind: 'library' } },
  ...{ kind: 'regex', find: '\\[(\\d{4})\\]', flags: '', replace: '〔$1〕', examples: [] },
};
const rules = { format: 'duizhao-cleaning-rules', version: 1, rules: [rule] };
const conversions = {
  ...{ format: 'duizhao-conversion', version: 1, collections: ['政策'], choices: [] },
  phrases: [
    {
      ...{ scope: 'library', document: null, collection: null, directions: ['s2t'] },
      ...{ hans: '网络', hant: '網路' },
      ...{ created: '2026-11-23T12:00:00.000Z', modified: '2026-11-23T12:00:00.000Z' },
    },
  ],
};
const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
const deepObject = `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`;

/** The same harm for both kinds of file; `list` is the field with what comes in. */
const harms = (good: object, list: string): readonly (readonly [string, string | Uint8Array])[] => {
  const json = JSON.stringify(good);
  return [
    ['lists a million deep', deep],
    ['objects a million deep', deepObject],
    ['a field a million deep', json.replace(`"${list}":[`, `"${list}":[${deep},`)],
    ['a text in the place of a list', JSON.stringify({ ...good, [list]: 'x'.repeat(1000) })],
    ['a prototype', json.replace('{', '{"__proto__":{"enabled":true},')],
    ['a prototype of an item', json.replace(`"${list}":[{`, `"${list}":[{"__proto__":{"x":1},`)],
    ['a constructor', json.replace('{', '{"constructor":{"prototype":{"x":1}},')],
    ['an id of its own', json.replace(`"${list}":[{`, `"${list}":[{"id":"page-numbers",`)],
    ['bytes that are no UTF-8', Uint8Array.from([...Buffer.from(json), 0xff])],
    ['nothing', ''],
    ['half a file', json.slice(0, json.length / 2)],
    ['NUL after it', `${json}\0`],
  ];
};

/** All that the library holds of rules and decisions. */
async function holdings(call: CallLibrary): Promise<unknown> {
  return [
    await call('rule:list', { document: null }),
    await call('collection:list', {}),
    await call('choice:list-all', {}),
  ];
}

function written(content: string | Uint8Array): string {
  const path = join(tempFolder(), 'rules.json');
  writeFileSync(path, content);
  return path;
}

describe('a file of rules made to do harm', () => {
  it.each(harms(rules, 'rules'))('is refused with nothing taken in: %s', async (_what, content) => {
    const { call } = await testLibrary();
    const before = await holdings(call);
    await expect(call('rule:import-file', { path: written(content) })).rejects.toMatchObject({
      name: 'AppError',
      code: 'foreign-file',
    });
    expect(await holdings(call)).toEqual(before);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('gives ids of its own to rules that are alike', async () => {
    const { call } = await testLibrary();
    const twice = { ...rules, rules: [rule, { ...rule, name: '又一' }, { ...rule, find: 'b' }] };
    const path = written(JSON.stringify(twice));
    expect(await call('rule:import-file', { path })).toMatchObject({ added: 3, same: 0 });
    expect(await call('rule:import-file', { path })).toMatchObject({ added: 0, same: 3 });
    const ids = JSON.stringify(await call('rule:list', { document: null })).match(
      /"id":"[0-9a-f-]{36}"/gu,
    );
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  it('switches a rule off whose pattern never ends, and imports go on', async () => {
    const { call } = await testLibrary();
    const endless = {
      ...rule,
      find: '(a+)+$',
      examples: [{ before: `${'a'.repeat(40)}b`, after: '' }],
    };
    const path = written(JSON.stringify({ ...rules, rules: [endless] }));
    expect(await call('rule:import-file', { path })).toMatchObject({
      ...{ added: 1, failing: ['文號括號'] },
    });
    expect(await importText(call, damagedText)).toMatchObject({ repairs: 1 });
  });

  it('with more rules than there may be leaves those there are', async () => {
    const { call } = await testLibrary();
    const many = Array.from({ length: 300 }, (_, at) => ({ ...rule, name: `規則${at}` }));
    const path = written(JSON.stringify({ ...rules, rules: many }));
    expect(await call('rule:import-file', { path })).toMatchObject({ added: 300 });
    const before = await holdings(call);
    const others = many.map((one) => ({ ...one, find: 'x' }));
    const more = written(JSON.stringify({ ...rules, rules: others }));
    await expect(call('rule:import-file', { path: more })).rejects.toThrow(/too-many-rules/u);
    expect(await holdings(call)).toEqual(before);
  });
});

describe('a file of conversions made to do harm', () => {
  it.each(harms(conversions, 'phrases'))(
    'is refused with nothing taken in: %s',
    async (_what, content) => {
      const { call } = await testLibrary();
      const before = await holdings(call);
      await expect(call('choice:import-file', { path: written(content) })).rejects.toMatchObject({
        name: 'AppError',
        code: 'foreign-file',
      });
      expect(await holdings(call)).toEqual(before);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it('is taken in where it is as it should be', async () => {
    const { call } = await testLibrary();
    const path = written(JSON.stringify(conversions));
    expect(await call('choice:import-file', { path })).toMatchObject({ phrases: { added: 1 } });
  });
});
