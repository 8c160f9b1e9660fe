import type { WrittenLocale } from '../model/locale';
import type { Concept } from '../model/termbase';
import { alignedConverter } from './aligned-converter';
import type { ForcedSpan } from './forced-spans';
import { spanMatcher } from './match-spans';

/**
 * A function that finds the terms of a glossary in a text, from left to right, each the longest at
 * its place, and says what the glossary makes of them: the form in the other script, in the
 * characters of the region shown; between Traditional standards the plain conversion. A Traditional
 * term is also found in the characters of the region the text is written in. A form that concepts
 * share with different counterparts gives no span.
 *
 * @param always - Give a span too where plain conversion makes the same of the term. Needed where
 *   more than plain conversion may change it, such as a region's wording.
 */
export function protectedTerms(
  concepts: readonly Concept[],
  written: WrittenLocale,
  shown: WrittenLocale,
  always: boolean,
): (text: string) => ForcedSpan[] {
  if (written === shown) return () => [];
  const plain = alignedConverter(written, shown);
  // Null where nothing is to be forced; the term still keeps shorter ones within it from being found.
  const counterparts = new Map<string, string | null>();
  for (const concept of concepts) {
    for (const form of writtenForms(concept, written)) {
      const counterpart = counterpartOf(concept, form, written, shown);
      if (form === '' || counterpart === '') continue;
      const known = counterparts.get(form);
      const isCertain = known === undefined || known === counterpart;
      counterparts.set(form, isCertain ? counterpart : null);
    }
  }
  if (!always) {
    for (const [form, counterpart] of counterparts) {
      if (plain(form).text === counterpart) counterparts.set(form, null);
    }
  }
  return spanMatcher(counterparts, 'glossary');
}

function writtenForms({ hans, hant }: Concept, written: WrittenLocale): Set<string> {
  if (written === 'cn') return new Set([hans]);
  return new Set([hant, alignedConverter('t', written)(hant).text]);
}

function counterpartOf(
  { hans, hant }: Concept,
  form: string,
  written: WrittenLocale,
  shown: WrittenLocale,
): string {
  if (shown === 'cn') return hans;
  if (written === 'cn') return alignedConverter('t', shown)(hant).text;
  return alignedConverter(written, shown)(form).text;
}
