import { childOf, childrenOf, elementsOf, type XmlElement } from './parse-xml';

/** What a paragraph style says, all that it is based on included. */
export type DocxStyle = {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'preformatted' | 'contents';
  /** Of a heading 1 to 6; else 0. */
  readonly level: number;
  readonly numbering: NumberingReference | null;
};

/** Level null where the list itself says which of its levels a style has. */
export type NumberingReference = { readonly list: string; readonly level: number | null };

const plain: DocxStyle = { kind: 'paragraph', level: 0, numbering: null };

/** Resolves styles; `find(null)` is the default paragraph style. */
export class DocxStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #found = new Map<string, DocxStyle>();
  readonly #default: string | null = null;

  /** @param root - Root of `styles.xml`; null where the file has none. */
  constructor(root: XmlElement | null) {
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#elements.set(id, style);
      const isDefault = isOn(style.attributes['w:default'] ?? 'false');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#default = id;
    }
  }

  find(id: string | null): DocxStyle {
    const known = id ?? this.#default;
    if (known === null) return plain;
    const found = this.#found.get(known) ?? this.#resolve(known, new Set());
    this.#found.set(known, found);
    return found;
  }

  #resolve(id: string, above: Set<string>): DocxStyle {
    const element = this.#elements.get(id);
    if (!element || above.has(id)) return styleByName(id) ?? plain;
    above.add(id);
    const basedOn = valueOf(element, 'w:basedOn');
    const base = basedOn === null ? plain : this.#resolve(basedOn, above);
    const properties = childOf(element, 'w:pPr');
    const named = styleByName(valueOf(element, 'w:name') ?? '') ?? styleByName(id);
    const outline = outlineOf(properties);
    return {
      ...(outline ?? named ?? base),
      numbering: numberingOf(properties) ?? base.numbering,
    };
  }
}

/** The heading, or the body text, that an outline level stands for; null where there is none. */
export function outlineOf(properties: XmlElement | null): Omit<DocxStyle, 'numbering'> | null {
  const value = valueOf(properties, 'w:outlineLvl');
  if (value === null || !/^\d$/u.test(value)) return null;
  // 9 is body text (ECMA-376, 17.3.1.20).
  if (value === '9') return { kind: 'paragraph', level: 0 };
  return { kind: 'heading', level: Math.min(Number(value) + 1, 6) };
}

/** The list of a paragraph or style; list `0` takes an inherited one away. */
export function numberingOf(properties: XmlElement | null): NumberingReference | null {
  const numbering = childOf(properties, 'w:numPr');
  const list = valueOf(numbering, 'w:numId');
  const level = valueOf(numbering, 'w:ilvl');
  if (list === null) return null;
  return { list, level: level !== null && /^\d$/u.test(level) ? Number(level) : null };
}

/** `w:val` of a child; null where there is none. */
export function valueOf(parent: XmlElement | null, name: string): string | null {
  return childOf(parent, name)?.attributes['w:val'] ?? null;
}

/** Whether a toggle such as `w:vanish` is there and not turned off. */
export function isToggled(parent: XmlElement | null, name: string): boolean {
  const toggle = elementsOf(parent).find((child) => child.name === name);
  return toggle !== undefined && isOn(toggle.attributes['w:val'] ?? 'true');
}

function isOn(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Names as Word, WPS and LibreOffice write them, in English and in both scripts. */
function styleByName(name: string): DocxStyle | null {
  const heading = /^(?:heading|标题|標題)\s*([1-9])$/iu.exec(name);
  if (heading) return { kind: 'heading', level: Math.min(Number(heading[1]), 6), numbering: null };
  if (/^(?:title|标题|標題)$/iu.test(name)) return { kind: 'heading', level: 1, numbering: null };
  const kind =
    /^(?:(?:intense ?)?quote|quotations|block ?text|(?:明显)?引用|(?:鮮明)?引文)$/iu.test(name)
      ? 'quote'
      : /^(?:html preformatted|source ?code|preformatted text|HTML ?预设格式|HTML ?預設格式)$/iu.test(
            name,
          )
        ? 'preformatted'
        : /^(?:toc|contents|目录|目錄) ?[1-9]$/iu.test(name)
          ? 'contents'
          : null;
  return kind && { kind, level: 0, numbering: null };
}
