import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import type { Annotation, AnnotationId } from '#core/model/annotation';
import type { DocumentId, PlacedEntry } from '#core/model/document';
import { panes, type Pane } from '#core/model/locale';
import type { RowView } from '#core/model/reading';
import { drawRow, type Layers } from '#core/reading/draw-row';
import { MarkIndex } from '#core/reading/mark-index';
import { toCanonical, toPane } from '#core/reading/row-panes';

const from = 100;

function rowOf(
  text: string,
  layers: Partial<Pick<RowView, 'ruby' | 'hits' | 'changes'>> = {},
): RowView {
  const converted = alignedConverter('t', 'cn')(text);
  return {
    index: 0,
    level: 0,
    start: from,
    end: from + text.length,
    written: text,
    panes: {
      left: { text, alignment: null, remarks: [] },
      right: { ...converted, remarks: [] },
      third: { text, alignment: null, remarks: [] },
    },
    block: null,
    changes: layers.changes ?? [],
    ruby: layers.ruby ?? [],
    hits: layers.hits ?? [],
  };
}

function annotationOn(start: number, end: number, id = 'a'): Annotation {
  return {
    id: id as AnnotationId,
    target: {
      source: 'd' as DocumentId,
      position: { start: from + start, end: from + end },
      quote: { exact: '', prefix: '', suffix: '' },
    },
    body: { note: '', tags: [] },
    color: 'green',
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
  };
}

const plain: Layers = {
  marks: new MarkIndex([]),
  showRuby: true,
  showTerms: true,
  showRepairs: true,
  leastDoubt: null,
  showDifferences: false,
};

describe('drawRow', () => {
  it('draws a text without layers as one piece on each pane', () => {
    const row = rowOf('推動發展');
    expect(drawRow(row, 'left', plain).map(({ text }) => text)).toEqual(['推動發展']);
    expect(drawRow(row, 'right', plain).map(({ text }) => text)).toEqual(['推动发展']);
  });

  it('draws nothing of an empty row', () => {
    expect(drawRow(rowOf(''), 'right', plain)).toEqual([]);
  });

  it('puts a reading over its character on both sides, and leaves it out when it is off', () => {
    const row = rowOf('戰略', { ruby: [{ start: from, end: from + 1, reading: 'zhàn' }] });
    const readings = (pane: Pane, layers: Layers): unknown[] =>
      drawRow(row, pane, layers).map(({ text, reading }) => [text, reading]);
    expect(readings('left', plain)).toEqual([
      ['戰', 'zhàn'],
      ['略', null],
    ]);
    expect(readings('right', plain)).toEqual([
      ['战', 'zhàn'],
      ['略', null],
    ]);
    expect(readings('right', { ...plain, showRuby: false })).toEqual([['战略', null]]);
  });

  it('colours overlapping marks by the shortest on top, and keeps all of them', () => {
    const annotations = [annotationOn(1, 2, 'inner'), annotationOn(0, 3, 'outer')];
    const pieces = drawRow(rowOf('頭髮長'), 'right', {
      ...plain,
      marks: new MarkIndex(annotations),
    });
    expect(pieces.map(({ text, annotations: over }) => [text, over.map(({ id }) => id)])).toEqual([
      ['头', ['outer']],
      ['发', ['outer', 'inner']],
      ['长', ['outer']],
    ]);
  });

  it('cuts a mark that runs on to the row', () => {
    const annotations = [annotationOn(-20, 1), annotationOn(2, 50)];
    const pieces = drawRow(rowOf('頭髮長'), 'left', {
      ...plain,
      marks: new MarkIndex(annotations),
    });
    expect(pieces.map(({ annotations: over }) => over.length)).toEqual([1, 0, 1]);
  });

  it('marks a repair with its entry', () => {
    const repair = {
      start: from + 1,
      end: from + 2,
      sourceStart: 1,
      accepted: true,
    } as PlacedEntry;
    const pieces = drawRow(rowOf('接東部', { changes: [repair] }), 'right', plain);
    expect(pieces.map(({ text, repair: under }) => [text, under?.sourceStart ?? null])).toEqual([
      ['接', null],
      ['东', 1],
      ['部', null],
    ]);
  });

  it('tiles the text of either pane, whatever lies over it', () => {
    const texts = fc.array(
      fc.constantFrom('發', '頭髮', '𠮷', '里', '後', '，', 'a', '乾隆', '乾淨'),
    );
    const range = fc.tuple(fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(texts, fc.array(range, { maxLength: 5 }), (parts, ranges) => {
        const text = parts.join('');
        const points = [...text];
        const unitOf = (point: number): number => points.slice(0, point).join('').length;
        const annotations = ranges.map(([a, b], index) =>
          annotationOn(unitOf(Math.min(a, b)), unitOf(Math.max(a, b)), String(index)),
        );
        const row = rowOf(text);
        for (const pane of panes) {
          const pieces = drawRow(row, pane, { ...plain, marks: new MarkIndex(annotations) });
          expect(pieces.map((piece) => piece.text).join('')).toBe(row.panes[pane].text);
          let at = 0;
          for (const piece of pieces) {
            expect(piece.at).toBe(at);
            at += piece.text.length;
          }
        }
      }),
    );
  });
});

describe('toPane and toCanonical', () => {
  it('are each other’s inverse where characters correspond', () => {
    const row = rowOf('頭髮與發展');
    for (let start = 0; start < 5; start++) {
      for (let end = start; end <= 5; end++) {
        const range = { start: from + start, end: from + end };
        const local = toPane(row, 'right', range);
        expect(local).toEqual({ start, end });
        expect(local && toCanonical(row, 'right', local)).toEqual(range);
      }
    }
  });

  it('find nothing of a range outside the row', () => {
    expect(toPane(rowOf('發展'), 'right', { start: 0, end: 5 })).toBeNull();
    expect(toPane(rowOf('發展'), 'left', { start: 200, end: 205 })).toBeNull();
  });
});
