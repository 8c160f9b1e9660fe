import { bodiesIn, isBodyName, loneDate, mastheadIssuers } from './issuers';
import { closeUp, type PolicyLine } from './policy-lines';
import { findDocumentNumbers } from './document-number';

const suffix = '(?:（[^（）]{1,24}）)*';
const about = new RegExp(
  `^[^关]{0,60}(?:关[^关于]{0,20}){0,2}关于.{2,140}?(?:通知|决定|命令|令|公告|通告|通报|意见|批复|函|报告|请示|议案|纪要|公报|办法|规定|条例|细则|规则|规范|方案|规划|纲要|计划|要点|措施|章程|标准|指引|指南|目录|清单|制度|解释|纲领|倡议|决议|建议|答复|复函|声明)${suffix}$`,
  'u',
);
const handsOn = /关于(?:做好)?(?:印发|发布|公布|颁布|下发|批转|转发)/u;
const handsOnEnd = new RegExp(`(?:的|》|”)(?:通知|公告|决定|通告|令|函|通报)${suffix}$`, 'u');
const named = new RegExp(
  `^[^，。；：？！…]{2,60}?(?:(?<![想看说用])法|法典|条例|办法|规定|细则|规则|规范|方案|规划|纲要|计划|计画|要点|措施|意见|工作报告|施政报告|章程|准则|指南|指引|规例|规程|须知|策略|标准|目录|清单|公告|宪法)${suffix}$`,
  'u',
);
/** What a headline says was done to a document. */
const told =
  /(?:出台|推出|召开|举行|部署|解读|审议|启动|强调|举办|提出|将于|正式|发布会|答记者|联合印发|近日|来了)/u;
const toldOfNamed =
  /(?:印发|发布|公布|通过|下发|颁布|修订(?!）)|实施(?!方案|办法|细则|意见|条例|规划|计划|纲要|要点|规定)|调整(?!方案))/u;
const bracketedEnd =
  /^（(?:\d{4}年?[—–\-~～至－―]{1,2}\d{4}年?|试行|暂行|草案|征求意见稿|修订草案|\d{4}年(?:版|本|修订|修正))）(?:的(?:通知|公告|决定))?$/u;
const breadcrumb = /[>›»＞]|当前位置|您现在的位置/u;
/** Buttons of a page. */
const button =
  /^(?:返回|打印|设为|收藏|登录|注册|首页|网站|分享|扫一扫|无障碍|繁体|简体|长者|关闭|大字|您)[^。]{0,14}$/u;
const mostParts = 5;
const topLines = 40;

/** The title of a document in its first lines, or null; see {@link isPolicyTitle}. */
export function findPolicyTitle(
  lines: readonly PolicyLine[],
  isTaken: (index: number) => boolean,
): { readonly title: string; readonly end: number } | null {
  let content = 0;
  for (let at = 0; at < Math.min(lines.length, topLines); at += 1) {
    const line = lines[at];
    if (!line || isTaken(at) || isFurniture(line)) continue;
    if (isBodyText(line)) return null;
    const found = titleFrom(lines, at, isTaken, content < 3);
    if (found) return found;
    if (!bodiesIn(line)) content += 1;
  }
  return null;
}

/**
 * Whether folded text reads like the title of a policy document: `…關於…的通知`, or a name that ends like
 * that of a law or plan and tells no news of one.
 */
export function isPolicyTitle(folded: string): boolean {
  return isAboutTitle(folded) || isNamedTitle(folded);
}

/** The bodies named before 關於 in a title; as many units as `folded` has. */
export function issuersOfTitle(title: string, folded: string): string[] {
  const at = folded.indexOf('关于');
  const before = at > 0 ? at : 0;
  const handed = /(?:转发|批转|印发)$/u.test(folded.slice(0, before));
  if (before === 0 || handed) return [];
  const text = title.slice(0, before);
  const prefix = folded.slice(0, before);
  const first = /(?:转发|批转)/u.exec(prefix)?.index ?? before;
  return bodiesIn({ text: text.slice(0, first), folded: prefix.slice(0, first) }) ?? [];
}

