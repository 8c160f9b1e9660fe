import type { CutReason } from '../model/extraction';
import type { WrittenBlock } from './line-writer';
import { linePatterns, namesAttachment } from './line-patterns';
import type { ContentKind, PageRegion } from './page-regions';

export type PageBlock = WrittenBlock<PageRegion>;

/** A line of a page, and whether it is to be cut. */
export type JudgedLine = {
  readonly block: PageBlock;
  readonly text: string;
  /** Where it stands to the element that holds the document. */
  readonly place: 'before' | 'inside' | 'after';
  /** Null for what stays. */
  verdict: { readonly reason: CutReason; readonly confidence: number } | null;
  /** What must not be taken along with its neighbours. */
  readonly isSure: boolean;
};

/**
 * Judge each line by its own words and place.
 *
 * @param title - What the page states for its title; null for nothing.
 */
export function judgeLines(
  text: string,
  blocks: readonly PageBlock[],
  contentKind: ContentKind,
  title: string | null,
): JudgedLine[] {
  const first = blocks.findIndex(({ region }) => region.isContent);
  const hasContent = first >= 0 && contentKind !== 'none';
  const wanted = title === null ? '' : bare(title);
  let isTitleFound = false;
  return blocks.map((block, index) => {
    const line = text.slice(block.start, block.end).trim();
    const place = block.region.isContent
      ? 'inside'
      : first < 0 || index < first
        ? 'before'
        : 'after';
    const { reason } = block.region;
    const isTitle =
      !isTitleFound &&
      place !== 'after' &&
      reason !== 'hidden' &&
      wanted !== '' &&
      bare(line) === wanted;
    if (isTitle) isTitleFound = true;
    const isStated = isTitle || (place !== 'after' && isMetadata(line) && reason !== 'hidden');
    const verdict = isStated ? null : verdictOf(block, line, place, hasContent);
    return { block, text: line, place, verdict, isSure: isStated };
  });
}

/** Letters and digits only. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** 來源, 責任編輯, 發布日期, 索引號: what the page says of its document, in either script. */
function isMetadata(line: string): boolean {
  if (line.length > 120) return false;
  return metadata.test(line) || dateLine.test(line);
}

const metadata =
  /(?:来源|來源|稿源|作者|记者|記者|编辑|編輯|责编|責編|发布(?:时间|日期|机构|单位)|發[布佈](?:時間|日期|機關|機構|單位|單位)|发文(?:机关|字号|日期)|發文(?:機關|字號|日期)|成文(?:日期|时间|時間)|索\s*引\s*[号號]|主题(?:分类|词)|主題(?:分類|詞)|文\s*[号號]|公布日期|生效日期|施行日期|有效性|时效|時效|发布|發布|日期|標\s*題|标\s*题|信息分类|公文种类|效力状态|体裁分类)\s*[：:]/u;
const dateLine =
  /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|民國\d{2,3}年\d{1,2}月\d{1,2}日)(?:\s*(?:星期.|周.|[上下]午)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s|$)/u;

function verdictOf(
  block: PageBlock,
  line: string,
  place: JudgedLine['place'],
  hasContent: boolean,
): JudgedLine['verdict'] {
  const { region, linkUnits } = block;
  if (region.reason !== null) return { reason: region.reason, confidence: region.confidence };
  const linkShare = linkUnits / Math.max(1, line.length);
  const pattern = line.length <= 160 ? linePatterns.find(({ test }) => test.test(line)) : undefined;
  if (
    pattern &&
    (linkShare > 0.3 || !pattern.needsLinks) &&
    (place !== 'inside' || !pattern.isOutside)
  ) {
    return { reason: pattern.reason, confidence: 0.9 };
  }
  if (!hasContent || place === 'inside') return null;
  if (linkShare >= 0.5 && !namesAttachment(line)) {
    return { reason: place === 'before' ? 'navigation' : 'related', confidence: 0.8 };
  }
  return null;
}

/** Judge lines by what the page itself hides, and by nothing else. */
export function judgeByHiding(text: string, blocks: readonly PageBlock[]): JudgedLine[] {
  return blocks.map((block) => {
    const { reason, confidence } = block.region;
    const verdict = reason === 'hidden' ? { reason, confidence } : null;
    const line = text.slice(block.start, block.end);
    return { block, text: line, place: 'inside', verdict, isSure: false };
  });
}
