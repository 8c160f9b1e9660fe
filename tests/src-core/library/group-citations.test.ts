import { describe, expect, it } from 'vitest';

import { groupCitations } from '#core/library/group-citations';
import type { DocumentId } from '#core/model/document';

const plan = { id: 'plan' as DocumentId, title: '國家綜合立體交通網規劃綱要' };
const title = '國家綜合立體交通網規劃綱要';
const plain = { fullTitle: null, isSelf: false };
const documentNumber = '國發〔2021〕5號';

describe('groupCitations', () => {
  it('counts a document named by its title and by its number once, where the library has it', () => {
    const groups = groupCitations([
      { start: 3, end: 18, title, documentNumber: null, documents: [plan], ...plain, key: title },
      {
        start: 20,
        end: 25,
        title: '憲法',
        documentNumber: null,
        documents: [],
        ...plain,
        key: '憲法',
      },
      {
        start: 30,
        end: 41,
        title: null,
        documentNumber,
        documents: [plan],
        ...plain,
        key: documentNumber,
      },
    ]);
    expect(groups).toEqual([
      {
        title,
        documentNumber,
        places: [
          { start: 3, end: 18 },
          { start: 30, end: 41 },
        ],
        documents: [plan],
      },
      { title: '憲法', documentNumber: null, places: [{ start: 20, end: 25 }], documents: [] },
    ]);
  });

  it('keeps documents apart that are not in the library and have different titles or numbers', () => {
    const groups = groupCitations([
      {
        start: 0,
        end: 4,
        title: '憲法',
        documentNumber: null,
        documents: [],
        ...plain,
        key: '憲法',
      },
      {
        start: 5,
        end: 9,
        title: '民法典',
        documentNumber: null,
        documents: [],
        ...plain,
        key: '民法典',
      },
      {
        start: 10,
        end: 14,
        title: '憲法',
        documentNumber: null,
        documents: [],
        ...plain,
        key: '憲法',
      },
      {
        start: 15,
        end: 26,
        title: null,
        documentNumber,
        documents: [],
        ...plain,
        key: documentNumber,
      },
    ]);
    expect(groups.map(({ places }) => places.length)).toEqual([2, 1, 1]);
  });

  it('counts a short form with the title that it stands for, and leaves out the text itself', () => {
    const law = '數據流動便利化條例';
    const groups = groupCitations([
      { start: 0, end: 11, title: law, documentNumber: null, documents: [], ...plain, key: law },
      {
        ...plain,
        start: 20,
        end: 24,
        title: '條例',
        documentNumber: null,
        documents: [],
        fullTitle: law,
        key: law,
      },
      {
        ...plain,
        start: 30,
        end: 34,
        title: '通知',
        documentNumber: null,
        documents: [],
        isSelf: true,
        key: '通知',
      },
    ]);
    expect(groups.map(({ title, places }) => [title, places.length])).toEqual([[law, 2]]);
  });

  it('gives nothing for nothing', () => {
    expect(groupCitations([])).toEqual([]);
  });
});
