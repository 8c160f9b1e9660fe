import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DocumentId } from '#core/model/document';
import {
  activateTab,
  closeTab,
  documentsOfTab,
  keepTabs,
  keyOfTab,
  moveTab,
  noTabs,
  showTab,
  type Tab,
  type TabList,
} from '#core/reading/tab-list';

const text = (name: string): Tab => ({ kind: 'text', document: name as DocumentId });
const pair = (from: string, to: string): Tab => ({
  kind: 'comparison',
  from: from as DocumentId,
  to: to as DocumentId,
});
const open = (...names: string[]): TabList =>
  names.reduce((list, name) => showTab(list, text(name), true, 50), noTabs);
const namesOf = ({ tabs }: TabList): string[] => tabs.map(keyOfTab);

describe('showTab', () => {
  it('replaces the active text, and goes to the tab that shows it already', () => {
    const list = showTab(open('甲', '乙'), text('丙'), false, 50);
    expect(namesOf(list)).toEqual(['甲', '丙']);
    expect(showTab(list, text('甲'), false, 50)).toEqual({ ...list, active: 0 });
    expect(showTab(list, text('甲'), true, 50)).toEqual({ ...list, active: 0 });
  });

  it('opens a new tab right of the active one', () => {
    const list = showTab(activateTab(open('甲', '乙'), 0), text('丙'), true, 50);
    expect(namesOf(list)).toEqual(['甲', '丙', '乙']);
    expect(list.active).toBe(1);
  });

  it('never puts a text in place of a comparison', () => {
    const list = showTab(open('甲'), pair('甲', '乙'), true, 50);
    expect(namesOf(showTab(list, text('乙'), false, 50))).toEqual(['甲', '甲 乙', '乙']);
  });

  it('lets the first tab go that is not shown when there are too many', () => {
    expect(namesOf(showTab(open('甲', '乙'), text('丙'), true, 2))).toEqual(['乙', '丙']);
    const first = activateTab(open('甲', '乙'), 0);
    expect(showTab(first, text('丙'), true, 2)).toEqual({
      tabs: [text('丙'), text('乙')],
      active: 0,
    });
  });
});

describe('closeTab', () => {
  it('shows the right neighbour of the tab that was shown, else the left one, else none', () => {
    const list = closeTab(activateTab(open('甲', '乙', '丙'), 1), 1);
    expect([namesOf(list), list.active]).toEqual([['甲', '丙'], 1]);
    const shorter = closeTab(list, 1);
    expect([namesOf(shorter), shorter.active]).toEqual([['甲'], 0]);
    expect(closeTab(shorter, 0)).toEqual(noTabs);
  });

  it('refuses a tab that is not there', () => {
    expect(() => closeTab(noTabs, 0)).toThrow(RangeError);
  });
});

describe('keepTabs', () => {
  it('closes the text and every comparison with a document that is gone', () => {
    const list = showTab(open('甲', '乙', '丙'), pair('甲', '乙'), true, 50);
    const kept = keepTabs(list, (document) => document !== '乙');
    expect(namesOf(kept)).toEqual(['甲', '丙']);
    expect(kept.active).toBe(1);
  });
});

describe('any course of opening, moving and closing', () => {
  const step = fc.record({
    kind: fc.constantFrom('show', 'new', 'pair', 'close', 'move', 'go'),
    a: fc.nat(7),
    b: fc.nat(7),
  });
  const run = (list: TabList, { kind, a, b }: { kind: string; a: number; b: number }): TabList => {
    const at = a % Math.max(1, list.tabs.length);
    if (kind === 'show' || kind === 'new') return showTab(list, text(`${a}`), kind === 'new', 5);
    if (kind === 'pair') return showTab(list, pair(`${a}`, `${b}`), true, 5);
    if (list.tabs.length === 0) return list;
    if (kind === 'close') return closeTab(list, at);
    if (kind === 'go') return activateTab(list, at);
    return moveTab(list, at, b % list.tabs.length);
  };

  it('never shows one thing twice, keeps to the limit, and has one active tab while there are any', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const list = steps.reduce(run, noTabs);
        expect(new Set(namesOf(list)).size).toBe(list.tabs.length);
        expect(list.tabs.length).toBeLessThanOrEqual(5);
        const isActive = list.active >= 0 && list.active < list.tabs.length;
        expect(isActive).toBe(list.tabs.length > 0);
      }),
    );
  });

  it('shows the same after a tab was moved, and keeps all tabs', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.nat(), fc.nat(), (steps, a, b) => {
        const list = steps.reduce(run, showTab(noTabs, text('甲'), true, 5));
        const count = list.tabs.length;
        if (count === 0) return;
        const moved = moveTab(list, a % count, b % count);
        expect(moved.tabs[moved.active]).toBe(list.tabs[list.active]);
        expect(moved.tabs[b % count]).toBe(list.tabs[a % count]);
        expect(namesOf(moved).sort()).toEqual(namesOf(list).sort());
      }),
    );
  });

  it('leaves no tab of a document that is gone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(7), (steps, gone) => {
        const kept = keepTabs(steps.reduce(run, noTabs), (document) => document !== `${gone}`);
        expect(kept.tabs.flatMap(documentsOfTab)).not.toContain(`${gone}`);
      }),
    );
  });
});
