import { describe, expect, it } from 'vitest';

import type { ChannelName } from '#core/ipc/channel-names';
import { defaultPaneViews } from '#core/model/locale';
import { paramsSchemas } from '#core/ipc/contract';
import { cleaningParams } from '#core/ipc/cleaning-params';
import { importParams } from '#core/ipc/import-params';
import { maxImportItems, maxPlacesPerCall, maxRowsPerCall, maxRules } from '#core/ipc/limits';
import { versionParams } from '#core/ipc/version-params';

const id = '01a20893-2215-745d-a25b-5dd96f2202b7';
const views = defaultPaneViews;
const action = { kind: 'regex', find: '\\d', flags: 'i', replace: '' };
const examples = [{ before: '1', after: '' }];

/** A call on each channel that is as it should be, with every field. */
const good = {
  'import:choose-files': { job: id },
  'import:choose-folder': { job: id },
  'import:begin': { job: id, folder: '政策', names: ['甲.txt'], skipped: 0 },
  'import:bytes': { job: id, place: 0, name: '甲.txt', bytes: new Uint8Array(3) },
  'import:unread': { job: id, place: 0, name: '甲.txt', problem: 'too-large', size: 5 },
  'import:end': { job: id },
  'import:text': { job: id, text: '甲', html: '<p>甲' },
  'import:cancel': { job: id },
  'import:list': {},
  'import:report': { job: id },
  'import:resume': { job: id },
  'import:forget': { job: id },
  'document:readings': { document: id },
  'document:read-as': {
    ...{ document: id, views, job: id },
    decoding: { encoding: 'gb18030', mojibake: null },
  },
  'change:at': { document: id, offset: 3 },
  'change:list': { document: id, rule: `rule:${id}`, state: 'open', from: 0, to: 5 },
  'change:set-accepted': { document: id, views, sourceStarts: [0], accepted: true },
  'change:set-all': { document: id, views, rule: 'gloss', accepted: true },
  'change:choose': { document: id, views, sourceStart: 0, text: '東' },
  'rule:list': { document: id },
  'rule:save': {
    ...{ id, name: '數字', ...action, enabled: true, examples },
    scope: { kind: 'collection', collection: id },
  },
  'rule:delete': { rule: id },
  'rule:restore': { rule: id },
  'rule:order': { rules: [id] },
  'rule:set-override': { document: id, rule: 'page-numbers', enabled: true },
  'rule:preview': { document: id, rule: { ...action, examples } },
  'rule:revert': { document: id, job: id },
  'rule:apply': { document: id, job: id },
  'rule:export': {},
  'rule:import': {},
  'metadata:change': {
    ...{ document: id, issuers: ['國務院'], documentNumber: '國發〔2024〕5號' },
    ...{ written: '2024-01-31', published: '2024-02-01', effective: '2024-02-02' },
    ...{ expires: '2030-01-01', address: 'https://www.gov.cn/' },
  },
  'metadata:reset': { document: id, field: 'issuers' },
  'citation:list': { document: id },
  'version:list': { document: id },
  'version:set': { document: id, origin: id },
  'version:compare': { from: id, to: id, job: id },
  'version:align': { from: id, to: id, job: id },
  'version:carry-annotations': { from: id, to: id, job: id },
  'review:list': { document: id },
  'review:settle': { item: id, place: { start: 0, end: 2 } },
  'review:reopen': { item: id },
} satisfies Partial<Record<ChannelName, unknown>>;
type Tried = keyof typeof good;

const channels = Object.keys(good) as Tried[];
const accepts = (name: ChannelName, params: unknown): boolean =>
  paramsSchemas[name].safeParse(params).success;

/** Longer than anything that is taken, but for a pasted text, which may have 200 MiB. */
const endless = 'x'.repeat(100 * 2 ** 20);
const junk: readonly (readonly [string, unknown])[] = [
  ...([-1, 1.5, NaN, Infinity, 2 ** 60] as const).map((value) => [String(value), value] as const),
  ['an empty object', {}],
  ['a prototype', JSON.parse('{"__proto__":{"start":0,"end":1,"kind":"library"}}')],
  ['a list in a list', [[]]],
  ['a function', () => id],
  ['100 MB', endless],
];

