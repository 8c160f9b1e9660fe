import type { Cut, CutReason } from '../model/extraction';
import type { WrittenBlock } from './line-writer';
import { isProse, type ContentKind, type PageRegion } from './page-regions';

type PageBlock = WrittenBlock<PageRegion>;
type Judged = {
  readonly block: PageBlock;
  readonly text: string;
  readonly place: 'before' | 'inside' | 'after';
  verdict: { readonly reason: CutReason; readonly confidence: number } | null;
  /** What must not be taken along with its neighbours. */
  readonly isSure: boolean;
};

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
    const hidden = blocks.map((block) => asJudged(block, text));
    giveBack(hidden);
    return joinCuts(hidden, text);
  }
  const judged = judge(text, blocks, contentKind, title);
  cutRelatedLists(judged);
  cutBetween(judged, contentKind);
  giveBack(judged);
  return joinCuts(judged, text);
}

function asJudged(block: PageBlock, text: string): Judged {
  const { reason, confidence } = block.region;
  const verdict = reason === 'hidden' ? { reason, confidence } : null;
  return {
    block,
    text: text.slice(block.start, block.end),
    place: 'inside',
    verdict,
    isSure: false,
  };
}

function judge(
  text: string,
  blocks: readonly PageBlock[],
  contentKind: ContentKind,
  title: string | null,
): Judged[] {
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

function verdictOf(
  block: PageBlock,
  line: string,
  place: Judged['place'],
  hasContent: boolean,
): Judged['verdict'] {
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
  if (linkShare >= 0.5 && !attachment.test(line)) {
    return { reason: place === 'before' ? 'navigation' : 'related', confidence: 0.8 };
  }
  return null;
}

/** Within a document: a heading that promises related reading, and the links under it. */
function cutRelatedLists(judged: readonly Judged[]): void {
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

function isLinkLine(line: Judged | undefined): boolean {
  if (!line || line.isSure || attachment.test(line.text)) return false;
  return line.verdict?.reason === 'related' || line.block.linkUnits * 2 >= line.text.length;
}

/** Short lines outside of the document that stand among furniture: heads of lists, dates in them. */
function cutBetween(judged: readonly Judged[], contentKind: ContentKind): void {
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

/** Give back what would take too much. */
function giveBack(judged: readonly Judged[]): void {
  const prose = (lines: readonly Judged[]): number =>
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

function joinCuts(judged: readonly Judged[], text: string): Cut[] {
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

const attachment = /附\s*件|附表|附錄|附录|\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar|et)\b/iu;

const relatedHeading =
  /^(?:[【［[]?\s*(?:相关|相關|延伸|推荐|推薦|更多|热点|熱點|热门|熱門|精彩)(?:阅读|閱讀|新闻|新聞|报道|報導|報道|链接|連結|鏈接|推荐|推薦|文章|资讯|資訊|专题|專題|解读|解讀|文档|文件|稿件|内容|內容|信息|資訊)?\s*[】\]]?[：:]?|(?:相关稿件|你可能感兴趣|猜你喜欢|大家都在看|看過這篇的人也看了).{0,6})$/u;

type LinePattern = {
  readonly reason: CutReason;
  readonly test: RegExp;
  /** Only where a good part of the line is links. */
  readonly needsLinks?: boolean;
  /** Only outside of the document. */
  readonly isOutside?: boolean;
};

/** Lines that sites write the same way everywhere; each pattern is of a whole line, or of its start. */
const linePatterns: readonly LinePattern[] = [
  {
    reason: 'navigation',
    test: /^(?:您?(?:当前|當前|目前|现在|現在)?(?:的|所在)*位置|你在這裡|您在這裡|首页|首頁)\s*[:：>＞›»→/／|－-]/u,
  },
  {
    reason: 'navigation',
    test: /^(?:首页|首頁|主页|home)(?:\s|[>＞›»／/]).{0,60}$/iu,
    isOutside: true,
  },
  {
    reason: 'navigation',
    test: /^(?:上一[篇页頁条條则則]|下一[篇页頁条條则則]|前一[篇則]|後一[篇則])\s*[:：]?/u,
    needsLinks: true,
  },
  {
    reason: 'navigation',
    test: /^(?:跳至|跳到|跳轉至|移至|直接前往)(?:主要)?(?:内容|內容|正文|導覽|导航|搜索|搜尋)/u,
  },
  {
    reason: 'navigation',
    test: /^(?:回|返回)(?:到)?(?:页|頁|最)?(?:首页|首頁|顶部|頂部|顶端|頂端|上方|列表|上一页|上一頁|回上頁|上頁|頂)$/u,
  },
  {
    reason: 'navigation',
    test: /^(?:回上一頁|回頁首|回首頁|back to top|skip to (?:main )?content|:::)$/iu,
  },
  {
    reason: 'share',
    test: /^[【[（(]?\s*(?:字体|字體|字号|字號|字型大小|文字大小)(?:大小)?\s*[：:]?\s*[[【（(]?\s*(?:特?大|小|中|默认|超大)[\s\S]{0,40}$/u,
  },
  {
    reason: 'share',
    test: /^[\s【】[\]()（）|｜/·]*(?:(?:超?大|中|小|[大中小]字号|打印(?:本[页頁文])?|列印(?:本頁)?|友善列印|关闭(?:窗口|本页)?|關閉(?:視窗|本頁)?|收藏(?:本页)?|纠错|糾錯|我要纠错|分享(?:到)?|转发|轉發|下载|复制链接|复制|A[-+]|[A\-+])[\s【】[\]()（）|｜/·:：]*){1,8}$/u,
  },
  {
    reason: 'share',
    test: /^(?:分享(?:到|至|本文|给)?|转发至|轉發至|推荐给|一键分享|社群分享)\s*[:：]?(?:\s*(?:微信|微博|新浪微博|朋友圈|qq空间|qq好友|qq|空间|facebook|twitter|line|x|plurk|噗浪|email|電子郵件|复制链接|複製連結|更多|whatsapp|linkedin|人民网|豆瓣|人人网|腾讯微博)[、,，|\s]*)*$/iu,
  },
  {
    reason: 'share',
    test: /^(?:扫一扫|掃一掃|扫码|扫描(?:二维码)?|掃描|微信扫一扫|长按(?:识别)?二维码|用微信扫)[^。]{0,40}$/u,
  },
  {
    reason: 'comments',
    test: /^(?:(?:网友|網友|最新|全部|热门|精彩)?(?:评论|評論|留言|跟贴|跟帖)(?:区|區)?\s*[（(]?\d*[）)]?|我要评论|发表评论|發表評論|登录后发表评论.{0,12}|参与讨论|我有话说.{0,12})$/u,
  },
  {
    reason: 'advertisement',
    test: /^(?:广告|廣告|赞助商链接|贊助內容|ad|advertisement|sponsored)$/iu,
  },
  {
    reason: 'advertisement',
    test: /^(?:打开|下载|打開|下載).{0,12}(?:app|客户端|客戶端)[^。]{0,16}$/iu,
    isOutside: true,
  },
  {
    reason: 'footer',
    test: /(?:版权所有|版權所有|著作权归|著作權所有|copyright|©|all rights reserved)/iu,
    isOutside: true,
  },
  { reason: 'footer', test: /^(?:版权所有|版權所有|copyright\s*(?:©|\(c\)|&|\d{4})|©\s*\d{4})/iu },
  {
    reason: 'footer',
    test: /(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s*(?:ICP|公网安)\s*备|(?:ICP|icp)\s*备\s*(?:案)?|公网安备|网站标识码|增值电信业务|网络视听许可证|互联网新闻信息服务许可证|广播电视节目制作)/u,
  },
  {
    reason: 'footer',
    test: /^(?:主办|主辦|承办|承辦|协办|技术支持|技術支援|网站管理|网站维护|运行维护|建议使用|最佳浏览|维护单位|主管单位|主管單位|地址|電話|电话|總機|传真|傳真|邮编|通訊地址)(?:单位|單位)?\s*[：:]/u,
    isOutside: true,
  },
  {
    reason: 'footer',
    test: /^(?:网站地图|網站地圖|关于我们|關於我們|联系我们|聯絡我們|隐私(?:声明|政策|保护)|隱私權?(?:聲明|政策|保護|及安全政策).{0,8}|法律声明|网站声明|无障碍(?:声明|浏览)?|無障礙(?:聲明|網頁)?|友情链接|友情鏈接|政府網站資料開放宣告|重要告示|意見信箱)(?:[\s|｜丨·].*)?$/u,
    isOutside: true,
  },
  {
    reason: 'footer',
    test: /^(?:(?:瀏覽|访问|訪問|点击|點閱|浏览)(?:人次|次数|人數|量|数)|更新日期|上版日期|最後更新(?:日期)?|您是第)\s*[：:]?.{0,24}$/u,
    isOutside: true,
  },
];
