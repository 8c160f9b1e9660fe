import { foldPolicyText } from './fold';

const nothingSaid = /[^\p{L}\p{N}]+/gu;
const genre = '(?:通知|公告|决定|通报|通告|令|函|批复|意见)';
const passedOn = new RegExp(
  `(?:关于)?(?:印发|发布|公布|颁布|颁发|下发|批转|转发|同意|批准|修改|修订|废止)(.{4,120}?)(?:并[^并]{0,20})?的${genre}$`,
  'su',
);
const handsOn = /(?:关于)?(?:印发|发布|公布|颁布|颁发|下发|批转|转发)/u;
const documentName =
  /(?:法|条例|办法|规定|细则|规则|规范|方案|规划|纲要|计划|要点|措施|意见|决定|通知|指南|指引|标准|目录|清单|制度|章程|准则|报告|政策)(?:（[^）]{1,20}）)?$/u;
const innermost = /《([^《》]{2,120}(?:《[^《》]{1,120}》[^《》]{0,60})?)》|〈([^〈〉]{2,120})〉/u;
const appendedNumber = /（[^（）]{1,20}〔\d{4}〕\d{1,6}号）$/u;

/**
 * One spelling of a title, for matching: Simplified, without marks, spaces and line ends. Empty for a
 * title of marks alone.
 */
export function titleKey(title: string): string {
  return foldPolicyText(title)
    .replace(/[〈〉]/gu, '')
    .toLowerCase()
    .replace(nothingSaid, '');
}

/**
 * What a document may be cited by: its title, and for one that hands another on (`關於印發《X》的通知`)
 * that of X too, own title first. Without empty ones and doubles.
 */
export function titleKeys(title: string): string[] {
  const folded = foldPolicyText(title).replace(/\s+/gu, '').replace(appendedNumber, '');
  const inner = innerTitle(folded);
  return [...new Set([titleKey(folded), titleKey(inner ?? '')])].filter((key) => key !== '');
}

/**
 * Looser spellings of a key, under which two titles of one document may still meet: without
 * 中華人民共和國 at the front, and without 試行, 暫行 or the year of a revision at the end. A draft stays apart
 * from what became of it.
 */
export function looseTitleKey(key: string): string {
  const bare = key
    .replace(/^中华人民共和国(?=.{2})/u, '')
    .replace(/(?:试行|暂行|\d{4}年?(?:修订|修正|修改|版|本)|修订版?|修正版?)$/u, '');
  return bare === '' ? key : bare;
}

/** The title from 關於 on, for a key that names its issuer before it; null for any other key. */
export function withoutIssuer(key: string): string | null {
  const at = key.indexOf('关于');
  return at > 0 && at <= 40 ? key.slice(at) : null;
}

/**
 * All keys under which a title is kept and looked for, the looser ones too: two titles that
 * `linkCitations` may bring together share one of them.
 */
export function titleLookups(title: string): string[] {
  const keys = titleKeys(title);
  const loose = keys.map(looseTitleKey);
  const matters = [...keys, ...loose].map(withoutIssuer).filter((key) => key !== null);
  return [...new Set([...keys, ...loose, ...matters])];
}

function innerTitle(folded: string): string | null {
  if (!handsOn.test(folded)) return null;
  const marked = innermost.exec(folded);
  if (marked) return marked[1] ?? marked[2] ?? null;
  const plain = passedOn.exec(folded)?.[1];
  return plain !== undefined && documentName.test(plain) ? plain : null;
}
