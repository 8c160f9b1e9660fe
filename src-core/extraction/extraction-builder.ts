import type { SourceFormat, Ruby } from '../model/document';
import {
  nothingStated,
  type Cut,
  type CutReason,
  type Extraction,
  type StatedMetadata,
} from '../model/extraction';
import type { Block, BlockKind } from '../model/structure';

export type BlockSpec = {
  readonly kind: BlockKind;
  /** As {@link Block} says; 0 where left out. */
  readonly level?: number;
  readonly marker?: string | null;
};

/**
 * Writes the text that a file shows, block by block, each on lines of its own. Every reader of a format
 * uses it, so that all formats give the same kind of text.
 */
export class ExtractionBuilder {
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #ruby: Ruby[] = [];
  readonly #cuts: Cut[] = [];
  #length = 0;
  #open: (Required<BlockSpec> & { start: number }) | null = null;

  /** UTF-16 units written so far. */
  get length(): number {
    return this.#length;
  }

  /** Begin a block, and end the one before. A block that gets no text leaves nothing behind. */
  begin({ kind, level = 0, marker = null }: BlockSpec): void {
    this.end();
    this.#open = { kind, level, marker, start: this.#length };
  }

  /** End the block that is open, if any. Text written after it begins a paragraph. */
  end(): void {
    const block = this.#open;
    this.#open = null;
    if (!block || block.start === this.#length) return;
    this.#blocks.push({ ...block, end: this.#length });
    this.#append('\n');
  }

  /** Write text as it is but for NUL and lone surrogates; line feeds in it part the lines of one block. */
  write(text: string): void {
    if (text === '') return;
    if (!this.#open) this.begin({ kind: 'paragraph' });
    this.#append(text);
  }

  /** Write `base` with a reading above it. */
  writeRuby(base: string, reading: string): void {
    const start = this.#length;
    this.write(base);
    if (base !== '' && reading !== '') this.#ruby.push({ start, end: this.#length, reading });
  }

  /**
   * Take all that was written since `start` for furniture of the site. Both ends are brought to whole
   * blocks; a cut within a cut is one with it.
   */
  cutFrom(start: number, reason: CutReason, confidence: number): void {
    this.end();
    if (start >= this.#length) return;
    while ((this.#cuts.at(-1)?.start ?? -1) >= start) this.#cuts.pop();
    this.#cuts.push({ start, end: this.#length, reason, confidence });
  }

  build(
    format: SourceFormat,
    stated: StatedMetadata = nothingStated,
    address: string | null = null,
  ): Extraction {
    this.end();
    return {
      format,
      text: this.#parts.join(''),
      structure: { blocks: this.#blocks, ruby: this.#ruby },
      cuts: this.#cuts,
      stated,
      address,
    };
  }

  #append(text: string): void {
    const sound = wellFormed(text);
    this.#parts.push(sound);
    this.#length += sound.length;
  }
}

/** NUL and lone halves of surrogate pairs are no text; their place is kept, so that units still count. */
function wellFormed(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\uFFFD');
}
