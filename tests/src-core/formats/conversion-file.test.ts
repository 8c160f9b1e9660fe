import { describe, expect, it } from 'vitest';

import { formatConversionFile, parseConversionFile } from '#core/formats/conversion-file';

const times = { created: '2026-11-23T12:00:00.000Z', modified: '2026-11-23T12:00:00.000Z' };
const choice = {
  ...{ scope: 'place' as const, document: 'ab'.repeat(32), collection: null, ...times },
  place: {
    ...{ encoding: 'utf-8' as const, sourceStart: 0, sourceEnd: 1, inside: 0 },
    quote: { exact: '发', prefix: '', suffix: '展' },
  },
  ...{ target: 't' as const, source: '发', chosen: '髮' },
};
const phrase = {
  ...{ scope: 'collection' as const, document: null, collection: '政策', ...times },
  ...{ hans: '网络', hant: '網路', directions: ['s2t' as const] },
};
const content = { collections: ['政策'], choices: [choice], phrases: [phrase] };
const file = { format: 'duizhao-conversion', version: 1, ...content };

describe('parseConversionFile', () => {
  it('reads what was written', () => {
    expect(parseConversionFile(formatConversionFile(content))).toEqual(file);
  });

  it.each([
    ['no JSON', 'notes'],
    ['another JSON', '[]'],
    ['another format', JSON.stringify({ ...file, format: 'x' })],
    ['a later version', JSON.stringify({ ...file, version: 2 })],
    ['an unknown field', JSON.stringify({ ...file, more: 1 })],
    ['a prototype', JSON.stringify(file).replace('{', '{"__proto__":{"x":1},')],
    ['a prototype inside', JSON.stringify(file).replace('"quote":{', '"quote":{"__proto__":1,')],
    ['a place out of scope', change({ scope: 'document' })],
    ['a scope without its place', change({ place: null })],
    ['a place that is empty', change({ place: { ...choice.place, sourceEnd: 0 } })],
    ['a document that is no hash', change({ document: '../../etc/passwd' })],
    ['a control character', change({ chosen: '髮\u0000' })],
    ['a choice that is too long', change({ chosen: '髮'.repeat(101) })],
    ['a time that is none', change({ created: 'yesterday' })],
  ])('refuses %s', (_what, json) => {
    expect(parseConversionFile(json)).toBeNull();
  });
});

function change(values: object): string {
  return JSON.stringify({ ...file, choices: [{ ...choice, ...values }] });
}
