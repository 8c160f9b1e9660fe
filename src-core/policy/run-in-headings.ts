import { rowWidth, type Heading, type RowTable } from '../model/reading';
import { articleRank, numberMark, rankLines } from './numbering';
import { outlineOf } from './outline';

/** UTF-16 units of the longest heading that runs into its paragraph. */
const longestRunIn = 40;
/** Articles that make a text a statute. */
const fewestArticles = 3;
/** Below these ranks numbers count items of a list, not headings. */
const deepestRank = 7;
const runIn = /^[^。！？；：，\n]{1,40}。(?=.)/u;
const articleName = /^第[^條条]{1,10}[條条](?:[ \u3000]*[（(【〔][^）)】〕]{1,24}[）)】〕])?/u;

/**
 * The outline with the headings that run into their paragraphs: of `（一）加快產業轉移。加大支持力度。` the
 * part up to the first 。, and of each article of a statute its number. Their ranges are parts of a row
 * that is body text. Sorted by place; the levels of the others are those of the rows.
 */
export function outlineWithRunIns(text: string, rows: RowTable): Heading[] {
  const headings = outlineOf(text, rows);
  const lines: { start: number; level: number; line: string }[] = [];
  for (let at = 0; at < rows.length; at += rowWidth) {
    const [start = 0, end = 0, level = 0] = rows.subarray(at, at + rowWidth);
    if (level < 0) continue;
    const row = text.slice(start, end);
    const line = row.trimStart();
    lines.push({ start: start + row.length - line.length, level, line });
  }
  const ranks = rankLines(lines.map(({ line }) => line));
  const isStatute = ranks.filter((rank) => rank === articleRank).length >= fewestArticles;
  const path: { rank: number; level: number }[] = [];
  const all: Heading[] = [];
  let next = 0;
  for (const [index, { start, level, line }] of lines.entries()) {
    const rank = ranks[index] ?? null;
    if (level > 0) {
      while ((path.at(-1)?.level ?? 0) >= level) path.pop();
      path.push({ rank: rank ?? Number.NEGATIVE_INFINITY, level });
      const heading = headings[next++];
      if (heading) all.push(heading);
      continue;
    }
    if (rank === null || rank > deepestRank) continue;
    const part = rank === articleRank ? (isStatute ? articleName : null) : runIn;
    const found = part?.exec(line)?.[0];
    const own = found?.replace(/。$/u, '');
    if (own === undefined || own.length > longestRunIn) continue;
    if (own.length <= (numberMark(own)?.length ?? 0) && rank !== articleRank) continue;
    while (path.length > 0 && (path.at(-1)?.rank ?? rank) >= rank) path.pop();
    const under = path.at(-1)?.level ?? 0;
    path.push({ rank, level: under + 1 });
    all.push({ start, end: start + own.length, level: under + 1, text: own });
  }
  return all;
}
