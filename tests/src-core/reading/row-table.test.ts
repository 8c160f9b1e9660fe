import { describe, expect, it } from 'vitest';

import { paragraphAt, paragraphRange } from '#core/reading/row-table';
import { splitRows } from '#core/text/rows';

const text = `標題一\n${'很長的一句話，說個不停。'.repeat(80)}\n最後一段。`;
const rows = splitRows(text);

describe('paragraphAt', () => {
  it('counts paragraphs and headings, not the rows a long one goes on in', () => {
    expect(paragraphAt(rows, 0)).toBe(1);
    expect(paragraphAt(rows, 900)).toBe(2);
    expect(paragraphAt(rows, text.length)).toBe(3);
    expect(paragraphAt(splitRows(''), 0)).toBe(0);
  });

  it('is the same in rows of sentences', () => {
    const sentences = splitRows(text, [], 'sentence');
    for (const offset of [0, 5, 500, 960, text.length - 2]) {
      expect(paragraphAt(sentences, offset)).toBe(paragraphAt(rows, offset));
    }
  });
});

describe('paragraphRange', () => {
  it('is the whole paragraph, whichever of its rows the place is in', () => {
    const [start, end] = [text.indexOf('\n') + 1, text.lastIndexOf('\n')];
    for (const offset of [start, start + 400, end - 1]) {
      expect(paragraphRange(rows, offset)).toEqual({ start, end });
    }
  });
});
