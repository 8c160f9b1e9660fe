import { describe, expect, it } from 'vitest';

import { pack, unpack } from '#core/ipc/parcels';
import type { RowView } from '#core/model/reading';

const written = { text: '𠮷林省发展', alignment: null, remarks: [] };

const row: RowView = {
  ...{ index: 3, level: 0, start: 20, end: 26, written: written.text, block: null },
  changes: [],
  ruby: [{ start: 20, end: 22, reading: 'jí' }],
  hits: [],
  panes: {
    left: {
      text: '𠮷林省發展',
      alignment: Int32Array.of(0, 4, 0, 4, 0, 4, 5, 4, 5, 1),
      remarks: [],
    },
    right: written,
    third: written,
  },
};

describe('pack', () => {
  it('is undone by unpack, across what copies objects', () => {
    const travelled = structuredClone(pack('row:list', [row]));
    expect(unpack('row:list', travelled)).toEqual([row]);
  });

  it('keeps lone surrogates, which texts may hold', () => {
    const broken = { ...written, text: '\uD842林' };
    const rows = [{ ...row, written: '\uD842林', panes: { ...row.panes, right: broken } }];
    expect(unpack('row:list', pack('row:list', rows))).toEqual(rows);
  });

  it('sends what two panes share once', () => {
    const [unpacked] = unpack('row:list', pack('row:list', [row])) as RowView[];
    expect(unpacked?.panes.third).toBe(unpacked?.panes.right);
    const apart = { ...row, panes: { ...row.panes, third: { ...written } } };
    const length = (rows: RowView[]): number => JSON.stringify(pack('row:list', rows)).length;
    expect(length([row])).toBeLessThan(length([apart]));
  });

  it('leaves the results of other calls as they are', () => {
    const settings = { language: 'system' };
    expect(pack('settings:get', settings)).toBe(settings);
    expect(unpack('settings:get', settings)).toBe(settings);
  });
});
