import type { Citation } from '../model/policy';
import type { CodeUnitRange } from '../model/text-range';
import { findDocumentNumbers, type FoundNumber } from './document-number';
import { titleKey } from './title-keys';

/** UTF-16 units between 《 and 》. */
const longestTitle = 120;
/** Titles within titles; more of them is no writing, and would be read over and over. */
const deepest = 4;
/** UTF-16 units between 》 and the number that belongs to the title. */
const widestGap = 12;
const beforeNumber =
  /^[\s\u3000]{0,4}(?:[（(〔[][\s\u3000]{0,2})?(?:(?:發文字號|发文字号|文號|文号|編號|编号)[：:]?[\s\u3000]{0,2})?$/u;
/** Hong Kong names a law by its chapter: 《稅務條例》（第112章）. */
const chapter =
  /^[\s\u3000]{0,2}[（(][\s\u3000]?(第[\s\u3000]?\d{1,4}[A-Z]{0,2}[\s\u3000]?章)[\s\u3000]?[）)]/u;
const anyLineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/u;
const shortForm =
  /^[^《》\n]{0,60}?(?:以下簡稱|以下简称|以下統稱|以下统称|下稱|下称|簡稱|简称)[爲為为]?[：:]?[“「『"'‘]?$/u;

/** 現就…提出以下實施意見（以下簡稱《意見》）: a short form of what stands before it without marks. */
const unmarkedForm =
  /([^《》\n。；]{1,60})[（(][\s\u3000]?(?:以下簡稱|以下简称|下稱|下称|簡稱|简称)[爲為为]?[：:]?[“「『"'‘]?$/u;
const ownWords = /本|以下|如下|制定|制訂|制订|提出/u;

/** A citation with what its short form stands for. */
export type ResolvedCitation = Citation & {
  /** Null where it is no short form of a title. */
  readonly fullTitle: string | null;
  /** Whether it is a short form of the text itself. */
  readonly namesItself: boolean;
};

/**
 * Where a text names other documents, or itself: titles in 《》 with the number that follows them, and
 * numbers that stand alone. In text order, not overlapping. Books and newspapers are titles too; which
 * of them are documents of the library, linking decides. Names without marks are not looked for.
 *
 * A title is at most 120 units long. It holds no line end but one, of a broken line; the title given
 * leaves it out.
 */
export function findCitations(text: string): Citation[] {
  const numbers = findDocumentNumbers(text);
  const citations: Citation[] = [];
  let next = 0;
  const takeNumbersBefore = (offset: number): void => {
    for (let number = numbers[next]; number && number.start < offset; number = numbers[++next]) {
      citations.push({
        start: number.start,
        end: number.end,
        title: null,
        documentNumber: number.text,
      });
    }
  };
  for (const range of titlesOf(text)) {
    const title = titleIn(text, range);
    if (title === '') continue;
    takeNumbersBefore(range.start);
    const within = takeWithin(range);
    const after = numbers[next];
    if (after && belongsTo(text, range.end, after)) {
      next += 1;
      citations.push({
        start: range.start,
        end: endWith(text, after),
        title,
        documentNumber: after.text,
      });
    } else {
      const named = chapter.exec(text.slice(range.end, range.end + 20));
      const end = range.end + (named?.[0].length ?? 0);
      const documentNumber = named?.[1]?.replace(/\s/gu, '') ?? within?.text ?? null;
      citations.push({ start: range.start, end, title, documentNumber });
    }
  }
  takeNumbersBefore(Number.POSITIVE_INFINITY);
  return citations;

  function takeWithin({ end }: CodeUnitRange): FoundNumber | null {
    let last: FoundNumber | null = null;
    for (let number = numbers[next]; number && number.start < end; number = numbers[++next]) {
      last = number;
    }
    return last;
  }
}

/**
 * The titles that short forms stand for: after 《X條例》（以下簡稱《條例》） each 《條例》 means 《X條例》, until
 * the same short form is given to something else. That may be the text itself, in words without marks.
 *
 * @param citations - Those of `text`, in text order.
 */
export function resolveShortTitles(
  text: string,
  citations: readonly Citation[],
): ResolvedCitation[] {
  /** Null for what has no title in the text. */
  const meanings = new Map<string, string | null>();
  const own = new Set<string>();
  let before: Citation | null = null;
  return citations.map((citation) => {
    const key = citation.title === null ? '' : titleKey(citation.title);
    const between = before && text.slice(before.end, Math.min(citation.start, before.end + 100));
    const isDefinition =
      before?.end !== undefined &&
      citation.start - before.end < 100 &&
      shortForm.test(between ?? '');
    const lead = text.slice(Math.max(0, citation.start - 80), citation.start);
    const words = unmarkedForm.exec(lead)?.[1] ?? '';
    if (key !== '' && titleKey(words).endsWith(key)) {
      meanings.set(key, null);
      if (ownWords.test(words)) own.add(key);
      else own.delete(key);
    } else if (key !== '' && isDefinition && before?.title) {
      const full = meanings.get(titleKey(before.title)) ?? before.title;
      if (titleKey(full) !== key) {
        meanings.set(key, full);
        own.delete(key);
      }
    }
    if (citation.title !== null) before = citation;
    return { ...citation, fullTitle: meanings.get(key) ?? null, namesItself: own.has(key) };
  });
}

/** Outermost 《…》, marks included. */
function* titlesOf(text: string): Generator<CodeUnitRange> {
  let at = text.indexOf('《');
  while (at >= 0) {
    const end = closeOf(text, at);
    if (end !== null) yield { start: at, end };
    at = text.indexOf('《', end ?? at + 1);
  }
}

/** After the 》 of the 《 at `start`; null where it has none in reach. */
function closeOf(text: string, start: number): number | null {
  let depth = 1;
  let broken = false;
  const limit = Math.min(text.length, start + 1 + longestTitle + 1);
  for (let at = start + 1; at < limit; at += 1) {
    const mark = text.charAt(at);
    if (mark === '《' && (depth += 1) > deepest) return null;
    if (mark === '》') depth -= 1;
    else if (mark === '。' || mark === '；') return null;
    else if (anyLineEnd.test(mark)) {
      const pair = mark === '\r' && text.charAt(at + 1) === '\n' ? 1 : 0;
      const goesOn = /^[ \t\u3000]{0,20}[\p{L}\p{N}〈“「（(]/u.test(
        text.slice(at + 1 + pair, at + 24),
      );
      if (broken || !goesOn || at === start + 1) return null;
      broken = true;
      at += pair;
    }
    if (depth === 0) return at + 1;
  }
  return null;
}

function titleIn(text: string, { start, end }: CodeUnitRange): string {
  return text
    .slice(start + 1, end - 1)
    .replace(/[ \t\u3000]*(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t\u3000]*/gu, '')
    .trim();
}

function belongsTo(text: string, titleEnd: number, number: FoundNumber): boolean {
  const gap = number.start - titleEnd;
  return gap >= 0 && gap <= widestGap && beforeNumber.test(text.slice(titleEnd, number.start));
}

/** After the bracket that holds the number and nothing else, or after the number. */
function endWith(text: string, number: FoundNumber): number {
  const before = text.charAt(number.start - 1);
  const closing = /^[\s\u3000]{0,2}[）)〕\]]/u.exec(text.slice(number.end, number.end + 4));
  const opened = /[（(〔[：:\s\u3000]/u.test(before);
  return opened && closing ? number.end + closing[0].length : number.end;
}
