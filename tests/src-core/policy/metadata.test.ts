import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nothingStated } from '#core/model/extraction';
import { noMetadata } from '#core/model/policy';
import { readPolicyMetadata } from '#core/policy/metadata';
import { labelledPolicies } from '../../../bench/import/labelled-policies.mjs';
import { policyText } from './policy-text';

const read = (text: string) => readPolicyMetadata(text, { fileName: '' });

describe('readPolicyMetadata', () => {
  it.each(labelledPolicies('tuned').map((entry) => [entry.name, entry] as const))(
    'reads %s',
    (_, { text, metadata }) => {
      const { title, ...rest } = read(text);
      const bare = (value: string | null) => value?.replace(/\s/gu, '') ?? null;
      expect({ ...rest, title: bare(title) }).toEqual({ ...metadata, title: bare(metadata.title) });
    },
  );

  it('finds nothing in a text that says nothing', () => {
    for (const text of ['', ' \n', '推動高質量發展', '春望\n國破山河在，城春草木深。']) {
      expect(read(text)).toEqual(noMetadata);
    }
  });

  it('finds the signature at the end of a text of any length', () => {
    const body = '各地要加大支持力度，優化產業布局。\n'.repeat(5000);
    const text = `國務院關於產業轉移的意見\n國發〔2025〕11號\n${body}國務院\n2025年3月5日\n`;
    expect(read(text)).toMatchObject({ issuers: ['國務院'], written: '2025-03-05' });
  });

  it('prefers the outermost heading that the file marks, and joins its lines', () => {
    const text = '關於開展檢查的通知\n國務院關於促進\n產業轉移的意見\n正文在此。';
    const start = text.indexOf('國務院');
    const block = { kind: 'heading', level: 1, marker: null } as const;
    const blocks = [{ ...block, start, end: text.indexOf('\n正文') }];
    expect(readPolicyMetadata(text, { blocks, fileName: '' }).title).toBe(
      '國務院關於促進產業轉移的意見',
    );
  });

  it('takes from the file what the text leaves out', () => {
    const stated = {
      ...nothingStated,
      title: '国务院关于产业转移的意见_中国政府网',
      author: '国务院',
      date: '2024-03-05',
    };
    expect(readPolicyMetadata('正文在此。', { stated, fileName: '' })).toMatchObject({
      ...{ title: '国务院关于产业转移的意见', issuers: ['国务院'], published: '2024-03-05' },
    });
    expect(readPolicyMetadata('正文在此。', { fileName: '關於產業轉移的通知.txt' }).title).toBe(
      '關於產業轉移的通知',
    );
  });

  it('does not take the validity of a licence, or of another document, for its own', () => {
    const head = '關於加強管理的通知\n甘政發〔2024〕1號\n';
    expect(read(`${head}許可證有效期5年。\n甘肅省人民政府\n2024年5月1日`).expires).toBeNull();
    expect(read(`${head}《管理辦法》自2024年6月1日起施行。`).effective).toBeNull();
  });

  it('counts a term to its last day', () => {
    const term = (from: string, length: string) =>
      read(`關於管理的通知\n一、本通知自${from}起施行，有效期${length}。`).expires;
    expect(term('2024年5月1日', '5年')).toBe('2029-04-30');
    expect(term('2024年8月31日', '六個月')).toBe('2025-02-28');
    expect(term('2023年3月1日', '一年')).toBe('2024-02-29');
  });

  it('finds title, issuer and note where a page repeats its headline above them', () => {
    const headline = '上海市人民代表大會常務委員會關於設定罰款限額的規定';
    const time = '作者:法律資料網 時間:2024-07-12 16:19:31  瀏覽:9513   來源:法律資料網';
    const note =
      '(1996年9月26日上海市第十屆人民代表大會常務委員會第三十次會議通過 1996年10月1日起施行)';
    const text = `設為首頁| 首頁\n${headline}\n\n${time}\n${headline}\n上海市人大常委會\n${headline}\n${note}`;
    expect(read(text)).toEqual({
      ...{ title: headline, issuers: ['上海市人民代表大會常務委員會'], documentNumber: null },
      ...{ written: '1996-09-26', published: '2024-07-12', effective: '1996-10-01', expires: null },
    });
  });

  it('takes no site for an issuer, and no bullets for parts of a label', () => {
    const text = `返回頂部\n鎮巴縣人民政府工作規則\n• 發文機構:\n縣政府網站\n• 發文字號:\n鎮政發〔2024〕7號\n第一章總則`;
    expect(read(text)).toMatchObject({
      ...{ title: '鎮巴縣人民政府工作規則', issuers: [], documentNumber: '鎮政發〔2024〕7號' },
    });
  });

  it('reads the title and the note of a local text that carries out a law', () => {
    const text = `上海市實施《中華人民共和國義務教育法》辦法\n1993年2月6日 上海市第九屆人民代表大會常務委員會第四十一次會議通過\n第一條 為了保障義務教育。`;
    expect(read(text)).toMatchObject({
      ...{ title: '上海市實施《中華人民共和國義務教育法》辦法', written: '1993-02-06' },
    });
  });

  it('reads the same from both scripts', () => {
    const hant = read('國務院關於產業轉移的意見\n國發〔2025〕11號\n國務院\n2025年3月5日');
    const hans = read('国务院关于产业转移的意见\n国发〔2025〕11号\n国务院\n2025年3月5日');
    expect([hant.written, hant.issuers, hant.documentNumber]).toEqual([
      ...['2025-03-05', ['國務院'], '國發〔2025〕11號'],
    ]);
    expect([hans.written, hans.issuers, hans.documentNumber]).toEqual([
      ...['2025-03-05', ['国务院'], '国发〔2025〕11号'],
    ]);
  });

  it('reads any text without failing, and gives dates of the calendar', () => {
    fc.assert(
      fc.property(policyText, fc.string({ unit: 'binary' }), (text, fileName) => {
        const { written, published, effective, expires } = readPolicyMetadata(text, { fileName });
        for (const date of [written, published, effective, expires]) {
          if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
        }
      }),
      { numRuns: 400 },
    );
  });
});
