import type { DictGroup } from 'opencc-js/core';

import { toCodeUnits } from '#core/conversion/code-units';
import { dictionaryEntries, isWordingDictionary, openccChain } from '#core/conversion/opencc-chain';
import { unmatchedLength } from '#core/conversion/unmatched-length';
import type { OpenccLocale } from '#core/model/locale';

export type Part = { source: string; target: string; kind: string };

/**
 * What a conversion and its alignment are by definition, without any care for speed: the passes of
 * opencc-js one after the other, and their alignments cut where all of them are.
 */
export function alignedByDefinition(from: OpenccLocale, to: OpenccLocale, text: string): Part[] {
  const { normalisation, segmentation, conversion } = openccChain(from, to);
  let parts = [...text].map(unchanged);
  for (const group of normalisation) {
    parts = compose(parts, pass(group, 'normalisation', targetOf(parts)));
  }
  const words = segmentation
    ? wordsOf(segmentation, targetOf(parts))
    : [targetOf(parts)].filter(Boolean);
  let converted = words.map((word) => [...word].map(unchanged));
  for (const group of conversion) {
    converted = converted.map((word) => compose(word, pass(group, null, targetOf(word))));
  }
  return joinUnchanged(compose(parts, converted.flat()));
}

/** One pass, from left to right; unchanged text in parts of one code point. */
function pass(group: DictGroup, fixedKind: string | null, text: string): Part[] {
  return read(group, text).flatMap(({ source, match }) => {
    if (!match || match.target === source) return [...source].map(unchanged);
    return [{ source, target: match.target, kind: fixedKind ?? match.kind }];
  });
}

/** The words of a text and what lies between them, as opencc-js cuts it. */
function wordsOf(segmentation: DictGroup, text: string): string[] {
  const words: string[] = [];
  let between = '';
  for (const { source, match } of read(segmentation, text)) {
    if (!match) {
      between += source;
      continue;
    }
    if (between !== '') words.push(between);
    words.push(source);
    between = '';
  }
  return between === '' ? words : [...words, between];
}

type Match = { target: string; kind: string };

/** A text as the longest keys from left to right, and what is stepped over where there is none. */
function read(group: DictGroup, text: string): { source: string; match: Match | null }[] {
  const { matches, longest } = matchesOf(group);
  const units = toCodeUnits(text);
  const found: { source: string; match: Match | null }[] = [];
  for (let at = 0; at < text.length;) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !matches.has(text.slice(at, at + length))) length--;
    const match = matches.get(text.slice(at, at + length)) ?? null;
    if (!match) length = unmatchedLength(units, at, text.length);
    found.push({ source: text.slice(at, at + length), match });
    at += length;
  }
  return found;
}

type Matches = { matches: Map<string, Match>; longest: number };

const known = new Map<DictGroup, Matches>();

function matchesOf(group: DictGroup): Matches {
  const built = known.get(group) ?? buildMatches(group);
  known.set(group, built);
  return built;
}

function buildMatches(group: DictGroup): Matches {
  const matches = new Map<string, Match>();
  for (const dictionary of [...group].reverse()) {
    for (const [key, target] of dictionaryEntries(dictionary)) {
      const ownKind = [...key].length > 1 ? 'phrase' : 'character';
      matches.set(key, { target, kind: isWordingDictionary(dictionary) ? 'wording' : ownKind });
    }
  }
  return { matches, longest: Math.max(...[...matches.keys()].map(({ length }) => length)) };
}

/** Chain two alignments: the smallest parts that begin and end alike in the text between. */
function compose(first: readonly Part[], second: readonly Part[]): Part[] {
  const composed: Part[] = [];
  const rest = [...second];
  let group: { first: Part[]; second: Part[] } = { first: [], second: [] };
  for (const part of first) {
    group.first.push(part);
    const reached = () => targetOf(group.first).length;
    while (sourceOf(group.second).length < reached()) group.second.push(...rest.splice(0, 1));
    if (sourceOf(group.second).length > reached()) continue;
    composed.push(merge(group.first, group.second));
    group = { first: [], second: [] };
  }
  return composed;
}

function merge(first: readonly Part[], second: readonly Part[]): Part {
  const [source, target] = [sourceOf(first), targetOf(second)];
  if (source === target) return { source, target, kind: 'identity' };
  const kinds = [...first, ...second].map(({ kind }) => kind);
  const kind = ['wording', 'phrase', 'character', 'normalisation'].find((one) =>
    kinds.includes(one),
  );
  return { source, target, kind: kind ?? 'identity' };
}

function joinUnchanged(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'identity' && last?.kind === 'identity') {
      joined[joined.length - 1] = unchanged(last.source + part.source);
    } else joined.push(part);
  }
  return joined;
}

function unchanged(text: string): Part {
  return { source: text, target: text, kind: 'identity' };
}

function sourceOf(parts: readonly Part[]): string {
  return parts.map(({ source }) => source).join('');
}

function targetOf(parts: readonly Part[]): string {
  return parts.map(({ target }) => target).join('');
}
