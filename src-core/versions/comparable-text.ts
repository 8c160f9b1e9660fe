import { isReadingOf } from '../cleaning/readings';
import type { CodeUnitRange } from '../model/text-range';
import { firstWhere } from '../text/first-where';
import { foldCharacter } from './character-fold';

/**
 * A canonical text as comparison sees it. `units` are UTF-16 code units of the folded characters;
 * both units of a character outside the basic plane have the whole character as their place.
 */
export type ComparableText = {
  readonly canonical: string;
  readonly units: string;
  /** Where in `canonical` the character of each unit starts, ascending. */
  readonly starts: Int32Array;
  /** Where it ends. */
  readonly ends: Int32Array;
  /** Units that are the first of a line, ascending; the very first is not among them. */
  readonly breaks: Int32Array;
};

/**
 * What is left of a text when script, variant forms, width, punctuation, white space and readings in
 * parentheses are left out of account. Signs that carry a value stay: the point and sign of a number,
 * per cent, currencies, operators. Linear in the text.
 */
export function comparable(canonical: string): ComparableText {
  folds ??= buildFolds();
  const units = new Uint16Array(canonical.length);
  const starts = new Int32Array(canonical.length);
  const ends = new Int32Array(canonical.length);
  const breaks: number[] = [];
  const glosses = readingsInParentheses(canonical);
  let gloss = glosses.next().value;
  let count = 0;
  let isAfterBreak = false;
  let next = 0;
  while (next < canonical.length) {
    const start = next;
    if (gloss !== undefined && start === gloss.start) {
      next = gloss.end;
      gloss = glosses.next().value;
      continue;
    }
    const codePoint = canonical.codePointAt(start) ?? 0;
    const end = start + (codePoint > 0xffff ? 2 : 1);
    next = end;
    const unit = codePoint > 0xffff ? foldBeyond(codePoint) : (folds[codePoint] ?? 0);
    if (unit === byContext) {
      const kept = foldInContext(canonical, start);
      if (kept === 0) continue;
      units[count] = kept;
    } else if (unit === 0) {
      isAfterBreak ||= lineBreaks.has(codePoint);
      continue;
    } else if (unit > 0xffff) {
      units[count] = 0xd800 + ((unit - 0x10000) >> 10);
    } else {
      units[count] = unit;
    }
    if (isAfterBreak && count > 0) breaks.push(count);
    isAfterBreak = false;
    starts[count] = start;
    ends[count] = end;
    count += 1;
    if (unit > 0xffff && unit !== byContext) {
      units[count] = 0xdc00 + ((unit - 0x10000) & 0x3ff);
      starts[count] = start;
      ends[count] = end;
      count += 1;
    }
  }
  return {
    canonical,
    units: stringOf(units.subarray(0, count)),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    breaks: Int32Array.from(breaks),
  };
}

/** The units whose characters start in a range of the canonical text; empty if all is left out. */
export function unitsOf(text: ComparableText, { start, end }: CodeUnitRange): CodeUnitRange {
  const first = unitAt(text, start);
  return { start: first, end: Math.max(first, unitAt(text, end)) };
}

/** The first unit whose character starts at a canonical offset or after it; `units.length` if none. */
export function unitAt({ starts }: ComparableText, offset: number): number {
  return firstWhere(starts, (start) => start >= offset);
}

/** The canonical text from the first to the last of some units; for none, behind the marks of the unit before. */
export function canonicalRange(text: ComparableText, range: CodeUnitRange): CodeUnitRange {
  const { start, end } = range;
  const first = text.starts[start] ?? text.canonical.length;
  if (end > start) return { start: first, end: text.ends[end - 1] ?? first };
  const gap = { start: text.ends[start - 1] ?? 0, end: first };
  const place = gap.start + closing(text.canonical.slice(gap.start, gap.end));
  return { start: place, end: place };
}

/** How far the marks go that belong to what stands before them: up to a space or an opening mark. */
function closing(marks: string): number {
  return /^[^\s\p{Ps}\p{Pi}《〈「『]*/u.exec(marks)?.[0].length ?? 0;
}

/** Of a character that only its neighbours can tell; beyond all code points. */
const byContext = 0x110000;

const lineBreaks = new Set([0x0a, 0x0d, 0x0b, 0x0c, 0x85, 0x2028, 0x2029]);

