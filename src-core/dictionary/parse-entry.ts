import type { DictionaryEntry, Reading, WordReference } from '../model/word';
import { markedPinyin } from './marked-pinyin';
import { zhuyinOf } from './zhuyin-of';

/** An entry as CC-CEDICT has it: pinyin with digits, senses that also hold remarks on the word. */
export type RawEntry = {
  readonly hant: string;
  readonly hans: string;
  readonly pinyin: string;
  readonly senses: readonly string[];
};

/** Take a raw entry apart: what its senses say of form and sound becomes fields of their own. */
export function parseEntry({ hant, hans, pinyin, senses }: RawEntry): DictionaryEntry {
  const english: string[] = [];
  const classifiers: WordReference[] = [];
  const variantOf: WordReference[] = [];
  const seeAlso: WordReference[] = [];
  let taiwan: Reading | null = null;
  for (const sense of senses) {
    const said = /\bTaiwan pr\. \[([^\]]*)\]/u.exec(sense)?.[1];
    if (said !== undefined) taiwan ??= readingOf(said);
    const rest = withoutTaiwan(sense);
    const classifier = /^CL:(.+)$/u.exec(rest)?.[1];
    const variant = /^(?:[a-zA-Z ]+ )?variant of (.+)$|^also written (.+)$/u.exec(rest);
    const see = /^see(?: also)? (.+)$/u.exec(rest)?.[1];
    if (classifier !== undefined && addAll(classifiers, classifier)) continue;
    if (variant && addAll(variantOf, variant[1] ?? variant[2] ?? '')) {
      // Erhua and the like say more than that it is a variant.
      if (!/^(?:old |archaic |ancient )?variant of|^also written/u.test(rest)) {
        english.push(readableSense(rest));
      }
      continue;
    }
    if (see !== undefined && addAll(seeAlso, see)) continue;
    if (rest !== '') english.push(readableSense(rest));
  }
  const marked = markedPinyin(pinyin);
  return {
    ...{ hant, hans, pinyin: marked, zhuyin: zhuyinOf(marked) },
    taiwan: taiwan?.pinyin === marked ? null : taiwan,
    ...{ english, classifiers, variantOf, seeAlso },
  };
}

/** A reading that is given for some of the syllables stands as it is given. */
function readingOf(numbered: string): Reading {
  // `xia4hai2` is given without a space between the syllables.
  const pinyin = markedPinyin(numbered.replace(/([1-5])(?=[A-Za-z])/gu, '$1 '));
  return { pinyin, zhuyin: zhuyinOf(pinyin) };
}

function withoutTaiwan(sense: string): string {
  return sense
    .replace(/\s*\(Taiwan pr\. \[[^\]]*\]\)/gu, '')
    .replace(/[,;]?\s*\bTaiwan pr\. \[[^\]]*\]/gu, '')
    .trim();
}

/** Adds what a list of references names; false where the text is more than such a list. */
function addAll(references: WordReference[], list: string): boolean {
  const found: WordReference[] = [];
  for (const one of list.split(/,\s*/u)) {
    const parts = /^([^\s|[\]()]+)(?:\|([^\s|[\]()]+))?(?:\[([^\]]*)\])?$/u.exec(one.trim());
    const [, hant = '', hans = hant, pinyin = ''] = parts ?? [];
    if (!/\p{Script=Han}/u.test(hant)) return false;
    found.push({ hant, hans, pinyin: markedPinyin(pinyin) });
  }
  references.push(...found);
  return true;
}

/** References within a sense: both scripts with a bar, the reading with tone marks in brackets. */
function readableSense(sense: string): string {
  return sense
    .replace(/\[([^\]]*)\]/gu, (_all, pinyin: string) => ` (${markedPinyin(pinyin)})`)
    .replace(/\|/gu, '｜');
}
