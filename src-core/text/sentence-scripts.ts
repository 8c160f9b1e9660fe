import type { Script, WrittenLocale } from '../model/locale';
import type { CodeUnitRange } from '../model/text-range';
import { lineEnd, sentenceEnd } from './rows';
import { countEvidence } from './script-evidence';

/** The script of a stretch of text; `[start, end)` in its UTF-16 units. */
export type SentenceScript = CodeUnitRange & { readonly script: Script };

/**
 * The script of each sentence, in text order, without the blanks around it. A sentence ends after
 * its mark (`。！？；…!?;`) with the closing quotes and brackets that follow, and at a line end;
 * blank ones are left out.
 *
 * A sentence is too short to weigh its evidence: one character that only one script has decides,
 * and where both have one it is `mixed`.
 */
export function sentenceScripts(text: string): SentenceScript[] {
  const sentences: SentenceScript[] = [];
  let start = 0;
  for (const end of endsOf(text)) {
    const sentence = withoutBlanks.exec(text.slice(start, end));
    if (sentence) {
      const from = start + sentence.index;
      const [words] = sentence;
      sentences.push({ start: from, end: from + words.length, script: scriptOf(words) });
    }
    start = end;
  }
  return sentences;
}

/**
 * The passages that are not purely in the script the text is written in: as long as possible, from
 * the first to the last of neighbouring sentences that are in the other script or mixed, with those
 * without evidence that stand between them. A passage is `mixed` where any of its sentences is.
 */
export function mixedPassages(text: string, written: WrittenLocale): SentenceScript[] {
  const own = written === 'cn' ? 'hans' : 'hant';
  const passages: SentenceScript[] = [];
  let open: SentenceScript | null = null;
  for (const sentence of sentenceScripts(text)) {
    if (sentence.script === 'unknown') continue;
    if (sentence.script === own) {
      if (open) passages.push(open);
      open = null;
    } else {
      open = open ? joined(open, sentence) : sentence;
    }
  }
  if (open) passages.push(open);
  return passages;
}

/** Next line, U+0085, ends lines but is no blank to a regular expression. */
const withoutBlanks = /[^\s\u0085](?:.*[^\s\u0085])?/su;

/** Where sentences and lines end, ascending; the end of the text last. */
function endsOf(text: string): number[] {
  const ends = [sentenceEnd, lineEnd].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: mark }) => index + mark.length),
  );
  return [...ends, text.length].sort((a, b) => a - b);
}

function scriptOf(sentence: string): Script {
  const { hant, hans } = countEvidence(sentence);
  if (hant > 0 && hans > 0) return 'mixed';
  if (hant > 0) return 'hant';
  return hans > 0 ? 'hans' : 'unknown';
}

function joined(first: SentenceScript, last: SentenceScript): SentenceScript {
  const script = first.script === last.script ? first.script : 'mixed';
  return { start: first.start, end: last.end, script };
}
