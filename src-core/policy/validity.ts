import { addDays, firstDate, lastDayOfTerm } from './dates';
import { numberOf, numeralSet } from './numerals';

export type Validity = { readonly effective: string | null; readonly expires: string | null };

const day = `[${numeralSet}民国中华年月日 \\-/.]{6,24}`;
const onDay = new RegExp(
  `(?:自|[ （，。])(${day})(?:起|开始)[^。；，自]{0,12}?(?:施行|实施|执行|生效|试行)|自(${day})[^。；，自]{0,12}?(?:施行|实施|执行|生效|试行)`,
  'gu',
);
const onIssue = new RegExp(
  `自(公布|发布|印发|下发|发文|签署|颁布|颁发|通过)(?:之)?日(?:起|后)?(?:满?([${numeralSet}]{1,3})日(?:后|起|之后))?[^。；，自]{0,8}?(?:施行|实施|执行|生效|试行)`,
  'gu',
);
const until = new RegExp(
  `(?:有效期限?|执行期限?|施行期限?|实施期限?|试行期限?|有效|执行|施行|实施|延续)(?:为|：|自)?[ ]?(${day})?[起]?(?:截至|至|到|截止到|截止至|截止)(${day})`,
  'gu',
);
const term = new RegExp(
  `(?:有效期限?|施行期限?|试行期限?|实施期限?|执行期限?|暂行期限?)(?:为|：|暂定)?[ ]?([${numeralSet}]{1,3})[ ]?(年|个月)`,
  'gu',
);
const ownName =
  /本(?:[\p{Script=Han}]{0,6})(?:法|条例|办法|规定|细则|规则|规范|方案|规划|计划|措施|意见|通知|公告|通告|决定|解释|规例|文件|要点|政策|标准|目录|指南|指引|令)/u;
const handedOver = /(?:现予|予以|现将|现)(?:公布|发布|颁布|印发)|给你们|印发/u;
const ofPapers = /(?:证|许可|资质|资格|合同|执照|批件|备案|凭证|保险|承诺)[^，。；]{0,12}$/u;

/**
 * From when and until when a document says it holds, in the parts of it that can say so.
 *
 * @param folded - The beginning and the end of the text.
 * @param dates - What `自公布之日起` and `自印發之日起` count from; null where unknown.
 * @returns `expires` is the last day; five years from 2024-05-01 end on 2029-04-30.
 */
export function findValidity(
  folded: string,
  dates: { readonly written: string | null; readonly published: string | null },
): Validity {
  const ranged = [...folded.matchAll(until)].filter((match) => speaksOfItself(folded, match.index));
  const from = ranged.map(({ 1: start }) => firstDate(start ?? '')).find((date) => date !== null);
  const effective = effectiveOf(folded, dates) ?? from ?? null;
  const end = ranged.map(({ 2: last }) => firstDate(last ?? '')).find((date) => date !== null);
  return { effective, expires: end ?? endOfTerm(folded, effective ?? dates.written) };
}

/** The last day of the term that folded text states (`5年`, `六個月`), counted from `start`. */
export function endOfTerm(folded: string, start: string | null): string | null {
  if (start === null) return null;
  for (const { index, 1: count, 2: unit } of folded.matchAll(term)) {
    const number = numberOf(count ?? '');
    if (number === null || number < 1 || !speaksOfItself(folded, index)) continue;
    return lastDayOfTerm(start, unit === '年' ? number * 12 : number);
  }
  return null;
}

function effectiveOf(
  folded: string,
  { written, published }: { readonly written: string | null; readonly published: string | null },
): string | null {
  const found: { at: number; iso: string; own: boolean }[] = [];
  const add = (at: number, iso: string | null | undefined): void => {
    if (iso && speaksOfItself(folded, at)) {
      found.push({ at, iso, own: ownName.test(clauseBefore(folded, at)) });
    }
  };
  for (const { index, 1: from, 2: on } of folded.matchAll(onDay)) {
    add(index, firstDate(from ?? on ?? ''));
  }
  for (const { index, 1: act, 2: days } of folded.matchAll(onIssue)) {
    const isWritten = /印发|下发|发文|签署|通过/u.test(act ?? '');
    const base = isWritten ? (written ?? published) : (published ?? written);
    const wait = days === undefined ? 0 : (numberOf(days) ?? 0);
    add(index, base === null ? null : addDays(base, wait));
  }
  found.sort((a, b) => a.at - b.at);
  return (found.findLast(({ own }) => own) ?? found[0])?.iso ?? null;
}

/** Whether a clause is about the document, not about another in 《》 or a licence. */
function speaksOfItself(folded: string, at: number): boolean {
  const before = clauseBefore(folded, at);
  if (ownName.test(before) || handedOver.test(before)) return true;
  return !before.includes('》') && !ofPapers.test(before);
}

function clauseBefore(folded: string, at: number): string {
  const near = folded.slice(Math.max(0, at - 160), at);
  return near.slice(
    Math.max(...['。', '；', '\n', '\r'].map((mark) => near.lastIndexOf(mark))) + 1,
  );
}
