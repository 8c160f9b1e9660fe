import type { JudgedLine } from './judge-lines';
import { namesAttachment, relatedHeading } from './line-patterns';
import { isProse, type ContentKind } from './page-regions';

/** Within a document: a heading that promises related reading, and the links under it. */
export function cutRelatedLists(judged: readonly JudgedLine[]): void {
  for (let at = 0; at < judged.length; at += 1) {
    const heading = judged[at];
    if (!heading || heading.verdict || !relatedHeading.test(heading.text)) continue;
    let end = at + 1;
    while (isLinkLine(judged[end])) end += 1;
    if (end === at + 1) continue;
    for (const line of judged.slice(at, end))
      line.verdict = { reason: 'related', confidence: 0.85 };
  }
}

function isLinkLine(line: JudgedLine | undefined): boolean {
  if (!line || line.isSure || namesAttachment(line.text)) return false;
  return line.verdict?.reason === 'related' || line.block.linkUnits * 2 >= line.text.length;
}

/** Short lines outside of the document that stand among furniture: heads of lists, dates in them. */
export function cutAmongFurniture(judged: readonly JudgedLine[], contentKind: ContentKind): void {
  if (contentKind === 'none') return;
  const isKnown = contentKind !== 'dense';
  for (let at = judged.length - 1; at >= 0; at -= 1) {
    const line = judged[at];
    if (!line || line.verdict || line.isSure || line.place === 'inside') continue;
    if (line.text.length > 24 || isProse(line.text)) continue;
    const next = judged[at + 1];
    const before = judged[at - 1];
    const isLast = next === undefined;
    const isAfterFurniture =
      before !== undefined && before.verdict !== null && before.verdict.reason !== 'hidden';
    const followed = next?.verdict ?? null;
    if (
      followed &&
      followed.reason !== 'hidden' &&
      (isAfterFurniture || (isKnown && line.place === 'after'))
    ) {
      line.verdict = { reason: followed.reason, confidence: 0.7 };
    } else if (isLast && isAfterFurniture && isKnown && before.verdict) {
      line.verdict = { reason: before.verdict.reason, confidence: 0.7 };
    }
  }
}
