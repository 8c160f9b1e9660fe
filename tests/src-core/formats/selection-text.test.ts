import { describe, expect, it } from 'vitest';

import { withSource } from '#core/formats/selection-text';
import { exportLabels } from '#core/i18n/export-labels';
import { exportWith } from './notes-fixture';

const { document } = exportWith('');
const place = {
  ...{ startCodePoint: 10, endCodePoint: 14, paragraph: 3 },
  headingPath: ['一、總體要求', '（一）指導思想'],
};

describe('withSource', () => {
  it('says where a quotation is from, in the words of the language', () => {
    expect(withSource('發展產業', document, place, exportLabels['zh-Hant'])).toBe(
      '發展產業\n—— 關於產業的意見，國務院，國發〔2025〕11號，2025-03-05，' +
        '一、總體要求 › （一）指導思想，第 3 段，位置 10–14\n',
    );
    expect(withSource('發展產業', document, place, exportLabels.en)).toContain(
      '; paragraph 3; Position 10–14\n',
    );
  });

  it('leaves out what is not known', () => {
    const metadata = { ...document.metadata, issuers: [], documentNumber: null, written: null };
    const unknown = { ...document, metadata };
    const bare = { ...place, headingPath: [] };
    expect(withSource('發展', unknown, bare, exportLabels['zh-Hans'])).toBe(
      '發展\n—— 關於產業的意見，第 3 段，位置 10–14\n',
    );
  });
});
