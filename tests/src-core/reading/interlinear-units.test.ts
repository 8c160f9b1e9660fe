import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import type { PaneText, RowView } from '#core/model/reading';
import { drawRow, type Layers } from '#core/reading/draw-row';
import { interlinearUnits } from '#core/reading/interlinear-units';
import { MarkIndex } from '#core/reading/mark-index';
import { toPane } from '#core/reading/row-panes';

const from = 100;

/** A row written in Traditional, with Taiwan's wording taken over from Simplified at the right. */
function rowOf(written: string, ruby: RowView['ruby'] = []): RowView {
  const left: PaneText = { text: written, alignment: null, remarks: [] };
  const right: PaneText = { ...alignedConverter('cn', 'twp')(written), remarks: [] };
  return {
    ...{ index: 0, level: 0, start: from, end: from + written.length, written },
    ...{ panes: { left, right, third: left }, ruby, hits: [], block: null, changes: [] },
  };
}

const unitsOf = (row: RowView): string[] =>
  interlinearUnits(row, ['left', 'right']).map(({ start, end }) =>
    row.written.slice(start - from, end - from),
  );

const plain: Layers = {
  ...{ marks: new MarkIndex([]), showRuby: true, showTerms: true, showRepairs: true },
  ...{ leastDoubt: null, showDifferences: false },
};

describe('interlinearUnits', () => {
  it('keeps punctuation with the word that it may not be parted from', () => {
    expect(unitsOf(rowOf('推动发展。（见附件）'))).toEqual(['推动', '发展。', '（见', '附件）']);
  });

  it('cuts no word that a pane has in one piece', () => {
    const row = rowOf('使用软件和信息');
    for (const { start, end } of interlinearUnits(row, ['left', 'right'])) {
      const shown = toPane(row, 'right', { start, end });
      expect(row.panes.right.text.slice(shown?.start, shown?.end)).not.toMatch(/^[軟體訊息]$/u);
    }
    expect(unitsOf(row).join('')).toBe('使用软件和信息');
  });

  it('cuts no base of a reading', () => {
    const row = rowOf('推动发展', [{ start: from, end: from + 4, reading: 'tuīdòng fāzhǎn' }]);
    expect(unitsOf(row)).toEqual(['推动发展']);
  });

  it('tiles the row, and with it what each pane draws', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'软件信息发展头发后台。，（）“”a1 𠮷\ud842'),
    });
    fc.assert(
      fc.property(text, (written) => {
        const row = rowOf(written);
        const units = interlinearUnits(row, ['left', 'right']);
        expect(unitsOf(row).join('')).toBe(written);
        for (const pane of ['left', 'right'] as const) {
          const pieces = drawRow(row, pane, plain, units);
          const drawn = units.flatMap((unit) => {
            const range = toPane(row, pane, unit);
            return pieces.filter(({ at }) => range && range.start <= at && at < range.end);
          });
          expect(drawn.map((piece) => piece.text).join('')).toBe(row.panes[pane].text);
        }
      }),
    );
  });
});