function titleFrom(
  lines: readonly PolicyLine[],
  start: number,
  isTaken: (index: number) => boolean,
  mayBeNamed: boolean,
): { title: string; end: number } | null {
  const parts: string[] = [];
  const foldedParts: string[] = [];
  let onlyBodies = true;
  let mayBeAbout = true;
  let others = 0;
  for (let at = start; at < lines.length && others < mostParts && at - start < 20; at += 1) {
    const line = lines[at];
    if (!line || isTaken(at) || line.text.length > 150) return null;
    const isBodies = bodiesIn(line) !== null;
    if (at > start && (isFurniture(line) || isBodyText(line))) return null;
    // Lines before 關於 are names of bodies; what else stands above a title is no part of it.
    if (!isBodies && onlyBodies && !/关于|转发|批转/u.test(line.folded)) {
      if (at > start) return null;
      mayBeAbout = false;
    }
    const text = closeUp(line.text);
    const folded = closeUp(line.folded);
    const space = onlyBodies && isBodies && parts.length > 0 ? ' ' : '';
    parts.push(space, text);
    foldedParts.push(space, folded);
    onlyBodies &&= isBodies;
    if (!isBodies) others += 1;
    const joined = foldedParts.join('');
    const isAbout = mayBeAbout && isAboutTitle(joined);
    const isNamed = mayBeNamed && others <= 2 && isNamedTitle(joined) && !onlyBodies;
    if (!isAbout && !isNamed) continue;
    const next = lines[at + 1];
    if (next && goesOn(next, joined) && !isTaken(at + 1)) {
      if (bracketedEnd.test(next.folded) && isPolicyTitle(joined + next.folded)) {
        return { title: strip(parts.join('') + next.text), end: at + 2 };
      }
      continue;
    }
    return { title: strip(parts.join('')), end: at + 1 };
  }
  return null;
}

function goesOn({ folded }: PolicyLine, joined: string): boolean {
  if (bracketedEnd.test(folded)) return true;
  if (folded.length > 60 || /[。：；]/u.test(folded)) return false;
  return /^(?:的|与|和|及)/u.test(folded) && isPolicyTitle(joined + folded);
}

function isAboutTitle(folded: string): boolean {
  if (folded.length < 6 || folded.length > 200 || !isEven(folded)) return false;
  const at = folded.indexOf('关于');
  if (at < 0 || /[。；？！：]/u.test(folded) || told.test(folded.slice(0, at))) return false;
  if (
    /^(?:《|“|\d{4}年\d{1,2}月)/u.test(folded) ||
    /(?:印发|发布|公布)$/u.test(folded.slice(0, at))
  )
    return false;
  if (handsOn.test(folded) && !handsOnEnd.test(folded)) return false;
  return about.test(folded);
}

function isNamedTitle(written: string): boolean {
  const bare = /^《([^《》]+)》$/u.exec(written)?.[1] ?? written;
  // 上海市實施《義務教育法》辦法 is the title of a local text.
  const folded = bare.replace(
    /(?:实施|贯彻)[ ]?《([^《》]{2,40})》(?=.{0,12}(?:办法|细则|规定|条例|意见)$)/u,
    '$1',
  );
  if (folded.length < 4 || folded.length > 80 || !isEven(folded)) return false;
  if (
    /关于|《/u.test(folded) ||
    /^[（\d一二三四五六七八九十]+[、.）]|^第.{1,4}[章节条编]|^附/u.test(folded)
  ) {
    return false;
  }
  return (
    named.test(folded) && !told.test(folded) && !toldOfNamed.test(folded) && !isBodyName(folded)
  );
}

/** Dates, numbers, names of a masthead and ways through the site. */
function isFurniture(line: PolicyLine): boolean {
  const { text, folded } = line;
  if (loneDate(line) !== null || breadcrumb.test(folded) || button.test(folded)) return true;
  if (!/\p{Script=Han}/u.test(folded) || mastheadIssuers([line]).length > 0) return true;
  const [number] = findDocumentNumbers(text);
  return number !== undefined && text.length - (number.end - number.start) <= 6;
}

function isBodyText({ folded }: PolicyLine): boolean {
  return (
    (/[。；]/u.test(folded) && folded.length > 12) ||
    /^第[ ]?[\d一二三四五六七八九十]{1,4}[ ]?[条章]/u.test(folded) ||
    (/：$/u.test(folded) && folded.length > 4)
  );
}

function isEven(folded: string): boolean {
  return (
    folded.split('《').length === folded.split('》').length &&
    folded.split('（').length === folded.split('）').length
  );
}

function strip(title: string): string {
  return /^《([^《》]+)》$/u.exec(title)?.[1] ?? title;
}
