import type { CodeUnitRange } from '../model/text-range';
import { foldPolicyText } from './fold';
import { numberOf } from './numerals';

const numeral = '[\\d０-９〇○◯零一二三四五六七八九十百]';
const gap = '[ \\u3000]{0,2}';
const year = `${numeral}(?:${gap}${numeral}){3}`;
const opens = '[〔［\\[﹝【（(]';
const closes = '[〕］\\]﹞】）)]';
const count = `(?:${numeral}${gap}){1,6}[号號]`;
/**
 * The part of a number that nothing else looks like; what stands before it is read backwards. Every
 * repetition is bounded, so that a text of any length is read once.
 */
const anchors = new RegExp(
  [
    // 〔2025〕11號
    `${opens}${gap}${year}年?${gap}${closes}${gap}第?${gap}${count}`,
    // 院臺經字第1130012345號
    `字${gap}第${gap}[A-Za-zＡ-Ｚ]{0,3}[\\d０-９]{4,13}[A-Za-zＡ-Ｚ]{0,2}${gap}[号號]`,
    // 令第12號, 令（第九十七號）, 公告2024年第5號, 公告〔2024〕第3號 is the first of these
    `(?:令|公告|通告|公报|公報)${gap}[（(]?${gap}(?:${year}年${gap}|${numeral}{1,3}[届屆]${gap})?第${gap}${count}${gap}[）)]?`,
    // Hong Kong: 2023年第12號法律公告, L.N. 12 of 2023
    `${year}年${gap}第${gap}${count}${gap}(?:法律公告|号外公告|號外公告|政府公告|特別号外|特別號外)`,
    `(?:L\\.?N\\.?|G\\.?N\\.?) ?\\d{1,5} of \\d{4}`,
  ].join('|'),
  'gu',
);
/** 令 on a line of its own, with 第 790 號 on the next. */
const orderOverLines = /(?:令|公告)[ \t\u3000]*(?:\r\n?|\n)\s{0,8}[（(]?[ \u3000]*第/gu;

/** UTF-16 units: what stands before the year of the longest number known, and of an order's issuer. */
const longestPrefix = 40;
/** Words of running text that may stand right before a number, folded. A number begins after the last one. */
const leads =
  /.*(?:根据|依据|按照|依照|遵照|执行|落实|贯彻|参照|转发|印发|废止|修改|以及|办理|所附|同时|号函?|按|依|见|与|(?<!人民共)和|及|或|以|的|了)(?=\p{Script=Han})/su;
const partOfNumber = /[\p{Script=Han}A-Za-z\u3000 ]/u;

/** A number in a text, its brackets and spaces included. */
export type FoundNumber = CodeUnitRange & { readonly text: string };

/**
 * The document numbers of a text, in text order and not overlapping: `國發〔2025〕11號`, with any
 * bracket, width, script and spaces; `院臺經字第1130012345號`; `國務院令第790號`; `L.N. 12 of 2023`.
 *
 * @returns Ranges in UTF-16 units; `text` is as written, spaces and line ends left out of it but for
 *   those between Latin words.
 */
export function findDocumentNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let free = 0;
  for (const { index, 0: anchor } of text.matchAll(anchors)) {
    if (index < free) continue;
    let end = index + anchor.length;
    // Of （財政部公告2024年第2號） the last bracket is not the number's.
    if (/[）)]$/u.test(anchor) && !/[（(]/u.test(anchor)) end -= 1;
    while (/\s/u.test(text[end - 1] ?? '')) end -= 1;
    const start = startOf(text, index, free, anchor);
    if (start === null) continue;
    found.push({ start, end, text: squeeze(text.slice(start, end)) });
    free = end;
  }
  return found;
}

/**
 * The number of an order whose name and count stand on two lines: `中華人民共和國國務院令` and
 * `第 790 號`.
 *
 * @param head - The first lines of a text; not for running text.
 */
export function findOrderOverLines(head: string): FoundNumber | null {
  for (const { index, 0: joint } of head.matchAll(orderOverLines)) {
    const line = Math.max(head.lastIndexOf('\n', index), head.lastIndexOf('\r', index)) + 1;
    const rest = /^[^号號\r\n]{1,12}[号號][ \u3000]*[）)]?/u.exec(head.slice(index + joint.length));
    const name = head.slice(line, index + 1).trim();
    if (!rest || name.length > longestPrefix || !/^[\p{Script=Han}\s]+$/u.test(name)) continue;
    const end = index + joint.length + rest[0].length;
    return { start: line, end, text: squeeze(head.slice(line, end)) };
  }
  return null;
}

/**
 * One spelling of a number, for matching: Simplified, digits half-width and Arabic, brackets unified,
 * spaces out. 院臺經字第… and 台… meet; `L.N. 12 of 2023` and `2023年第12號法律公告` do.
 */
export function documentNumberKey(number: string): string {
  const plain = foldPolicyText(number).replace(/\s/gu, '');
  // Brackets go before numerals are read and 第 is left out, so that a key is its own key.
  return plain
    .replace(/[〔（]([\d〇零一二三四五六七八九]{4})年?[〕）]/gu, '〔$1〕')
    .replace(/[（）]/gu, '')
    .replace(/[\d〇零一二三四五六七八九十百]+(?=[号〕年])/gu, (run) => `${numberOf(run) ?? run}`)
    .replace(/〔(\d{4})年?〕第?/gu, '〔$1〕')
    .replace(/号[函令文]+$/u, '号')
    .replace(/^L\.?N\.?(\d+)of(\d{4})$/iu, '$2年第$1号法律公告');
}

/** Where the number begins that has `anchor` at `index`; null where nothing names who gave it. */
function startOf(text: string, index: number, free: number, anchor: string): number | null {
  if (/^(?:L|G)/u.test(anchor) || /[公号號][告外]$/u.test(anchor)) return index;
  let start = index;
  while (
    start > free &&
    index - start < longestPrefix &&
    partOfNumber.test(text[start - 1] ?? '')
  ) {
    start -= 1;
  }
  const afterDigit = /[\d０-９]/u.test(text[start - 1] ?? '');
  if (afterDigit && /^[年月日]\p{Script=Han}/u.test(text.slice(start, index))) start += 1;
  start += leads.exec(foldPolicyText(text.slice(start, index)))?.[0].length ?? 0;
  // Two spaces in a row part columns, not the letters of a name; a name of an order may be spread.
  const isOrder = /^[令公通]/u.test(anchor);
  const prefix = text.slice(start, index);
  if (!isOrder) start += /^.*\s{2,}/su.exec(prefix)?.[0].length ?? 0;
  while (start < index && /\s/u.test(text[start] ?? '')) start += 1;
  const name = text.slice(start, index).replace(/\s/gu, '');
  if (name === '' || (!isOrder && name.length > 16)) return null;
  return /\p{Script=Han}/u.test(name) ? start : null;
}

function squeeze(number: string): string {
  return /^[A-Z]/u.test(number) ? number : number.replace(/\s+/gu, '');
}
