import { describe, expect, it } from 'vitest';

import { arrangeDocuments, dateOf } from '#core/library/arrange-documents';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import { librarySorts, type LibrarySort } from '#core/model/settings';
import { documentNumberKey } from '#core/policy/document-number';

type Part = {
  title?: string;
  number?: string | null;
  written?: string | null;
  published?: string | null;
  origin?: string;
};

function document(id: string, part: Part = {}): DocumentSummary {
  const { title = id, number = null, written = null, published = null, origin } = part;
  return {
    id: id as DocumentId,
    title,
    script: 'hant',
    written: 't',
    isWrittenChosen: false,
    collection: null,
    length: 1,
    glosses: 0,
    repairs: 0,
    annotations: 0,
    sourceName: '',
    sourceSha256: '',
    format: 'txt',
    encoding: 'utf-8',
    encodingConfidence: 1,
    isEncodingChosen: false,
    mojibake: null,
    suspectedMojibake: null,
    replaced: 0,
    metadata: {
      issuers: [],
      documentNumber: number,
      written,
      published,
      effective: null,
      expires: null,
      address: null,
      edited: [],
    },
    numberKey: number && documentNumberKey(number),
    version:
      origin === undefined ? null : { origin: origin as DocumentId, relation: 'version', score: 1 },
    reviews: 0,
    created: '2025-01-01T00:00:00.000Z',
    opened: null,
  };
}

const order = (documents: DocumentSummary[], sort: LibrarySort): string[] =>
  arrangeDocuments(documents, sort).map(({ summary, isVersion }) =>
    isVersion ? `+${summary.id}` : summary.id,
  );

describe('arrangeDocuments', () => {
  it('sorts titles by pinyin, whichever script they are in', () => {
    const documents = [
      document('zhong', { title: '中央經濟工作會議' }),
      document('guo2', { title: '國務院通知' }),
      document('an', { title: '安全生产法' }),
      document('guo1', { title: '国家发展规划' }),
    ];
    expect(order(documents, 'title')).toEqual(['an', 'guo1', 'guo2', 'zhong']);
  });

  it('sorts numbers by the value of their numerals, those without one last', () => {
    const documents = [
      document('none'),
      document('eleven', { number: '國發〔2025〕11號' }),
      document('two', { number: '國發〔2025〕2號' }),
    ];
    expect(order(documents, 'number')).toEqual(['two', 'eleven', 'none']);
  });

  it('sorts dates from the latest: of adoption, else of publication', () => {
    const documents = [
      document('none'),
      document('old', { written: '2019-05-01', published: '2025-05-01' }),
      document('new', { published: '2024-10-27' }),
    ];
    expect(order(documents, 'date')).toEqual(['new', 'old', 'none']);
    expect(documents.map(dateOf)).toEqual([null, '2019-05-01', '2024-10-27']);
  });

  it('keeps the order of the library where it goes by what was added', () => {
    expect(order([document('c'), document('a'), document('b')], 'added')).toEqual(['c', 'a', 'b']);
  });

  it('puts versions below the first of them, the earliest first, where the latest would stand', () => {
    const documents = [
      document('third', { origin: 'first' }),
      document('other'),
      document('second', { origin: 'first' }),
      document('first'),
    ];
    expect(order(documents, 'added')).toEqual(['first', '+second', '+third', 'other']);
  });

  it.each(librarySorts)('loses no document, sorted by %s', (sort) => {
    const documents = [
      document('v', { origin: 'gone' }),
      document('w', { origin: 'gone' }),
      document('a', { number: '1', written: '2025-01-01' }),
      document('b', { origin: 'a' }),
    ];
    expect(
      order(documents, sort)
        .map((id) => id.replace('+', ''))
        .sort(),
    ).toEqual(['a', 'b', 'v', 'w']);
  });
});
