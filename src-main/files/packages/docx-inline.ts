import { childOf, elementsOf, type XmlElement } from './parse-xml';
import { isToggled } from './docx-styles';

/** Text with the reading that stands above it, if any. */
export type Piece = { readonly text: string; readonly reading: string | null };

export type Inline = {
  readonly pieces: readonly Piece[];
  /** Contents of the text boxes that hang on the paragraph: `w:txbxContent`. */
  readonly boxes: readonly XmlElement[];
};

/** Gives the mark that a reference to a note shows. */
export type NoteMark = (kind: 'footnote' | 'endnote', id: string) => string;

/**
 * What a paragraph (or anything that holds runs) shows, every tracked change accepted. Comments, field
 * instructions, hidden text and links' addresses are left out; a soft hyphen shows nothing.
 */
export function readInline(holder: XmlElement, noteMark: NoteMark): Inline {
  const reader = new InlineReader(noteMark);
  reader.readChildren(holder);
  return { pieces: reader.pieces, boxes: reader.boxes };
}

class InlineReader {
  readonly pieces: Piece[] = [];
  readonly boxes: XmlElement[] = [];
  readonly #noteMark: NoteMark;
  readonly #fields: { instruction: string; hasResult: boolean }[] = [];
  /** How many of the open fields are still at their instruction, which is no text however it is written. */
  #instructions = 0;

  constructor(noteMark: NoteMark) {
    this.#noteMark = noteMark;
  }

  readChildren(holder: XmlElement): void {
    for (const child of elementsOf(holder)) this.#read(child);
  }

  #write(text: string, reading: string | null = null): void {
    if (text !== '' && this.#instructions === 0) this.pieces.push({ text, reading });
  }

  #read(element: XmlElement): void {
    const sign = signs[element.name];
    if (sign !== undefined) return this.#write(sign);
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        return this.#write(rawText(element));
      case 'w:r':
        if (!isToggled(childOf(element, 'w:rPr'), 'w:vanish')) this.readChildren(element);
        return;
      case 'w:br':
        return this.#write('\n');
      case 'w:sym':
        return this.#write(symbolOf(element));
      case 'w:ruby':
        return this.#readRuby(element);
      case 'w:fldChar':
        return this.#readFieldMark(element);
      case 'w:instrText':
        return this.#addInstruction(rawText(element));
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        return this.#write(this.#noteMark(kind, element.attributes['w:id'] ?? ''));
      }
      case 'mc:AlternateContent':
        return this.#readChoice(element);
      case 'w:txbxContent':
        this.boxes.push(element);
        return;
      default:
        if (!skipped.has(element.name)) this.readChildren(element);
    }
  }

  #readRuby(element: XmlElement): void {
    const base = childOf(element, 'w:rubyBase');
    const above = childOf(element, 'w:rt');
    if (!base) return;
    const { pieces, boxes } = readInline(base, this.#noteMark);
    for (const box of boxes) this.boxes.push(box);
    const reading = above ? joined(readInline(above, () => '').pieces).trim() : '';
    this.#write(joined(pieces), reading === '' ? null : reading);
  }

  #readFieldMark(element: XmlElement): void {
    const type = element.attributes['w:fldCharType'];
    const field = this.#fields.at(-1);
    if (type === 'begin') {
      this.#fields.push({ instruction: '', hasResult: false });
      this.#instructions += 1;
    } else if (type === 'separate' && field && !field.hasResult) {
      field.hasResult = true;
      this.#instructions -= 1;
    } else if (type === 'end' && field) {
      this.#fields.pop();
      if (field.hasResult) return;
      this.#instructions -= 1;
      const drawn = equationOf(field.instruction);
      if (drawn) this.#write(drawn.text, drawn.reading);
    }
  }

  #addInstruction(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.hasResult) field.instruction += text;
  }

  /** The first choice is what Word of today shows; the fallback says the same for older ones. */
  #readChoice(element: XmlElement): void {
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    if (chosen) this.readChildren(chosen);
  }
}

/** Without `w:del` and `w:moveFrom`, with `w:ins` and `w:moveTo`: what Word shows of accepted changes. */
const skipped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:annotationRef',
]);

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** Space at the ends counts only where the file says so, and a line feed within is a space. */
function rawText(element: XmlElement): string {
  const text = element.children.filter((child) => typeof child === 'string').join('');
  const kept =
    element.attributes['xml:space'] === 'preserve'
      ? text
      : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
  return kept.replace(/[\r\n]+/gu, ' ');
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/**
 * A phonetic guide or an enclosed character of an older Word, which is a field without a result:
 * `EQ \* jc2 \o\ad(\s\up 11(zhàn),戰)` and `eq \o\ac(○,1)`.
 */
function equationOf(instruction: string): Piece | null {
  if (!/^\s*EQ\s/iu.test(instruction)) return null;
  const guide = /\\s\\up\s*\d+\s*\(([^()]*)\)\s*[,;]([^()]*)\)\s*$/iu.exec(instruction);
  if (guide) return { text: guide[2] ?? '', reading: guide[1]?.trim() || null };
  const enclosed = /\\ac\s*\([^(),;]*[,;]([^()]*)\)\s*$/iu.exec(instruction);
  return enclosed ? { text: enclosed[1] ?? '', reading: null } : null;
}

/** Symbol fonts hold their signs at U+F000 and up; of the usual ones the sign is known. */
function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (!(code > 0 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return '';
  const font = (element.attributes['w:font'] ?? '').toLowerCase();
  return symbols[font]?.[code & 0xff] ?? String.fromCodePoint(code);
}

const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0xb7: '•',
    0xb4: '×',
    0xb8: '÷',
    0xb3: '≥',
    0xa3: '≤',
    0xb9: '≠',
    0xae: '→',
    0xb0: '°',
  },
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x75: '◆',
    0xa7: '▪',
    0xa8: '◻',
    0xd8: '➢',
    0xe0: '→',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x50: '✓', 0x52: '☑', 0xa3: '□' },
};
