import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Annotation, AnnotationId } from '#core/model/annotation';
import type { DocumentId } from '#core/model/document';
import { overlaps, type CodeUnitRange } from '#core/model/text-range';
import { MarkIndex } from '#core/reading/mark-index';

function markOn(position: CodeUnitRange, id: number): Annotation {
  return {
    id: String(id) as AnnotationId,
    target: {
      source: 'd' as DocumentId,
      position,
      quote: { exact: '', prefix: '', suffix: '' },
    },
    body: { note: '', tags: [] },
    color: 'yellow',
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
  };
}

const range = fc
  .tuple(fc.nat(60), fc.nat(30))
  .map(([start, length]): CodeUnitRange => ({ start, end: start + length }));

describe('MarkIndex', () => {
  it('finds what a search of all marks finds, nested and overlapping ones too', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 30 }), range, (positions, asked) => {
        const marks = positions.map(markOn);
        const found = new MarkIndex(marks).overlapping(asked).map(({ id }) => id);
        const expected = marks
          .filter(({ target }) => overlaps(target.position, asked))
          .map(({ id }) => id);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('gives them by where they start, and leaves the given list alone', () => {
    const marks = [markOn({ start: 5, end: 9 }, 1), markOn({ start: 0, end: 20 }, 2)];
    const index = new MarkIndex(marks);
    expect(index.overlapping({ start: 6, end: 7 }).map(({ id }) => id)).toEqual(['2', '1']);
    expect(marks.map(({ id }) => id)).toEqual(['1', '2']);
  });
});
