/**
 * How well a search fits a name: 0 for not at all, up to 1 for its beginning. Each word of the search
 * must be in the name, as it is or as letters in the same order that start at a word. Letter case and
 * full width make no difference; an empty search fits everything.
 */
export function fuzzyScore(search: string, name: string): number {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return 1;
  const text = plain(name);
  const scores = words.map((word) => scoreOfWord(word, text));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / words.length;
}

function scoreOfWord(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0) return word.length === text.length ? 1 : 0.95;
  if (at > 0) return isWordStart(text, at) || hasInnerStart(text, word) ? 0.85 : 0.7;
  return scattered(word, text);
}

function hasInnerStart(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWordStart(text, at)) return true;
  }
  return false;
}

/** Letters of the word here and there in the text; more for fewer gaps. */
function scattered(word: string, text: string): number {
  let best = 0;
  for (let start = 0; start < text.length; start++) {
    if (text[start] !== word[0] || !isWordStart(text, start)) continue;
    const gaps = gapsFrom(word, text, start);
    if (gaps !== null) best = Math.max(best, 0.6 / (1 + 0.15 * gaps));
  }
  return best;
}

/** How often letters are left out; a gap before the start of a word counts half. Null for no match. */
function gapsFrom(word: string, text: string, start: number): number | null {
  let gaps = 0;
  let last = start;
  for (const letter of word.slice(1)) {
    const next = text.indexOf(letter, last + 1);
    if (next < 0) return null;
    if (next > last + 1) gaps += isWordStart(text, next) ? 0.5 : 1.5;
    last = next;
  }
  return gaps;
}

/** A Chinese character is a word of its own here. */
function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[a-z0-9]/u.test(text[at] ?? '') || !/[a-z0-9]/u.test(text[at - 1] ?? '');
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
