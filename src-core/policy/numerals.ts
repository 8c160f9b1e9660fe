const digits = '〇一二三四五六七八九';
const others: Readonly<Record<string, string>> = {
  ...{ 零: '〇', o: '〇', O: '〇', О: '〇', 两: '二', 元: '一', 壹: '一', 贰: '二', 叁: '三' },
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const tens: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' };

/** Characters of a number in folded text, for use in a pattern's brackets. */
export const numeralSet = '\\d〇零oOО一二三四五六七八九十百千两廿卅元';

/**
 * The number that folded text writes: `12`, `十二`, `二〇二五` or `一百一十四`.
 *
 * @returns Null where it is none.
 */
export function numberOf(written: string): number | null {
  const plain = written
    .replace(/\s/gu, '')
    .replace(/[廿卅]/gu, (mark) => tens[mark] ?? mark)
    .replace(/./gsu, (mark) => others[mark] ?? mark);
  if (plain === '' || plain.length > 9) return null;
  if (/^[\d〇]+$/u.test(plain)) return Number(plain.replaceAll('〇', '0'));
  const values = [...plain].map((mark) => valueOf(mark));
  if (values.includes(null)) return null;
  return /[十百千]/u.test(plain)
    ? weighed(plain)
    : values.reduce<number>((sum, value) => sum * 10 + (value ?? 0), 0);
}

function valueOf(mark: string): number | null {
  if (/\d/u.test(mark)) return Number(mark);
  if (units[mark] !== undefined) return units[mark];
  const at = digits.indexOf(mark);
  return at < 0 ? null : at;
}

function weighed(plain: string): number {
  let sum = 0;
  let digit: number | null = null;
  for (const mark of plain) {
    const unit = units[mark];
    if (unit === undefined) digit = valueOf(mark);
    else {
      sum += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}
