import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Heading } from '#core/model/reading';
import {
  headingAt,
  headingBeside,
  itemOfHeading,
  outlineItems,
  parentOf,
} from '#core/reading/outline-tree';

const heading = (start: number, level: number, text: string): Heading => ({
  ...{ start, end: start + text.length, level, text },
});
const headings = [
  heading(0, 1, '中華人民共和國數據安全法'),
  heading(100, 2, '第一章　總則'),
  heading(110, 3, '第一條'),
  heading(200, 3, '第二條'),
  heading(300, 2, '第二章　數據安全與發展'),
];
const none = new Set<number>();
const textsOf = (folded: ReadonlySet<number>, filter = ''): string[] =>
  outlineItems(headings, folded, filter).map((item) => item.heading.text);

describe('the outline', () => {
  it('hides all below a folded heading, and marks what can be folded', () => {
    expect(textsOf(new Set([100]))).toEqual([
      '中華人民共和國數據安全法',
      '第一章　總則',
      '第二章　數據安全與發展',
    ]);
    expect(textsOf(new Set([0]))).toEqual(['中華人民共和國數據安全法']);
    const items = outlineItems(headings, new Set([100]), '');
    expect(items.map(({ isParent }) => isParent)).toEqual([true, true, false]);
    expect(items.map(({ isFolded }) => isFolded)).toEqual([false, true, false]);
  });

  it('finds headings below folded ones too, whatever the width and spaces', () => {
    expect(textsOf(new Set([0]), '第一章 總')).toEqual(['第一章　總則']);
    expect(textsOf(none, '數據')).toHaveLength(2);
    expect(textsOf(none, '火星')).toEqual([]);
  });

  it('knows the section that an offset is in, and the headings beside it', () => {
    expect(headingAt(headings, 150)).toBe(2);
    expect(headingAt(headings, 0)).toBe(0);
    expect(headingAt([heading(5, 1, '總則')], 3)).toBe(-1);
    expect(headingBeside(headings, 110, 1)?.start).toBe(200);
    expect(headingBeside(headings, 150, -1)?.start).toBe(110);
    expect(headingBeside(headings, 110, -1)?.start).toBe(100);
    expect(headingBeside(headings, 0, -1)).toBeNull();
    expect(headingBeside(headings, 300, 1)).toBeNull();
  });

  it('stands for a hidden heading with the folded one above it', () => {
    const items = outlineItems(headings, new Set([100]), '');
    expect(items[itemOfHeading(items, 3)]?.heading.text).toBe('第一章　總則');
    expect(itemOfHeading(items, -1)).toBe(-1);
  });

  it('knows what a heading is below', () => {
    expect([0, 1, 2, 3, 4].map((index) => parentOf(headings, index))).toEqual([-1, 0, 1, 1, 0]);
  });

  it('lists every heading once where nothing is folded, in order', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 });
    fc.assert(
      fc.property(levels, (some) => {
        const made = some.map((level, index) => heading(index * 10, level, `第${index}條`));
        const items = outlineItems(made, none, '');
        expect(items.map(({ index }) => index)).toEqual(made.map((_, index) => index));
      }),
    );
  });

  it('shows a heading exactly when no heading above it is folded', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(levels, fc.func(fc.boolean()), (some, isFolded) => {
        const made = some.map((level, index) => heading(index * 10, level, `第${index}條`));
        const folded = new Set(made.map(({ start }) => start).filter((start) => isFolded(start)));
        const shown = new Set(outlineItems(made, folded, '').map(({ index }) => index));
        made.forEach((_, index) => {
          let above = parentOf(made, index);
          let isHidden = false;
          for (; above >= 0; above = parentOf(made, above)) {
            isHidden ||= folded.has(made[above]?.start ?? -1);
          }
          expect(shown.has(index)).toBe(!isHidden);
        });
      }),
    );
  });
});
