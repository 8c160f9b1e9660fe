import { simplifiedCharacter } from '../text/simplified-character';

const wide = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u;
const spellings: Readonly<Record<string, string>> = {
  ...{ '[': '〔', '［': '〔', '﹝': '〔', '【': '〔', '(': '（', '﹙': '（', '❨': '（' },
  ...{ ']': '〕', '］': '〕', '﹞': '〕', '】': '〕', ')': '）', '﹚': '）', '❩': '）' },
  ...{ ':': '：', '﹕': '：', '︰': '：', ',': '，', '\u3000': ' ', '\u00A0': ' ', '\u2003': ' ' },
  ...{ '\u2002': ' ', '\u2009': ' ', '\u200B': ' ', '\uFEFF': ' ' },
  ...{ '○': '〇', '◯': '〇', '◦': '〇', 佈: '布', 臺: '台', 叁: '三' },
};
const folded = new Map<string, string>();

/**
 * A text in the one spelling that policy patterns are written for: Simplified, digits and Latin letters
 * of half width, brackets of a year `〔〕` and others `（）`, `：`, plain spaces, circles as `〇`.
 *
 * Each character is replaced by one of as many units, so that offsets stay those of `text`.
 */
export function foldPolicyText(text: string): string {
  let result = '';
  for (const character of text) result += foldCharacter(character);
  return result;
}

function foldCharacter(character: string): string {
  if (character < '\u0080') return spellings[character] ?? character;
  const known = folded.get(character);
  if (known !== undefined) return known;
  const found = findFold(character);
  folded.set(character, found);
  return found;
}

function findFold(character: string): string {
  if (wide.test(character)) return character.normalize('NFKC');
  let result = spellings[character] ?? character;
  // 甲 may lead to 乙 and 乙 to 丙; a folded text is to fold to itself.
  for (let step = 0; step < 3; step += 1) {
    const next = simplifiedCharacter(result);
    if (next.length !== character.length) break;
    result = spellings[next] ?? next;
  }
  return result;
}
