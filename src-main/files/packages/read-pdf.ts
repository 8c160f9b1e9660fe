import { ExtractionBuilder } from '#core/extraction/extraction-builder';
import { AppError } from '#core/model/app-error';
import type { Extraction } from '#core/model/extraction';
import { loadPdf } from './load-pdf';
import { partPages, type PageParts } from './pdf-furniture';
import { toLines, type PdfLine } from './pdf-lines';
import {
  addLine,
  beginBlock,
  blockOf,
  goesOn,
  measure,
  withOwnEdges,
  type PdfBlock,
} from './pdf-paragraphs';

/**
 * Read the text layer of a PDF. Hard line ends are joined to paragraphs by where the lines stand; what is
 * printed on every page is in `cuts`. A PDF says nothing of its structure that this reader uses: headings
 * are told by size.
 *
 * @param onProgress - Told 0 to 1, after each page.
 * @throws {AppError} `no-text-layer` for scanned pages, `encrypted-file`, `damaged-file`, `unsafe-file`.
 */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Extraction> {
  const { pages, stated } = await loadPdf(bytes, onProgress);
  const lines: PdfLine[][] = [];
  const slanted: (readonly PdfLine[])[] = [];
  let gutter: number | null = null;
  for (const items of pages) {
    const page = toLines(items, gutter);
    gutter = page.gutter;
    lines.push(withOwnEdges(page.lines));
    slanted.push(page.slanted);
  }
  if (lines.every((page) => page.length === 0)) throw new AppError('no-text-layer');
  const builder = new ExtractionBuilder();
  const parts = partPages(lines).map((part, index) => ({
    ...part,
    foot: [...part.foot, ...(slanted[index] ?? [])],
  }));
  new PdfWriter(builder, parts).write();
  return builder.build('pdf', stated);
}

class PdfWriter {
  readonly #builder: ExtractionBuilder;
  readonly #pages: readonly PageParts[];
  /** Furniture between the lines of one paragraph waits for its end. */
  #waiting: { readonly line: PdfLine; readonly reason: 'header' | 'footer' }[] = [];
  #open: { block: PdfBlock; last: PdfLine } | null = null;

  constructor(builder: ExtractionBuilder, pages: readonly PageParts[]) {
    this.#builder = builder;
    this.#pages = pages;
  }

  write(): void {
    const measures = measure(this.#pages.flatMap((page) => page.body));
    for (const { head, body, foot } of this.#pages) {
      this.#waiting.push(...head.map((line) => ({ line, reason: 'header' as const })));
      for (const [index, line] of body.entries()) {
        const open = this.#open;
        if (open && open.block.kind !== 'row' && goesOn(open.last, line, measures)) {
          addLine(open.block, line, measures);
          open.last = line;
          continue;
        }
        this.#end();
        this.#open = { block: toBlock(line, body, index, measures), last: line };
      }
      this.#waiting.push(...foot.map((line) => ({ line, reason: 'footer' as const })));
    }
    this.#end();
  }

  #end(): void {
    const block = this.#open?.block;
    this.#open = null;
    if (block) this.#writeBlock(block);
    for (const { line, reason } of this.#waiting.splice(0)) {
      const start = this.#builder.length;
      this.#builder.begin({ kind: 'paragraph' });
      this.#builder.write(line.text.replace(/\t/gu, ' '));
      this.#builder.cutFrom(start, reason, 0.9);
    }
  }

  #writeBlock({ kind, level, marker, parts, readings }: PdfBlock): void {
    const text = parts.join('');
    this.#builder.begin({ kind, level, marker });
    let written = 0;
    for (const { start, end, reading } of readings) {
      if (start < written) continue;
      this.#builder.write(text.slice(written, start));
      this.#builder.writeRuby(text.slice(start, end), reading);
      written = end;
    }
    this.#builder.write(text.slice(written));
    this.#builder.end();
  }
}

/** Lines of several cells are rows where another stands next to them, else words set apart. */
function toBlock(
  line: PdfLine,
  body: readonly PdfLine[],
  index: number,
  measures: ReturnType<typeof measure>,
): PdfBlock {
  if (line.cells === 1) return beginBlock(line, measures);
  const isInTable = [body[index - 1], body[index + 1]].some((near) => near?.cells === line.cells);
  if (isInTable) return blockOf(line, 'row', 1);
  return beginBlock({ ...line, text: line.text.replace(/\t/gu, ' ') }, measures);
}
