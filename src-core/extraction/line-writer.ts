import type { BlockSpec, ExtractionBuilder } from './extraction-builder';

/** What the walker knows of the place that text stands in. */
export type TextPlace = {
  readonly isLink: boolean;
  /** `lines`: line ends part lines, as in `pre-line`; `all`: spaces stand as written too. */
  readonly keeps: 'nothing' | 'lines' | 'all';
};

/** A block as written: what is needed to tell furniture from document. UTF-16 units of the text. */
export type WrittenBlock<Region> = {
  readonly start: number;
  readonly end: number;
  /** How many of its units are text of links. */
  readonly linkUnits: number;
  readonly region: Region;
};

/**
 * Lays text out in lines as CSS does: white space runs together, none stands at the ends of a line. A
 * source line end between two Han characters or marks of Chinese leaves no space.
 */
export class LineWriter<Region> {
  readonly blocks: WrittenBlock<Region>[] = [];
  readonly #builder: ExtractionBuilder;
  #pending = '';
  #isLineEmpty = true;
  #last = '';
  #open: { start: number; linkUnits: number; region: Region } | null = null;
  #row: { pendingTabs: number } | null = null;

  constructor(builder: ExtractionBuilder) {
    this.#builder = builder;
  }

  get isBlockOpen(): boolean {
    return this.#open !== null;
  }

  /** Begin a block, without text so far. Within a row there are no blocks. */
  begin(spec: BlockSpec, region: Region): void {
    this.end();
    this.#builder.begin(spec);
    this.#open = { start: this.#builder.length, linkUnits: 0, region };
    this.#isLineEmpty = true;
  }

  /** End the block; within a row only a space marks it. */
  end(): void {
    if (this.#row) {
      if (!this.#isLineEmpty) this.#space();
      return;
    }
    this.#pending = '';
    this.#last = '';
    const open = this.#open;
    this.#open = null;
    this.#isLineEmpty = true;
    if (!open) return;
    const end = this.#builder.length;
    this.#builder.end();
    if (end > open.start) this.blocks.push({ ...open, end });
  }

  lineBreak(): void {
    if (this.#row) return this.end();
    this.#pending = '';
    if (this.#isLineEmpty || !this.#open) return;
    this.#pending = '\n';
    this.#isLineEmpty = true;
  }

  beginRow(spec: BlockSpec, region: Region): void {
    this.begin(spec, region);
    this.#row = { pendingTabs: 0 };
  }

  /** Go to the cell `count` places on. Places at the end of a row without text are not written. */
  nextCell(count: number): void {
    if (!this.#row) return;
    this.#row.pendingTabs += count;
    this.#pending = '';
    this.#last = '';
    this.#isLineEmpty = true;
  }

  endRow(): void {
    this.#row = null;
    this.end();
  }

  text(value: string, place: TextPlace): void {
    if (place.keeps === 'nothing' || this.#row) return this.#flowing(value, place);
    if (place.keeps === 'all') return this.#preformatted(value, place);
    value.split(anyLineEnd).forEach((line, index) => {
      if (index > 0) this.lineBreak();
      this.#flowing(line, place);
    });
  }

  /** A base with its reading; white space around the base is kept outside of it. */
  ruby(base: string, reading: string, place: TextPlace): void {
    this.#flush(base);
    this.#builder.writeRuby(base, reading);
    this.#wrote(base, place);
  }

  #flowing(value: string, place: TextPlace): void {
    const pieces = value.replace(unseen, '').split(spaces);
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at] ?? '';
      if (piece === '') continue;
      if (at % 2 === 1) {
        this.#whiteSpace(piece);
        continue;
      }
      this.#flush(piece);
      this.#builder.write(piece);
      this.#wrote(piece, place);
    }
  }

  #preformatted(value: string, place: TextPlace): void {
    const lines = value.replace(unseen, '').replace(lineEnds, '\n').split('\n');
    lines.forEach((line, index) => {
      if (index > 0) {
        // Two line feeds at most: one empty line.
        const isStart = this.#builder.length === this.#open?.start;
        const breaks = isStart ? 0 : Math.min(2, countBreaks(this.#pending) + 1);
        this.#pending = '\n'.repeat(breaks);
      }
      const trimmed = line.trimEnd();
      if (trimmed !== '') {
        if (this.#pending !== '') this.#builder.write(this.#pending);
        this.#pending = '';
        this.#builder.write(trimmed);
        this.#wrote(trimmed, place);
      }
      if (trimmed.length < line.length) this.#pending += line.slice(trimmed.length);
    });
  }

  #whiteSpace(piece: string): void {
    if (this.#isLineEmpty || this.#pending.startsWith('\n')) return;
    if (hardSpace.test(piece)) {
      const hard = piece.replace(/[^\u00A0\u3000\u2000-\u200A\u202F\u205F]/gu, '');
      const shown = hard.replace(/[^\u3000]/gu, ' ');
      this.#pending = withoutSoft(this.#pending) + shown;
    } else if (this.#pending === '' || this.#pending === softBreak) {
      // A run over several text nodes is one run: it holds a line end if a part of it does.
      this.#pending = this.#pending === softBreak || /[\n\r]/u.test(piece) ? softBreak : ' ';
    } else if (this.#pending === ' ' && /[\n\r]/u.test(piece)) {
      this.#pending = softBreak;
    }
  }

  #space(): void {
    if (this.#pending === '') this.#pending = ' ';
  }

  /** Write the white space that stands before `next`. */
  #flush(next: string): void {
    if (this.#row && this.#row.pendingTabs > 0) {
      this.#builder.write('\t'.repeat(this.#row.pendingTabs));
      this.#row.pendingTabs = 0;
    }
    const pending = this.#pending;
    this.#pending = '';
    if (pending === softBreak) {
      if (!(isChinese(lastPoint(this.#last)) && isChinese(firstPoint(next))))
        this.#builder.write(' ');
    } else if (pending !== '') {
      this.#builder.write(pending);
    }
  }

  #wrote(text: string, place: TextPlace): void {
    this.#isLineEmpty = false;
    this.#last = text.slice(-2);
    if (place.isLink && this.#open) this.#open.linkUnits += text.length;
  }
}

/** Stands for white space with a source line end in it; it is never written. */
const softBreak = '\r';
/** Zero-width space, soft hyphen and byte order mark show nothing and would part words. */
const unseen = /[\u200B\u00AD\uFEFF]/gu;
// eslint-disable-next-line no-control-regex -- form feed and vertical tab are white space here
const spaces = /([\t\n\u000B\f\r \u0085\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+)/u;
const hardSpace = /[\u00A0\u3000\u2000-\u200A\u202F\u205F]/u;
// eslint-disable-next-line no-control-regex -- as above
const lineEnds = /\r\n?|[\u000B\f\u0085\u2028\u2029]/gu;
// eslint-disable-next-line no-control-regex -- as above
const anyLineEnd = /\r\n?|[\n\u000B\f\u0085\u2028\u2029]/u;
const chinese = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF65“”‘’—…·\uFE30-\uFE4F]/u;

function isChinese(point: string): boolean {
  return chinese.test(point);
}

function firstPoint(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastPoint(text: string): string {
  return [...text].at(-1) ?? '';
}

function withoutSoft(pending: string): string {
  return pending === softBreak || pending === ' ' ? '' : pending;
}

function countBreaks(pending: string): number {
  return pending.split('\n').length - 1;
}
