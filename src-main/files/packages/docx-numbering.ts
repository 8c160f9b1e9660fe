import { formatNumber } from './format-number';
import { childOf, childrenOf, type XmlElement } from './parse-xml';
import { isToggled, valueOf, type NumberingReference } from './docx-styles';

/** What stands before a numbered paragraph. */
export type ListMarker = {
  readonly text: string;
  /** How deep its list is, from 1. */
  readonly level: number;
  /** Whether a gap parts it from the text. */
  readonly hasGap: boolean;
};

/** Counts the numbered paragraphs of a document in reading order. */
export class DocxNumbering {
  readonly #abstract = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  /** By abstract list, since the lists made from one count on together. */
  readonly #counters = new Map<string, (number | null)[]>();
  readonly #begun = new Set<string>();

  /** @param root - Root of `numbering.xml`; null where the file has none. */
  constructor(root: XmlElement | null) {
    for (const element of childrenOf(root, 'w:abstractNum'))
      this.#abstract.set(element.attributes['w:abstractNumId'] ?? '', element);
    for (const element of childrenOf(root, 'w:num'))
      this.#lists.set(element.attributes['w:numId'] ?? '', element);
  }

  /**
   * Count one more paragraph.
   *
   * @param style - Id of its style, which may choose the level.
   * @returns null where the list is not there, or has no such level.
   */
  next(reference: NumberingReference, style: string | null): ListMarker | null {
    const list = this.#lists.get(reference.list);
    const id = valueOf(list ?? null, 'w:abstractNumId') ?? '';
    const definition = this.#abstract.get(id);
    if (!list || !definition) return null;
    const levels = levelsOf(definition, list);
    const at = reference.level ?? levels.findIndex((level) => valueOf(level, 'w:pStyle') === style);
    const depth = Math.max(at, 0);
    const level = levels[depth];
    if (!level) return null;

    const counters = this.#countersOf(id, reference.list, list);
    counters[depth] = (counters[depth] ?? startOf(level) - 1) + 1;
    counters.fill(null, depth + 1);
    return {
      text: markerText(levels, depth, counters),
      level: depth + 1,
      hasGap: valueOf(level, 'w:suff') !== 'nothing',
    };
  }

  #countersOf(id: string, listId: string, list: XmlElement): (number | null)[] {
    const counters = this.#counters.get(id) ?? new Array<number | null>(9).fill(null);
    this.#counters.set(id, counters);
    if (this.#begun.has(listId)) return counters;
    this.#begun.add(listId);
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const start = valueOf(override, 'w:startOverride');
      const depth = Number(override.attributes['w:ilvl']);
      if (start !== null && depth >= 0 && depth < 9) counters[depth] = Number(start) - 1 || 0;
    }
    return counters;
  }
}

/** The nine levels, those that the list itself redefines in place of its model's. */
function levelsOf(definition: XmlElement, list: XmlElement): (XmlElement | null)[] {
  const levels = new Array<XmlElement | null>(9).fill(null);
  const own = childrenOf(list, 'w:lvlOverride').flatMap((o) => childrenOf(o, 'w:lvl'));
  for (const level of [...childrenOf(definition, 'w:lvl'), ...own]) {
    const depth = Number(level.attributes['w:ilvl']);
    if (depth >= 0 && depth < 9) levels[depth] = level;
  }
  return levels;
}

function startOf(level: XmlElement | null): number {
  const start = Number(valueOf(level, 'w:start') ?? 1);
  return Number.isInteger(start) ? start : 1;
}

function markerText(
  levels: readonly (XmlElement | null)[],
  depth: number,
  counters: readonly (number | null)[],
): string {
  const level = levels[depth] ?? null;
  const template = valueOf(level, 'w:lvlText') ?? '';
  if (formatOf(level) === 'bullet') return toBullet(template);
  const isLegal = isToggled(level, 'w:isLgl');
  return template.replace(/%([1-9])/gu, (_gap, digit: string) => {
    const index = Number(digit) - 1;
    const shown = levels[index] ?? null;
    const number = counters[index] ?? startOf(shown);
    return formatNumber(number, isLegal ? 'decimal' : formatOf(shown));
  });
}

function formatOf(level: XmlElement | null): string {
  // Word writes the formats it has over the standard's within a choice of compatibility.
  const format = childOf(level, 'w:numFmt') ?? numFmtWithin(level);
  return format?.attributes['w:val'] ?? 'decimal';
}

function numFmtWithin(level: XmlElement | null): XmlElement | null {
  const choice = childOf(level, 'mc:AlternateContent');
  return childOf(childOf(choice, 'mc:Fallback'), 'w:numFmt');
}

/** Bullets are mostly private characters of Symbol and Wingdings, which no other font shows. */
function toBullet(template: string): string {
  if (/^[o○◦]$/u.test(template)) return '◦';
  return template === '' || /[\u{e000}-\u{f8ff}]/u.test(template) ? '•' : template;
}
