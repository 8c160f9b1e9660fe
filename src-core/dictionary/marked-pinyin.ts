/**
 * Pinyin as CC-CEDICT writes it, with a digit for the tone and `u:` for ü, with tone marks instead.
 * What is no syllable stays as it is.
 *
 * @param numbered - E.g. `lu:4 xing2`; syllables may also stand together.
 */
export function markedPinyin(numbered: string): string {
  return numbered
    .normalize('NFC')
    .replace(/([A-Za-zÜüÊê]:?(?:[A-Za-züê]:?)*)([1-5])/gu, (_all, letters: string, tone: string) =>
      marked(letters.replaceAll('u:', 'ü').replaceAll('U:', 'Ü'), Number(tone)),
    )
    .replaceAll('u:', 'ü')
    .replace(/\s+([,·])/gu, '$1')
    .trim();
}

/** Combining macron, acute, caron and grave; the fifth tone has no mark. */
const marks = ['\u0304', '\u0301', '\u030c', '\u0300', ''];

function marked(syllable: string, tone: number): string {
  const mark = marks[tone - 1] ?? '';
  const at = markPlace(syllable);
  return (syllable.slice(0, at) + mark + syllable.slice(at)).normalize('NFC');
}

/** Behind the letter that takes the mark: a or e, else the o of ou, else the last vowel. */
function markPlace(syllable: string): number {
  const first = /[ae]/iu.exec(syllable) ?? /o(?=u)/iu.exec(syllable);
  if (first) return first.index + 1;
  const vowels = [...syllable.matchAll(/[iouüê]/giu)];
  const last = vowels.at(-1) ?? /[mn]/iu.exec(syllable);
  return last ? last.index + 1 : syllable.length;
}
