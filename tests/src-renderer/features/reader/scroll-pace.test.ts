import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ScrollPace } from '../../../../src-renderer/features/reader/scroll-pace';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('ScrollPace', () => {
  it('counts as fast what nobody can read, not what is read while it moves', () => {
    const pace = new ScrollPace();
    pace.scrolled(0, 0);
    for (let frame = 1; frame < 20; frame++) pace.scrolled(frame * 40, frame * 16);
    expect(pace.isFast).toBe(false);
    pace.scrolled(760 + 400, 20 * 16);
    expect(pace.isFast).toBe(true);
  });

  it('tells once that it is calm, when no fast scroll has come for a while', () => {
    const pace = new ScrollPace();
    const told: string[] = [];
    pace.scrolled(0, 0);
    pace.scrolled(4000, 16);
    pace.whenCalm(() => told.push('stays'));
    pace.whenCalm(() => told.push('gone'))();
    vi.advanceTimersByTime(100);
    pace.scrolled(8000, 116);
    pace.scrolled(12_000, 132);
    vi.advanceTimersByTime(100);
    expect([pace.isFast, told]).toEqual([true, []]);
    vi.advanceTimersByTime(50);
    expect([pace.isFast, told]).toEqual([false, ['stays']]);
    pace.scrolled(20_000, 400);
    vi.advanceTimersByTime(500);
    expect(told).toEqual(['stays']);
  });

  it('takes one long step for a jump', () => {
    const pace = new ScrollPace();
    pace.scrolled(0, 0);
    pace.scrolled(500_000, 1000);
    expect(pace.isFast).toBe(false);
  });

  it('is fast upwards too', () => {
    const pace = new ScrollPace();
    pace.scrolled(9000, 0);
    vi.advanceTimersByTime(500);
    pace.scrolled(1000, 1000);
    pace.scrolled(0, 1016);
    expect(pace.isFast).toBe(true);
  });
});
