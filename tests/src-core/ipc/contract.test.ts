import { describe, expect, it } from 'vitest';

import type { ChannelName } from '#core/ipc/channel-names';
import { paramsSchemas } from '#core/ipc/contract';

const document = '01a20893-2215-745d-a25b-5dd96f2202b7';
const accepts = (name: ChannelName, params: unknown): boolean =>
  paramsSchemas[name].safeParse(params).success;

describe('the contract of collections', () => {
  it('takes a name without the white space around it', () => {
    expect(paramsSchemas['collection:create'].parse({ name: ' 政策 ' })).toEqual({ name: '政策' });
  });

  it.each<[ChannelName, unknown]>([
    ['collection:create', { name: ' ' }],
    ['collection:create', { name: '政'.repeat(201) }],
    ['collection:rename', { collection: 'no-id', name: '政策' }],
    ['document:set-collection', { document }],
    ['document:set-collection', { document, collection: '' }],
    ['document:set-written', { document, written: 'jp' }],
  ])('refuses %s of %j', (name, params) => {
    expect(accepts(name, params)).toBe(false);
  });
});

describe('the contract of choices', () => {
  const choice = { scope: 'library', target: 't', source: '发', chosen: '髮' };

  it('takes more than a scope has need of', () => {
    expect(accepts('choice:set', { ...choice, document, start: 3 })).toBe(true);
  });

  it.each([
    { ...choice, scope: 'world' },
    { ...choice, scope: 'document' },
    { ...choice, scope: 'place', document },
    { ...choice, scope: 'place', document, start: -1 },
    { ...choice, target: 'jp' },
    { ...choice, source: '' },
    { ...choice, source: '\ud842' },
    { ...choice, chosen: '髮\n' },
    { ...choice, chosen: '髮'.repeat(101) },
    { ...choice, more: true },
  ])('refuses %j', (params) => {
    expect(accepts('choice:set', choice)).toBe(true);
    expect(accepts('choice:set', params)).toBe(false);
  });
});

describe('the contract of phrases', () => {
  const phrase = { scope: 'library', hans: '网络', hant: '網路', directions: ['s2t'] };

  it('takes each direction once, and no white space around a side', () => {
    const given = { ...phrase, hans: ' 网络 ', directions: ['t2s', 's2t', 't2s'] };
    expect(paramsSchemas['phrase:save'].parse(given)).toEqual({
      ...{ ...phrase, directions: ['s2t', 't2s'] },
    });
  });

  it.each([
    { ...phrase, scope: 'place' },
    { ...phrase, scope: 'collection' },
    { ...phrase, directions: [] },
    { ...phrase, directions: ['s2tw'] },
    { ...phrase, hans: '' },
    { ...phrase, hans: '网 络' },
    { ...phrase, hant: '網\t路' },
    { ...phrase, hant: '網'.repeat(101) },
  ])('refuses %j', (params) => {
    expect(accepts('phrase:save', phrase)).toBe(true);
    expect(accepts('phrase:save', params)).toBe(false);
  });

  it('wants the document for files of a scope', () => {
    for (const name of ['phrase:import', 'phrase:export'] as const) {
      expect(accepts(name, { direction: 's2t', scope: 'library' })).toBe(true);
      expect(accepts(name, { direction: 's2t', scope: 'document' })).toBe(false);
      expect(accepts(name, { direction: 's2t', scope: 'collection', document })).toBe(true);
    }
    expect(accepts('phrase:export', { direction: 't2s' })).toBe(true);
  });
});