describe('the contract of imports, cleaning and versions', () => {
  it('is tried here with every channel', () => {
    const all = Object.keys({ ...importParams, ...cleaningParams, ...versionParams });
    expect(channels.toSorted()).toEqual(all.toSorted());
  });

  it.each(channels)('takes a good call of %s alone', (name) => {
    const params: object = good[name];
    expect(accepts(name, params)).toBe(true);
    expect(accepts(name, { ...params, more: 1 })).toBe(false);
    const parsed = JSON.parse('{"__proto__":{"document":"x"}}') as object;
    expect(
      accepts(name, Object.defineProperties(parsed, Object.getOwnPropertyDescriptors(params))),
    ).toBe(false);
    for (const whole of [null, undefined, 'x', 1, [], [params], () => params]) {
      expect(accepts(name, whole)).toBe(false);
    }
  });

  it.each(channels)('refuses junk in any field of %s', (name) => {
    for (const path of pathsOf(good[name])) {
      for (const [what, value] of junk) {
        if (name === 'import:text' && value === endless && path[0] !== 'job') continue;
        const params = changed(good[name], path, value);
        expect(accepts(name, params), `${what} in ${path.join('.')}`).toBe(false);
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each<[Tried, object]>([
    ['import:begin', { names: [] }],
    ['import:begin', { names: Array(maxImportItems + 1).fill('甲') }],
    ['import:begin', { names: [''] }],
    ['import:bytes', { bytes: [1, 2] }],
    ['import:bytes', { bytes: new ArrayBuffer(2) }],
    ['import:bytes', { path: '/etc/passwd' }],
    ['import:bytes', { place: maxImportItems + 1 }],
    ['document:readings', { document: '../../etc/passwd' }],
    ['document:read-as', { decoding: { encoding: 'utf-7', mojibake: null } }],
    ['document:read-as', { decoding: { encoding: 'utf-8', mojibake: 'x' } }],
    ['change:list', { from: 6 }],
    ['change:list', { to: maxRowsPerCall + 1 }],
    ['change:list', { rule: 'rule:../x' }],
    ['change:list', { rule: `rule:${'a'.repeat(65)}` }],
    ['change:list', { rule: 'constructor' }],
    ['change:set-accepted', { sourceStarts: [] }],
    ['change:set-accepted', { sourceStarts: Array(maxPlacesPerCall + 1).fill(0) }],
    ['rule:save', { id: 'page-numbers' }],
    ['rule:save', { name: '  ' }],
    ['rule:save', { find: '' }],
    ['rule:save', { flags: 'g' }],
    ['rule:save', { scope: { kind: 'world' } }],
    ['rule:save', { scope: { kind: 'library', collection: id } }],
    ['rule:save', { scope: { kind: 'site', host: 'http://www.gov.cn/' } }],
    ['rule:save', { scope: { kind: 'site', host: '..' } }],
    ['rule:save', { examples: Array(51).fill(examples[0]) }],
    ['rule:delete', { rule: 'page-numbers' }],
    ['rule:order', { rules: Array(maxRules + 1).fill(id) }],
    ['rule:set-override', { rule: '__proto__' }],
    ['rule:preview', { rule: { builtIn: 'constructor' } }],
    ['rule:preview', { rule: { ...action, examples, id } }],
    ['metadata:change', { issuers: Array(31).fill('國務院') }],
    ['metadata:change', { written: '2024-02-30' }],
    ['metadata:change', { address: 'javascript:hack()' }],
    ['metadata:change', { address: 'file:///etc/passwd' }],
    ['metadata:reset', { field: '__proto__' }],
    ['metadata:reset', { field: 'edited' }],
    ['review:settle', { place: { start: 0, end: 2, score: 1 } }],
  ])('refuses %s with %j', (name, values) => {
    expect(accepts(name, { ...good[name], ...values })).toBe(false);
  });
});

/** Where each value within stands, objects and lists too. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    [...path, key],
    ...pathsOf(one, [...path, key]),
  ]);
}

function changed(value: unknown, path: readonly string[], to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, to);
  return copy;
}
