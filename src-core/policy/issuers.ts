import { findDates } from './dates';
import { closeUp, type PolicyLine } from './policy-lines';

/** A closing date with the names above it. */
export type Signature = {
  readonly issuers: readonly string[];
  readonly date: string;
  /** Of the line that holds the date. */
  readonly line: number;
};

const body =
  /^(?!第|返回|打印|当前|网站|本)[\p{Script=Han}（）·]{1,38}(?:国务院|中央|部|委|委员会|[总]?局|署|厅|办|办公室|院|会|行|政府|党委|小组|联席会议|集团|公司|中心|处|科|所|司|联|社|馆|台|站|大学|主席|总理|秘书|[局司署处]长|行政长官|军区|管委会|工委|党组)$/u;
const shortBody = /^(?!返回|打印)(?:国务院|中共中央|财政部|.{1,3}[部委厅局署院])$/u;
/** Names and posts of those who sign an order; the order itself says who gives it. */
const person =
  /^[\p{Script=Han}]{0,30}(?:总理|部长|主任|主席|行长|局长|署长|院长|省长|市长|县长|区长|州长|审计长|检察长|主任委员|主委)(?: {1,8}\p{Script=Han}(?: ?\p{Script=Han}){1,3})?$/u;
const others = /等\s?(?:[\d一二三四五六七八九十]{1,3}个?)?(?:部门|单位|部委|机构|部)(?:和单位)?$/u;
const masthead = /^(.{2,60}?) ?(?:文件|(?:书)?函|令|公告)$/u;
const longestNames = 120;

/** Whether folded text names a body that can issue a document. */
export function isBodyName(folded: string): boolean {
  return shortBody.test(folded) || (folded.length >= 3 && body.test(folded));
}

/**
 * The names in a line, as written: parted by wide blanks, spaces or 、; `等八部門` left out. Null where
 * one of them is no body's name.
 */
export function bodiesIn({ text, folded }: PolicyLine): string[] | null {
  if (text.length > longestNames) return null;
  const names = namesIn(text);
  const foldedNames = namesIn(folded);
  return names.length > 0 && foldedNames.every(isBodyName) ? names : null;
}

/** The names in a stretch of text, whatever they are. */
export function namesIn(text: string): string[] {
  return closeUp(text)
    .split(/[\s、，,;；/／]+/u)
    .map((name) => withoutOthers(name))
    .filter((name) => name !== '');
}

/** The names that sign above the first date that stands alone at or after `from`. */
export function findSignature(lines: readonly PolicyLine[], from: number): Signature | null {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const closing = closingDate(line);
    if (!closing) continue;
    const beside = closing.before === null ? [] : bodiesIn(closing.before);
    if (beside === null) continue;
    const { issuers, signed } = namesAbove(lines, at, from);
    const all = [...issuers, ...beside];
    if (all.length > 0 || signed) return { issuers: all, date: closing.date, line: at };
  }
  return null;
}

/** The date of a line that holds nothing else; null for any other line. */
export function loneDate({ folded }: PolicyLine): string | null {
  if (folded.length > 40) return null;
  const bare = folded.replace(/^（|）$/gu, '');
  const [date] = findDates(bare);
  return date?.start === 0 && /^[ ]*$/u.test(bare.slice(date.end)) ? date.iso : null;
}

/** Who stands in the masthead: `國務院文件`, `行政院 函`, several lines with one 文件 at the end. */
export function mastheadIssuers(lines: readonly PolicyLine[]): string[] {
  for (const [index, line] of lines.slice(0, 15).entries()) {
    const found = masthead.exec(line.folded);
    const name = found?.[1];
    if (name === undefined) continue;
    const own = bodiesIn({ text: line.text.slice(0, name.length), folded: name });
    if (!own) continue;
    const { issuers } = namesAbove(lines, index, 0);
    return line.folded.endsWith('文件') ? [...issuers, ...own] : own;
  }
  return [];
}

function closingDate(line: PolicyLine): { date: string; before: PolicyLine | null } | null {
  const { text, folded } = line;
  if (folded.length > longestNames || /^（.*）$/u.test(folded)) return null;
  const date = findDates(folded).at(-1);
  if (!date || folded.slice(date.end).trim() !== '') return null;
  const before = folded
    .slice(0, date.start)
    .replace(/(?:中华)? ?$/u, '')
    .trimEnd();
  if (before === '') return { date: date.iso, before: null };
  if (!/\s$/u.test(folded.slice(0, date.start))) return null;
  return { date: date.iso, before: { text: text.slice(0, before.length), folded: before } };
}

function namesAbove(
  lines: readonly PolicyLine[],
  index: number,
  from: number,
): { issuers: string[]; signed: boolean } {
  let issuers: string[] = [];
  let signed = false;
  for (let at = index - 1; at >= from && index - at <= 30; at -= 1) {
    const line = lines[at];
    if (!line) break;
    if (/ /u.test(line.folded) && person.test(line.folded)) {
      signed = true;
      continue;
    }
    const names = bodiesIn(line);
    if (!names) break;
    issuers = [...names, ...issuers];
  }
  return { issuers, signed };
}

function withoutOthers(name: string): string {
  const simplified = name.replaceAll('門', '门').replaceAll('單', '单').replaceAll('個', '个');
  const found = others.exec(simplified.replaceAll('機構', '机构'));
  return found ? name.slice(0, found.index) : name;
}
