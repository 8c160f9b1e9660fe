import type { Cut } from '../model/extraction';
import { cutAmongFurniture, cutRelatedLists } from './cut-neighbours';
import { judgeByHiding, judgeLines, type JudgedLine, type PageBlock } from './judge-lines';
import { isProse, type ContentKind } from './page-regions';

export type CutOptions = {
  readonly contentKind: ContentKind;
  /** What the page states for its title. */
  readonly title: string | null;
  /** Cut only what the page itself hides. */
  readonly isHiddenOnly: boolean;
};

/**
 * Which blocks of a page are furniture of the site, as cuts of whole lines, sorted and joined.
 *
 * Nothing is cut for want of a reason, and never all of a page or half of its running text: what is
 * left in doubt stays.
 */
export function findCuts(
  text: string,
  blocks: readonly PageBlock[],
  { contentKind, title, isHiddenOnly }: CutOptions,
): Cut[] {
  if (isHiddenOnly) {
    const hidden = judgeByHiding(text, blocks);
    giveBack(hidden);
    return joinCuts(hidden, text);
  }
  const judged = judgeLines(text, blocks, contentKind, title);
  cutRelatedLists(judged);
  cutAmongFurniture(judged, contentKind);
  giveBack(judged);
  return joinCuts(judged, text);
}

/** Give back what would take too much. */
function giveBack(judged: readonly JudgedLine[]): void {
  const prose = (lines: readonly JudgedLine[]): number =>
    lines.reduce((sum, { text }) => sum + (isProse(text) ? text.length : 0), 0);
  const cut = judged.filter(({ verdict }) => verdict !== null);
  if (prose(cut) * 2 > prose(judged)) {
    for (const line of cut) if (isProse(line.text)) line.verdict = null;
  }
  if (judged.some(({ verdict }) => verdict === null)) return;
  for (const line of judged) if ((line.verdict?.confidence ?? 0) <= 0.8) line.verdict = null;
  if (judged.some(({ verdict }) => verdict === null)) return;
  for (const line of judged) if (line.verdict?.reason !== 'hidden') line.verdict = null;
  if (judged.some(({ verdict }) => verdict === null)) return;
  for (const line of judged) line.verdict = null;
}

function joinCuts(judged: readonly JudgedLine[], text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { block, verdict } of judged) {
    if (!verdict) continue;
    const end = text[block.end] === '\n' ? block.end + 1 : block.end;
    const last = cuts.at(-1);
    if (last && last.end === block.start && last.reason === verdict.reason) {
      const confidence = Math.min(last.confidence, verdict.confidence);
      cuts.splice(-1, 1, { ...last, end, confidence });
    } else {
      cuts.push({ start: block.start, end, ...verdict });
    }
  }
  return cuts;
}
