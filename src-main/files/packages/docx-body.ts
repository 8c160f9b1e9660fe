import type { ExtractionBuilder } from '#core/extraction/extraction-builder';
import type { BlockKind } from '#core/model/structure';
import { readInline, type NoteMark, type Piece } from './docx-inline';
import type { DocxNumbering, ListMarker } from './docx-numbering';
import { numberingOf, outlineOf, valueOf, type DocxStyle, type DocxStyles } from './docx-styles';
import { childOf, elementsOf, type XmlElement } from './parse-xml';

export type DocxContext = {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly noteMark: NoteMark;
};

/** Writes the blocks of `w:body`, or of anything that holds paragraphs and tables. */
export class DocxBody {
  readonly #builder: ExtractionBuilder;
  readonly #context: DocxContext;
  /** Text of paragraphs whose mark is deleted by a tracked change: it belongs to the next one. */
  #carried: Piece[] = [];
  /** Where the table of contents that is being written begins; null outside of one. */
  #contentsFrom: number | null = null;

  constructor(builder: ExtractionBuilder, context: DocxContext) {
    this.#builder = builder;
    this.#context = context;
  }

  write(holder: XmlElement): void {
    this.#writeBlocks(holder);
    this.#endContents();
    this.#writePieces(this.#carried.splice(0), 'paragraph', 0, null);
  }

  #writeBlocks(holder: XmlElement): void {
    for (const child of elementsOf(holder)) {
      if (child.name === 'w:p') this.#writeParagraph(child);
      else if (child.name === 'w:tbl') this.#writeTable(child);
      else if (child.name === 'mc:AlternateContent') {
        const chosen = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
        if (chosen) this.#writeBlocks(chosen);
      } else if (wrappers.has(child.name)) this.#writeBlocks(child);
    }
  }

  #writeParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const { pieces, boxes } = readInline(paragraph, this.#context.noteMark);
    const isJoined = childOf(childOf(properties, 'w:rPr'), 'w:del') !== null;
    if (isJoined) {
      this.#carried = this.#carried.concat(pieces);
    } else {
      const whole = [...this.#carried.splice(0), ...pieces];
      // An empty paragraph shows no number, and takes none.
      if (whole.some((piece) => piece.text.trim() !== '')) this.#writeStyled(whole, properties);
    }
    for (const box of boxes) this.#writeBlocks(box);
  }

  #writeStyled(pieces: readonly Piece[], properties: XmlElement | null): void {
    const styleId = valueOf(properties, 'w:pStyle');
    const style = this.#context.styles.find(styleId);
    const { kind, level } = outlineOf(properties) ?? style;
    if (style.kind === 'contents') this.#contentsFrom ??= this.#builder.length;
    else this.#endContents();
    const marker = this.#markerOf(properties, style, styleId);
    if (marker === null || marker.text === '') {
      this.#writePieces(pieces, kind === 'contents' ? 'paragraph' : kind, level, null);
    } else if (kind === 'heading' || /\p{Script=Han}/u.test(marker.text)) {
      // 第一条 and 一、 are named in other texts and make the outline: they stand in the text.
      const gap = marker.hasGap && !/[\p{P}\p{Z}]$/u.test(marker.text) ? ' ' : '';
      const shown = { text: marker.text + gap, reading: null };
      this.#writePieces([shown, ...pieces], kind === 'heading' ? kind : 'paragraph', level, null);
    } else {
      this.#writePieces(pieces, 'item', marker.level, marker.text);
    }
  }

  #markerOf(
    properties: XmlElement | null,
    style: DocxStyle,
    styleId: string | null,
  ): ListMarker | null {
    const own = numberingOf(properties);
    const reference = own ?? style.numbering;
    if (reference === null || reference.list === '0') return null;
    const level = own && own.level === null ? 0 : reference.level;
    return this.#context.numbering.next({ ...reference, level }, styleId);
  }

  #endContents(): void {
    if (this.#contentsFrom !== null) this.#builder.cutFrom(this.#contentsFrom, 'navigation', 0.95);
    this.#contentsFrom = null;
  }

  #writePieces(
    pieces: readonly Piece[],
    kind: BlockKind,
    level: number,
    marker: string | null,
  ): void {
    const shown = trimLines(pieces);
    if (shown.length === 0) return;
    this.#builder.begin({ kind, level, marker });
    writeAll(this.#builder, shown);
    this.#builder.end();
  }

  #writeTable(table: XmlElement): void {
    this.#endContents();
    const rows = rowsOf(table);
    const only = rows.length === 1 ? cellsOf(rows[0]) : [];
    if (only.length === 1 && only[0]) return this.#writeBlocks(only[0]);
    for (const row of rows) {
      const isHead = childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== null;
      this.#builder.begin({ kind: 'row', level: isHead ? 0 : 1 });
      const cells = cellsOf(row).map((cell) => this.#cellPieces(cell));
      if (!cells.some((cell) => cell.length > 0)) continue;
      for (const [index, cell] of cells.entries()) {
        if (index > 0) this.#builder.write('\t');
        writeAll(this.#builder, cell);
      }
    }
    this.#builder.end();
  }

  /** A cell on one line: its paragraphs, and the cells of a table within it, parted by spaces. */
  #cellPieces(cell: XmlElement): Piece[] {
    const pieces: Piece[] = [];
    const walk = (holder: XmlElement) => {
      for (const child of elementsOf(holder)) {
        if (child.name !== 'w:p') {
          if (wrappers.has(child.name) || inTable.has(child.name)) walk(child);
          continue;
        }
        const { pieces: found, boxes } = readInline(child, this.#context.noteMark);
        const line = found.map(({ text, reading }) => ({
          text: text.replace(/[\t\n]/gu, ' '),
          reading,
        }));
        const isBlank = line.every((piece) => piece.text.trim() === '');
        if (!isBlank && pieces.length > 0) pieces.push({ text: ' ', reading: null });
        if (!isBlank) for (const piece of line) pieces.push(piece);
        boxes.forEach(walk);
      }
    };
    walk(cell);
    return pieces;
  }
}

/** Write pieces into the block that is open. */
export function writeAll(builder: ExtractionBuilder, pieces: readonly Piece[]): void {
  for (const { text, reading } of pieces) {
    if (reading === null) builder.write(text);
    else builder.writeRuby(text, reading);
  }
}

/** Without the line feeds at both ends, which page breaks leave, and without what is blank altogether. */
export function trimLines(pieces: readonly Piece[]): Piece[] {
  const all = pieces.slice();
  while (all[0] && all[0].text.trim() === '' && /^\s*\n\s*$/u.test(all[0].text)) all.shift();
  for (let last = all.at(-1); last?.text.trim() === ''; last = all.at(-1)) all.pop();
  return all;
}

const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:txbxContent',
]);
const inTable: ReadonlySet<string> = new Set(['w:tbl', 'w:tr', 'w:tc']);

/** Rows and cells may be wrapped, and rows may be deleted by a tracked change. */
function rowsOf(table: XmlElement): XmlElement[] {
  return within(table, 'w:tr').filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'));
}

function cellsOf(row: XmlElement | undefined): XmlElement[] {
  if (!row) return [];
  return within(row, 'w:tc').filter((cell) => !childOf(childOf(cell, 'w:tcPr'), 'w:cellDel'));
}

function within(holder: XmlElement, name: string): XmlElement[] {
  return elementsOf(holder).flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? within(child, name) : [];
  });
}
