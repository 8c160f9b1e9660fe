import { dictionaryEntries, openccChain } from '../conversion/opencc-chain';
import type { OpenccLocale } from '../model/locale';

/** How many characters of a text stand in Traditional text only, and in Simplified text only. */
export type ScriptEvidence = { readonly hant: number; readonly hans: number };

export function countEvidence(text: string): ScriptEvidence {
  evidence ??= buildEvidence();
  const counts = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    const kind = evidence[point] ?? either;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return { hant: counts[hantOnly] ?? 0, hans: counts[hansOnly] ?? 0 };
}

const either = 0;
const hantOnly = 1;
const hansOnly = 2;

let evidence: Uint8Array | undefined;

/** By code point, up to the last plane with ideographs. */
function buildEvidence(): Uint8Array {
  const table = new Uint8Array(0x40000);
  for (const point of changedAlone('t', 'cn')) table[point] = hantOnly;
  for (const point of changedAlone('cn', 't')) table[point] = hansOnly;
  // 后, 里, 干 or 台 stand in Traditional texts too, and so does what regions prefer: 為, 群, 峰.
  for (const locale of ['t', 'tw', 'hk'] as const) {
    for (const point of pointsWritten(locale)) {
      if (table[point] === hansOnly) table[point] = either;
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