/** What each code unit of the basic plane becomes; 0 for what is left out. */
let folds: Uint32Array | undefined;

function buildFolds(): Uint32Array {
  const built = new Uint32Array(0x10000);
  for (let codeUnit = 0; codeUnit < built.length; codeUnit += 1) {
    // A lone surrogate is kept as it is: two texts that differ there do differ.
    built[codeUnit] =
      codeUnit >= 0xd800 && codeUnit < 0xe000 ? codeUnit : foldKept(oneWidth(codeUnit));
  }
  return built;
}

function foldKept(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (contextual.has(character)) return byContext;
  return isLeftOut(character) ? 0 : foldCharacter(codePoint);
}

const beyond = new Map<number, number>();

function foldBeyond(codePoint: number): number {
  let unit = beyond.get(codePoint);
  if (unit === undefined) {
    // U+2F800 to U+2FA1F are compatibility ideographs.
    const isCompatible = codePoint >= 0x2f800 && codePoint <= 0x2fa1f;
    unit = foldKept(isCompatible ? compatible(codePoint) : codePoint);
    beyond.set(codePoint, unit);
  }
  return unit;
}

/** Full width and half width, compatibility ideographs and Kangxi radicals (PDFs have those) as one. */
function oneWidth(codeUnit: number): number {
  const isOther =
    (codeUnit >= 0xff01 && codeUnit <= 0xffee) ||
    (codeUnit >= 0xf900 && codeUnit <= 0xfaff) ||
    (codeUnit >= 0x2f00 && codeUnit <= 0x2fd5);
  return isOther ? compatible(codeUnit) : codeUnit;
}

function compatible(codePoint: number): number {
  return String.fromCodePoint(codePoint).normalize('NFKC').codePointAt(0) ?? codePoint;
}

const contextual = new Set(['.', '-', '\u2212', '○', '◯']);
/** Punctuation and signs with a value of their own. */
const valued = new Set(['%', '‰', '‱', '&', '@', '#', '°', '℃', '℉', '№', '〇']);
/** Brackets, bars and waves that Unicode counts with the operators. */
const decorative = new Set(['<', '>', '|', '~', '\u301c']);

function isLeftOut(character: string): boolean {
  if (valued.has(character)) return false;
  if (decorative.has(character)) return true;
  return /^[\p{P}\p{Z}\p{Cc}\p{Cf}\p{Sk}\p{So}\p{Variation_Selector}]$/u.test(character);
}

/** The unit of a character that is by its context a decimal point, a minus or a zero; else 0. */
function foldInContext(text: string, offset: number): number {
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset + 1);
  const character = text.charAt(offset);
  if (character === '○' || character === '◯') {
    return chineseDigit.test(before) || chineseDigit.test(after) ? 0x3007 : 0;
  }
  if (!digit.test(after)) return 0;
  if (character === '.' || character === '．') return digit.test(before) ? 0x2e : 0;
  return /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９\-－−]/.test(before) ? 0 : 0x2d;
}

const digit = /^[0-9０-９]$/;
const chineseDigit = /^[〇○◯一二三四五六七八九]$/;

const parenthesis =
  /[(（][ \t\u00a0\u2000-\u200b\u3000]{0,4}(?:([a-z\u00c0-\u024f\u0251\u0261\p{Mn}:]{1,9})|[\u3105-\u312f\u31a0-\u31bf˙ˊˇˋ]{1,5})[ \t\u00a0\u2000-\u200b\u3000]{0,4}[)）]/giu;

/**
 * Readings that no ledger has lifted, toneless ones too: where cleaning must be certain, comparison
 * may be generous, for it changes no text.
 */
function* readingsInParentheses(text: string): Generator<CodeUnitRange, undefined> {
  let base = '';
  let reached = -1;
  for (const match of text.matchAll(parenthesis)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start !== reached)
      base = /\p{Script=Han}$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    reached = end;
    if (base === '') continue;
    const reading = match[1];
    const isGloss = reading === undefined || isReadingOf(base, reading, { toneless: true });
    if (isGloss) yield { start, end };
    else base = '';
  }
  return undefined;
}

/** Few enough arguments for any engine's stack. */
const chunkUnits = 8192;

function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let start = 0; start < units.length; start += chunkUnits) {
    parts.push(String.fromCharCode(...units.subarray(start, start + chunkUnits)));
  }
  return parts.join('');
}
