import { foldCharacter } from '../../versions/character-fold';

/** What a UTF-16 unit is to the fold of a text; `mark` belongs to the character before it. */
export const unitKinds = {
  narrow: 0,
  wide: 1,
  blank: 2,
  lineEnd: 3,
  dropped: 4,
  mark: 5,
  highSurrogate: 6,
} as const;

/** For each UTF-16 unit what it is, one of {@link unitKinds}, and what stands for it. */
export type FoldTable = { readonly kinds: Uint8Array; readonly units: Uint16Array };

let usual: FoldTable | undefined;
let exact: FoldTable | undefined;

/** @param isExact - Each unit stands for itself. */
export function foldTable(isExact: boolean): FoldTable {
  if (isExact) return (exact ??= buildTable(true));
  return (usual ??= buildTable(false));
}

/** What stands for a character beyond the basic plane: a code point, in that plane where one of its forms is. */
export function foldAstral(codePoint: number): number {
  const plain = String.fromCodePoint(codePoint).normalize('NFKC');
  const only = plain.codePointAt(0) ?? codePoint;
  const isOne = String.fromCodePoint(only).length === plain.length;
  const folded = foldCharacter(isOne ? only : codePoint);
  return folded <= 0xffff ? (foldTable(false).units[folded] ?? folded) : folded;
}

/** Variation selectors beyond the basic plane. */
export function isAstralMark(codePoint: number): boolean {
  return codePoint >= 0xe0100 && codePoint <= 0xe01ef;
}

/** Ideographs beyond the basic plane. */
export function isAstralWide(codePoint: number): boolean {
  return codePoint >= 0x20000 && codePoint <= 0x3ffff;
}

function buildTable(isExact: boolean): FoldTable {
  const kinds = new Uint8Array(0x10000);
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (isIdeograph(unit)) {
      // Most units are: nothing else need be asked of them.
      units[unit] = isExact ? unit : foldIdeograph(unit);
      kinds[unit] = unitKinds.wide;
      continue;
    }
    units[unit] = isExact ? unit : foldUnit(unit);
    kinds[unit] = kindOf(unit, units[unit] ?? unit, isExact);
  }
  return { kinds, units };
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

const blank = /[\s\u180e]/u;
const lineEnd = /[\n\r\u0085\u2028\u2029]/u;
const mark = /[\ufe00-\ufe0f\u180b-\u180d]/u;
const accent = /[\u0300-\u036f]/u;
/** What is there and not seen: soft hyphens, joiners, marks of direction and of byte order. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
const wide =
  /[\u2e80-\u2fff\u3001-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f]/u;

/** @param folded - What stands for the unit, whose width counts: `，` and `,` are one. */
function kindOf(unit: number, folded: number, isExact: boolean): number {
  const char = String.fromCharCode(unit);
  if (lineEnd.test(char)) return unitKinds.lineEnd;
  if (mark.test(char) || (!isExact && accent.test(char))) return unitKinds.mark;
  if (unseen.test(char)) return unitKinds.dropped;
  if (blank.test(char)) return unitKinds.blank;
  if (unit >= 0xd800 && unit <= 0xdbff) return unitKinds.highSurrogate;
  return wide.test(String.fromCharCode(folded)) ? unitKinds.wide : unitKinds.narrow;
}

/** Signs that the scripts or keyboards write otherwise. */
const signs: ReadonlyMap<string, string> = new Map(
  ['"“”„‟「」〝〞﹁﹂', "'‘’‚‛『』﹃﹄", '·‧・•∙⋅', '-‐‑‒–−', '〔﹝', '〕﹞', '~～〜'].flatMap(
    (group) => [...group].map((sign) => [sign, group[0] ?? sign] as const),
  ),
);

/** Where a character has a plain form: half and full width, compatibility forms, radicals. */
const compatible = /[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef]/u;
/** Letters that may be a capital or carry an accent. */
const alphabetic = /[\u0041-\u005a\u00c0-\u052f\u1e00-\u1fff]/u;

function foldUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  const sign = signs.get(char);
  if (sign !== undefined) return sign.charCodeAt(0);
  let plain = compatible.test(char) ? oneUnit(char.normalize('NFKC'), char) : char;
  plain = signs.get(plain) ?? plain;
  if (alphabetic.test(plain)) {
    plain = oneUnit(plain.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''), plain);
    plain = oneUnit(plain.toLowerCase(), plain);
  }
  return foldIdeograph(plain.charCodeAt(0));
}

function foldIdeograph(unit: number): number {
  const folded = foldCharacter(unit);
  return folded <= 0xffff ? folded : unit;
}

function oneUnit(text: string, otherwise: string): string {
  return text.length === 1 ? text : otherwise;
}
