import { readingList } from '#core/cleaning/readings';
import { foldCharacter } from '#core/versions/character-fold';

/** One character of a folded text, with its range in the text. */
type Token = { readonly char: string; readonly start: number; end: number };

/** The rules of FoldedText again, said as slowly and plainly as can be. */
export function foldSlowly(text: string, isExact: boolean): Token[] {
  const tokens: Token[] = [];
  let run = '';
  let offset = 0;
  for (const char of text) {
    const start = offset;
    offset += char.length;
    const last = tokens.at(-1);
    if (/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(char) || (!isExact && /\p{Mn}/u.test(char))) {
      if (last?.end === start) last.end = offset;
      continue;
    }
    if (/[\u200b\u2060\u00ad\ufeff]/u.test(char) && !/\ud83d/u.test(char)) continue;
    if (/\s|\u0085/u.test(char)) {
      run += char;
      continue;
    }
    const folded = isExact ? char : foldSlow(char);
    if (run !== '' && last) {
      const lines = run.replace(/\r\n/gu, '\n');
      const ends = lines.match(/[\n\r\u0085\u2028\u2029]/gu)?.length ?? 0;
      const isParagraph = ends > 1 || (ends === 1 && !/[\n\r\u0085\u2028\u2029]$/u.test(lines));
      const beside = isWide(last.char) || isWide(folded);
      const at = last.end;
      if (isParagraph) tokens.push({ char: '\n', start: at, end: at + 1 });
      else if (!beside) tokens.push({ char: ' ', start: at, end: at + 1 });
    }
    run = '';
    tokens.push({ char: folded, start, end: offset });
  }
  return tokens;
}

function foldSlow(char: string): string {
  const quotes = '“”„「」＂';
  if (quotes.includes(char)) return '"';
  const plain = /[\uff01-\uff5e]/u.test(char) ? char.normalize('NFKC') : char;
  if (/\p{Script=Latin}/u.test(plain)) {
    return plain
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
  }
  return String.fromCodePoint(foldCharacter(plain.codePointAt(0) ?? 0));
}

function isWide(char: string): boolean {
  return /[\p{Script=Han}、。〇《》]/u.test(char);
}

/** All places where a query stands, from left to right, none over another. */
export function findSlowly(text: string, query: string, isExact: boolean): [number, number][] {
  const tokens = foldSlowly(text, isExact);
  const wanted = foldSlowly(query, isExact).map(({ char }) => char);
  const found: [number, number][] = [];
  for (let at = 0; wanted.length > 0 && at + wanted.length <= tokens.length;) {
    const here = tokens.slice(at, at + wanted.length);
    if (here.every(({ char }, index) => char === wanted[index])) {
      found.push([here[0]?.start ?? 0, here.at(-1)?.end ?? 0]);
      at += wanted.length;
    } else at += 1;
  }
  return found;
}

/** All places that are read as the letters say, by every choice of readings. Tones: none in `letters`. */
export function findReadSlowly(text: string, letters: string): [number, number][] {
  const tokens = foldSlowly(text, false);
  const readings = tokens.map(({ start, end }) =>
    readingList(text.slice(start, end).replace(/[\ufe00-\ufe0f]/gu, '')).map((reading) =>
      reading
        .normalize('NFD')
        .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
        .normalize('NFC'),
    ),
  );
  const spellings = (from: number, to: number): string[] => {
    let all = [''];
    for (let at = from; at < to; at += 1) {
      all = all.flatMap((begun) => (readings[at] ?? []).map((reading) => begun + reading));
    }
    return all;
  };
  const found: [number, number][] = [];
  for (let at = 0; at < tokens.length;) {
    let end = -1;
    for (let to = at + 1; to <= Math.min(tokens.length, at + letters.length); to += 1) {
      if (spellings(at, to).includes(letters)) end = to;
    }
    if (end < 0) at += 1;
    else {
      found.push([tokens[at]?.start ?? 0, tokens[end - 1]?.end ?? 0]);
      at = end;
    }
  }
  return found;
}
