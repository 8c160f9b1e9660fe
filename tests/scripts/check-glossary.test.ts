import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { checkGlossary } from '../../scripts/check-glossary.mjs';

type Glossary = { concepts: Record<string, string>[] };
const starter = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../resources/glossaries/starter.json'), 'utf8'),
) as Glossary;

describe('the starter glossary', () => {
  it('has at least 200 concepts and no fault', () => {
    expect(starter.concepts.length).toBeGreaterThanOrEqual(200);
    expect(checkGlossary(starter)).toEqual([]);
  });
});

describe('checkGlossary', () => {
  const good = {
    id: 'zhanlve',
    subjectField: 'planning',
    hant: '戰略',
    hans: '战略',
    pinyin: 'zhànlüè',
    english: 'strategy',
    note: 'A plan.',
  };
  it.each([
    ['a wrong reading', { ...good, pinyin: 'zhānlüè' }],
    ['a syllable too many', { ...good, pinyin: 'zhànlüè shì' }],
    ['scripts that do not convert into each other', { ...good, hans: '战路', pinyin: 'zhànlù' }],
    ['an empty field', { ...good, note: '' }],
    ['an unknown subject field', { ...good, subjectField: 'cookery' }],
  ])('finds %s', (_name, concept) => {
    expect(checkGlossary({ concepts: [concept] })).toHaveLength(1);
  });
  it('finds a concept that stands twice', () => {
    expect(checkGlossary({ concepts: [good, good] })).toHaveLength(3);
  });
  it('accepts a good one', () => {
    expect(checkGlossary({ concepts: [good] })).toEqual([]);
  });
});
