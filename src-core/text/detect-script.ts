import { dictionaryEntries, openccChain } from '../conversion/opencc-chain';
import type { OpenccLocale, Script } from '../model/locale';

/** Longer texts are judged by samples of this many UTF-16 units in all. */
const sampleLimit = 200_000;
const sampleCount = 200;

const noEvidence = 0;
const hantEvidence = 1;
const hansEvidence = 2;

/**
 * The script a text is written in, by the characters that only one of the scripts has. A minority
 * of at least three characters and a tenth of all makes it `mixed`, as does a tie.
 */
export function detectScript(text: string): Script {
  const counts = [0, 0, 0];
  for (const sample of samplesOf(text)) countEvidence(sample, counts);
  const [, hant = 0, hans = 0] = counts;
  if (hant + hans === 0) return 'unknown';
  const minority = Math.min(hant, hans);
  if (hant === hans || (minority >= 3 && minority * 10 >= hant + hans)) return 'mixed';
  return hant > hans ? 'hant' : 'hans';
}

/** The text, or stretches of it at even distances. */
function samplesOf(text: string): string[] {
  if (text.length <= sampleLimit) return [text];
  const length = sampleLimit / sampleCount;
  const step = (text.length - length) / (sampleCount - 1);
  return Array.from({ length: sampleCount }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + length);
  });
}

function countEvidence(text: string, counts: number[]): void {
  evidence ??= buildEvidence();
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    const kind = evidence[point] ?? noEvidence;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
}

let evidence: Uint8Array | undefined;

/** By code point, up to the last plane with ideographs. */
function buildEvidence(): Uint8Array {
  const table = new Uint8Array(0x40000);
  for (const point of changedAlone('t', 'cn')) table[point] = hantEvidence;
  for (const point of changedAlone('cn', 't')) table[point] = hansEvidence;
  // 后, 里, 干 or 台 stand in Traditional texts too, and so does what regions prefer: 為, 群, 峰.
  for (const locale of ['t', 'tw', 'hk'] as const) {
    for (const point of pointsWritten(locale)) {
      if (table[point] === hansEvidence) table[point] = noEvidence;
    }
  }
  return table;
}

/** The single characters that a conversion changes. Compatibility ideographs are left aside. */
function changedAlone(from: OpenccLocale, to: OpenccLocale): number[] {
  const replacements = new Map<number, boolean>();
  // Where dictionaries share a key the earlier one wins.
  for (const [key, replacement] of conversionEntries(from, to).reverse()) {
    const point = key.codePointAt(0) ?? 0;
    if (key.length === (point > 0xffff ? 2 : 1)) replacements.set(point, key !== replacement);
  }
  return [...replacements].filter(([, changes]) => changes).map(([point]) => point);
}

/** What the dictionaries write in a Traditional standard. */
function pointsWritten(locale: 't' | 'tw' | 'hk'): Set<number> {
  const points = new Set<number>();
  const entries = locale === 't' ? conversionEntries('cn', 't') : conversionEntries('t', locale);
  for (const [, written] of entries) {
    for (const character of written) points.add(character.codePointAt(0) ?? 0);
  }
  return points;
}

function conversionEntries(from: OpenccLocale, to: OpenccLocale) {
  return openccChain(from, to).conversion.flat().flatMap(dictionaryEntries);
}
