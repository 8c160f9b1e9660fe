/** Numbers of headings, with the blanks that sites of Taiwan put into `第 1 條`. */
const number = '[ \\u3000]?[〇零○一二三四五六七八九十百千兩两\\d０-９]+[ \\u3000]?';
const decimal = '\\d{1,2}[.．]\\d{1,2}';
/** 1.5億元 is an amount. */
const afterDecimal =
  '(?![.．\\d%％])[ \\u3000]*(?![ \\u3000萬万億亿千百個个倍元米公畝亩年月日噸吨至—～~])';

/** Ranks of numbering, outermost first; only their order means anything. */
const ranked: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [0, new RegExp(`^第${number}(?:[編编篇卷]|部分)`, 'u')],
  [0, /^附(?:件|錄|录|表)[ \u3000]?[\d０-９一二三四五六七八九十]{0,3}(?:[：: \u3000]|$)|^附[：:]/u],
  [1, new RegExp(`^第${number}章`, 'u')],
  [2, new RegExp(`^第${number}[節节]`, 'u')],
  [3, new RegExp(`^第${number}[條条]`, 'u')],
  [4, /^[壹贰貳貮叁參叄肆伍陆陸柒捌玖拾]{1,3}[、.．]/u],
  [5, new RegExp(`^${number}、(?<![\\d０-９][ \\u3000]?、)`, 'u')],
  [6, new RegExp(`^[（(]${number}[）)](?<![\\d０-９][）)])`, 'u')],
  [7, /^\d{1,2}(?:[.．](?!\d)|、)/u],
  [8, new RegExp(`^${decimal}${afterDecimal}`, 'u')],
  [9, new RegExp(`^${decimal}[.．]\\d{1,2}${afterDecimal}`, 'u')],
  [10, /^[（(][ ]?[\d０-９]{1,2}[ ]?[）)]|^[\d０-９]{1,2}[）)]/u],
  [11, /^[\u2460-\u2473\u3251-\u325F]/u],
  [12, /^[甲乙丙丁戊己庚辛壬癸]、/u],
];
/** Every numbered line begins with one of these; most lines do not. */
const begins =
  /^[ \u3000〇零○一二三四五六七八九十百千兩两\d０-９第附壹贰貳貮叁參叄肆伍陆陸柒捌玖拾（(\u2460-\u2473\u3251-\u325F]|^[甲乙丙丁戊己庚辛壬癸]、/u;
/** 甲、 stands above 一、 in texts that begin with it, and below all others where it comes later. */
const stemRank = 12;
const stemAboveRank = 3.5;
const decimalRank = 8;
export const articleRank = 3;
export const annexRank = 0;
/** An unnumbered heading ranks with 一、, the commonest division. */
export const unnumberedRank = 5;
/** `1 總則`, in a text that numbers `1.1`. */
const wholeRank = 7;
const whole = /^\d{1,2}[ \u3000]+\p{Script=Han}/u;

/**
 * The rank of the number that each line of one text begins with, null where it begins with none. What
 * some signs mean hangs on the other lines.
 *
 * @param lines - All lines, in order, blanks at their beginning left out.
 */
export function rankLines(lines: readonly string[]): (number | null)[] {
  const ranks = lines.map(plainRank);
  const isStemAbove =
    ranks.find((rank) => rank === unnumberedRank || rank === stemRank) === stemRank;
  const hasDecimals = ranks.some(
    (rank, index) => rank === decimalRank && /^1[.．]1(?!\d)/u.test(lines[index] ?? ''),
  );
  if (!isStemAbove && !hasDecimals) return ranks;
  return ranks.map((rank, index) => {
    if (rank === stemRank && isStemAbove) return stemAboveRank;
    return rank === null && hasDecimals && whole.test(lines[index] ?? '') ? wholeRank : rank;
  });
}

/** The number at the beginning of a line, as written; null where there is none. */
export function numberMark(line: string): string | null {
  for (const [, pattern] of ranked) {
    const found = pattern.exec(line);
    if (found) return found[0];
  }
  return null;
}

/**
 * Levels for ranks in text order: 1 for the outermost, each one more than that of the heading it stands
 * under, so that levels never skip.
 *
 * @param ranks - Null for what is no heading; its level is 0.
 */
export function nestRanks(ranks: readonly (number | null)[]): number[] {
  const path: number[] = [];
  return ranks.map((rank) => {
    if (rank === null) return 0;
    while ((path.at(-1) ?? Number.NEGATIVE_INFINITY) >= rank) path.pop();
    path.push(rank);
    return path.length;
  });
}

function plainRank(line: string): number | null {
  if (!begins.test(line)) return null;
  return ranked.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
