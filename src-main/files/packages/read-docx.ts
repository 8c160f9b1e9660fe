import { ExtractionBuilder } from '#core/extraction/extraction-builder';
import { AppError } from '#core/model/app-error';
import { nothingStated, type Extraction, type StatedMetadata } from '#core/model/extraction';
import { DocxBody, trimLines, writeAll } from './docx-body';
import { readInline, type Piece } from './docx-inline';
import { DocxNumbering } from './docx-numbering';
import { DocxStyles } from './docx-styles';
import { formatNumber } from './format-number';
import { openZip, type GuardedZip } from './open-zip';
import { readXml, relatedParts } from './package-parts';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from './parse-xml';

/**
 * Read a Word document: the body as Word shows it with every tracked change accepted, then its footnotes
 * and endnotes. Comments, page headers and footers, pictures and macros are left out; nothing that lies
 * outside the file is fetched. Walked by our own reader and not by way of HTML, since ruby and the
 * numbers of lists would be lost.
 *
 * @throws {AppError} `unsafe-file`, `encrypted-file`, `damaged-file`, `wrong-format`, `empty-file`.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extraction> {
  const zip = await openZip(bytes);
  const main = await findMainPart(zip);
  const parts = await relatedParts(zip, main);
  const part = async (type: string) => readXml(zip, parts.get(type) ?? null);
  const body = childOf(await readXml(zip, main), 'w:body');
  if (!body) throw new AppError('damaged-file');

  const builder = new ExtractionBuilder();
  const notes = new NoteList(await part('footnotes'), await part('endnotes'), body);
  const context = {
    styles: new DocxStyles(await part('styles')),
    numbering: new DocxNumbering(await part('numbering')),
    noteMark: notes.markOf,
  };
  new DocxBody(builder, context).write(body);
  notes.write(builder);
  const extraction = builder.build('docx', await readStated(zip));
  if (extraction.text.trim() === '') throw new AppError('empty-file');
  return extraction;
}

async function findMainPart(zip: GuardedZip): Promise<string> {
  const name = (await relatedParts(zip, '')).get('officeDocument') ?? 'word/document.xml';
  if (!zip.has(name)) throw new AppError('damaged-file');
  const types = childrenOf(await readXml(zip, '[Content_Types].xml'), 'ct:Override');
  const type = types.find(({ attributes }) => attributes['PartName'] === `/${name}`);
  const content = type?.attributes['ContentType'] ?? '';
  if (/template/iu.test(content)) {
    const found = /macroEnabled/iu.test(content) ? '.dotm' : '.dotx';
    throw new AppError('wrong-format', { found });
  }
  return name;
}

async function readStated(zip: GuardedZip): Promise<StatedMetadata> {
  const name = (await relatedParts(zip, '')).get('core-properties') ?? 'docProps/core.xml';
  const root = await readXml(zip, name).catch(() => null);
  if (!root) return nothingStated;
  const text = (child: string) => textOf(childOf(root, child)) || null;
  return {
    title: text('dc:title'),
    author: text('dc:creator'),
    date: /^\d{4}-\d\d-\d\d/u.exec(text('dcterms:created') ?? '')?.[0] ?? null,
  };
}

type NoteKind = 'footnote' | 'endnote';

/** The notes that the text refers to, numbered in that order. */
class NoteList {
  readonly #elements: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #marks = new Map<string, { readonly mark: string; readonly note: XmlElement }>();
  readonly #counts = { footnote: 0, endnote: 0 };
  readonly #endnoteFormat: string;

  constructor(footnotes: XmlElement | null, endnotes: XmlElement | null, body: XmlElement) {
    this.#elements = {
      footnote: byId(footnotes, 'w:footnote'),
      endnote: byId(endnotes, 'w:endnote'),
    };
    // Word numbers endnotes i, ii, iii; where no footnote stands beside them digits read better.
    this.#endnoteFormat = hasReference(body, 'w:footnoteReference') ? 'lowerRoman' : 'decimal';
  }

  readonly markOf = (kind: NoteKind, id: string): string => {
    const key = `${kind} ${id}`;
    const note = this.#elements[kind].get(id);
    if (!note) return '';
    const known = this.#marks.get(key);
    if (known) return `[${known.mark}]`;
    this.#counts[kind] += 1;
    const format = kind === 'footnote' ? 'decimal' : this.#endnoteFormat;
    const mark = formatNumber(this.#counts[kind], format);
    this.#marks.set(key, { mark, note });
    return `[${mark}]`;
  };

  write(builder: ExtractionBuilder): void {
    // A note within a note joins the end of the map while it is walked.
    for (const { mark, note } of this.#marks.values()) {
      builder.begin({ kind: 'note', marker: mark });
      let isFirst = true;
      for (const paragraph of paragraphsOf(note)) {
        const pieces = trimLines(readInline(paragraph, this.markOf).pieces);
        if (pieces.length === 0) continue;
        if (!isFirst) builder.write('\n');
        writeAll(builder, isFirst ? trimStart(pieces) : pieces);
        isFirst = false;
      }
    }
    builder.end();
  }
}

function byId(root: XmlElement | null, name: string): Map<string, XmlElement> {
  return new Map(
    childrenOf(root, name)
      // Separators are notes too, of a type.
      .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

function hasReference(element: XmlElement, name: string): boolean {
  return elementsOf(element).some((child) => child.name === name || hasReference(child, name));
}

function paragraphsOf(holder: XmlElement): XmlElement[] {
  return elementsOf(holder).flatMap((child) =>
    child.name === 'w:p' ? [child] : paragraphsOf(child),
  );
}

/** Without the space that parts a note from its number. */
function trimStart(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.text.trim() !== '');
  return pieces.slice(Math.max(first, 0)).map((piece, index) => {
    return index === 0 ? { ...piece, text: piece.text.trimStart() } : piece;
  });
}
