import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import type { PaneConverter } from '#core/conversion/pane-converter';
import { ShownTextBuilder, type ShownText } from '#core/reading/find/shown-text';
import { splitRows } from '#core/text/rows';

const worded: PaneConverter = (row) => ({ ...alignedConverter('cn', 'twp')(row), remarks: [] });

describe('ShownTextBuilder', () => {
  it('makes the text of a pane, with the way back for every range', () => {
    const text = '\n互联网软件\n\n  打印机和网络  \n';
    const { text: shown, map } = shownOf(text);
    expect(shown).toBe('\n網際網路軟體\n\n  印表機和網路  \n');
    const at = shown.indexOf('網際');
    const { start, end } = map.toSource({ start: at, end: at + 2 });
    expect(text.slice(start, end)).toBe('互联网');
  });

  it('shows texts without rows as they are', () => {
    for (const text of ['', '\n \n']) expect(shownOf(text).text).toBe(text);
  });

  it('maps back as the rows by themselves do', () => {
    const parts = ['互联网', '软件', '𠮷', '发', '头发', '\n', ' ', '网络', 'a', '\ud842'];
    const texts = fc
      .array(fc.constantFrom(...parts), { maxLength: 15 })
      .map((some) => some.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat({ max: 4 }), (text, at, length) => {
        const { text: shown, map } = shownOf(text);
        const start = at % (shown.length + 1);
        const end = Math.min(shown.length, start + length);
        const range = map.toSource({ start, end });
        const back = map.toTarget(range);
        expect(back.start).toBeLessThanOrEqual(start);
        if (start < end) expect(back.end).toBeGreaterThanOrEqual(end);
        const rest = map.toSource({ start: 0, end: shown.length });
        expect([rest.start, rest.end]).toEqual([0, text.length]);
      }),
    );
  });
});

function shownOf(text: string): ShownText {
  const builder = new ShownTextBuilder(text, splitRows(text), worded);
  while (!builder.shown) builder.addRow();
  return builder.shown;
}
