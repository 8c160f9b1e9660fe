/**
 * Read a date as somebody types it: `2025-03-05`, `2025/3/5`, `2025.3.5`, `20250305`, `2025年3月5日`,
 * full-width digits too.
 *
 * @returns ISO 8601; null for anything else, and for a day that no calendar has.
 */
export function parseDateEntry(entry: string): string | null {
  const text = entry.normalize('NFKC').trim();
  const match = patterns.map((pattern) => pattern.exec(text)).find(Boolean);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // A day beyond the month's last is taken for one of the next month, or for no date at all.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null;
  return iso;
}

const patterns = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u,
];
