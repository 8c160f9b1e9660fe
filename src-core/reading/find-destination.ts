import type { Heading, RowTable } from '../model/reading';
import { numberOf, numeralSet } from '../policy/numerals';
import { foldText } from './outline-tree';
import { paragraphCount, paragraphNumbers, rowOfParagraph } from './paragraph-numbers';
import { rowAt, rowCount, rowStart } from './row-table';

/** A place that the user may mean; `paragraph` is the number of the paragraph there. */
export type Destination = {
  readonly kind: 'paragraph' | 'percent' | 'heading';
  readonly offset: number;
  readonly paragraph: number;
  /** The heading meant; null for the other kinds. */
  readonly heading: Heading | null;
};

/** What was typed leads to places, the likeliest first; or it does not, and why. */
export type FoundDestinations =
  | { readonly kind: 'found'; readonly destinations: readonly Destination[] }
  | { readonly kind: 'empty' | 'unknown' | 'beyond-percent' }
  | { readonly kind: 'beyond-paragraphs'; readonly count: number };

/** What of a document decides where typed words lead. */
export type Ground = {
  readonly rows: RowTable;
  readonly outline: readonly Heading[];
  /** UTF-16 units of the canonical text. */
  readonly length: number;
};

/** Headings that are offered at most. */
const mostHeadings = 50;

const percent = /^(\d+(?:[.,]\d+)?)%$/u;
const percentInWords = new RegExp(`^百分之([${numeralSet}]+)$`, 'u');
const paragraph = new RegExp(`^(?:第([${numeralSet}]+)段|(\\d+))$`, 'u');

/**
 * Where typed words lead: the number of a paragraph (`12`, `第12段`, `第十二段`), a share of the text
 * (`50 %`, `百分之五十`), or part of a heading. Full-width digits and signs are as good.
 */
export function findDestination(typed: string, ground: Ground): FoundDestinations {
  const text = foldText(typed);
  if (text === '') return { kind: 'empty' };
  const share = percent.exec(text)?.[1] ?? numeral(percentInWords.exec(text)?.[1]);
  if (share !== undefined) return byPercent(Number(share.replace(',', '.')), ground);
  const found = paragraph.exec(text);
  const headings = byHeading(text, ground);
  const number = found && Number(numeral(found[1]) ?? found[2] ?? Number.NaN);
  if (number === null || Number.isNaN(number)) {
    return headings.length > 0 ? { kind: 'found', destinations: headings } : { kind: 'unknown' };
  }
  // 第三段 may also stand in a heading: the number comes first, headings are offered below it.
  const row = rowOfParagraph(ground.rows, number);
  if (row === null && headings.length === 0) {
    return { kind: 'beyond-paragraphs', count: paragraphCount(ground.rows) };
  }
  const destinations = row === null ? [] : [at('paragraph', rowStart(ground.rows, row), ground)];
  return { kind: 'found', destinations: [...destinations, ...headings] };
}

function numeral(written: string | undefined): string | undefined {
  const number = written === undefined ? null : numberOf(written);
  return number === null ? undefined : String(number);
}

function byPercent(value: number, ground: Ground): FoundDestinations {
  if (value > 100) return { kind: 'beyond-percent' };
  const offset = Math.min(Math.round((value / 100) * ground.length), ground.length);
  return { kind: 'found', destinations: [at('percent', offset, ground)] };
}

/** Headings that begin with the text before those that only hold it. */
function byHeading(text: string, ground: Ground): Destination[] {
  const holding = ground.outline.filter((heading) => foldText(heading.text).includes(text));
  const beginning = holding.filter((heading) => foldText(heading.text).startsWith(text));
  return [...beginning, ...holding.filter((heading) => !beginning.includes(heading))]
    .slice(0, mostHeadings)
    .map((heading) => ({ ...at('heading', heading.start, ground), heading }));
}

function at(kind: Destination['kind'], offset: number, { rows }: Ground): Destination {
  const row = rowCount(rows) === 0 ? 0 : rowAt(rows, offset);
  return { kind, offset, paragraph: paragraphNumbers(rows)[row] ?? 0, heading: null };
}
