/**
 * The first date in a stretch of text as ISO 8601, `2025-03-05`; null where there is none that exists.
 * Reads `2025-03-05T08:00+08:00`, `2025/3/5`, `20250305`, `2025年3月5日` and `民國114年3月5日`.
 */
export function isoDate(text: string): string | null {
  const head = text.slice(0, 200);
  const minguo = /民[國国]\s*(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u.exec(head);
  if (minguo) return dateOf(Number(minguo[1]) + 1911, Number(minguo[2]), Number(minguo[3]));
  const parted = /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u.exec(head);
  const found = parted ?? /(?<!\d)(\d{4})(\d{2})(\d{2})(?=\d{6}(?!\d)|\D|$)/u.exec(head);
  return found ? dateOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > (lengths[month - 1] ?? 0)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
