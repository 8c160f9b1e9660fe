import type { CodeUnitRange } from '../model/text-range';
import { numberOf, numeralSet } from './numerals';

/** A date in a text; `iso` is `2025-03-05`. */
export type FoundDate = CodeUnitRange & { readonly iso: string };

/** 中華民國元年 is 1912. */
const republic = 1911;
const numeral = `[${numeralSet}](?:[ ]?[${numeralSet}]){0,5}`;
const written = new RegExp(
  `(民[ ]?国[ ]{0,3})?(${numeral})[ ]{0,3}年[ ]{0,3}(${numeral})[ ]{0,3}月[ ]{0,3}(${numeral})[ ]{0,3}日`,
  'gu',
);
const parted = /(?<!\d)(\d{4})([-/.．])(\d{1,2})\2(\d{1,2})(?!\d)/gu;

/**
 * The dates of a folded text, in text order: `2025年3月5日`, `二〇二五年三月五日`,
 * `民国114年3月5日`, `2025-03-05`, `2025/3/5`, `2025.3.5`. What names no day of a calendar is left out.
 */
export function findDates(folded: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (index: number, length: number, iso: string | null): void => {
    if (iso !== null) found.push({ start: index, end: index + length, iso });
  };
  for (const { index, 0: whole, 1: era, 2: year, 3: month, 4: day } of folded.matchAll(written)) {
    add(index, whole.length, isoOf(yearOf(year, era), numberOf(month ?? ''), numberOf(day ?? '')));
  }
  for (const { index, 0: whole, 1: year, 3: month, 4: day } of folded.matchAll(parted)) {
    add(index, whole.length, isoOf(Number(year), Number(month), Number(day)));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first date of a folded text, ISO 8601; null where there is none. */
export function firstDate(folded: string): string | null {
  return findDates(folded)[0]?.iso ?? null;
}

/** The day `days` days after `iso`. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The last day of a term of `months` months whose first day is `iso`. */
export function lastDayOfTerm(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  // From 31 August a term of six months ends with February, not a day before its last.
  const next = new Date(Date.UTC(year, month - 1 + months, Math.min(day, length)));
  const nextIso = next.toISOString().slice(0, 10);
  return day > length ? nextIso : addDays(nextIso, -1);
}

/** A year of under four digits counts from the Republic: sites of Taiwan leave 民國 out. */
function yearOf(year = '', era: string | undefined): number | null {
  const number = numberOf(year);
  if (number === null) return null;
  return era !== undefined || (number >= 38 && number < 200) ? number + republic : number;
}

function isoOf(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null;
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
