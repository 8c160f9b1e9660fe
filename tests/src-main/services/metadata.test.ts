import { describe, expect, it } from 'vitest';

import { importText, testLibrary } from '../library-fixture';

const plan = [
  '國務院關於印發推動大規模設備更新和消費品以舊換新行動方案的通知',
  '國發〔2024〕7號',
  '各省、自治區、直轄市人民政府，國務院各部委、各直屬機構：',
  '現將《推動大規模設備更新和消費品以舊換新行動方案》印發給你們，請認真貫徹執行。',
  '國務院',
  '2024年3月7日',
].join('\n');
const follower = [
  '關於加力支持大規模設備更新的若干措施',
  '根據《推動大規模設備更新和消費品以舊換新行動方案》（国发〔2024〕7号，以下簡稱《行動方案》）精神，制定本措施。',
  '各地區要落實《行動方案》的要求，並參照《中華人民共和國不存在的法》執行。',
].join('\n');

describe('policy metadata', () => {
  it('is read from a text that comes in, and its title is the document’s', async () => {
    const { call } = await testLibrary();
    const summary = await importText(call, plan);
    expect(summary).toMatchObject({
      title: '國務院關於印發推動大規模設備更新和消費品以舊換新行動方案的通知',
      metadata: { documentNumber: '國發〔2024〕7號', issuers: ['國務院'], written: '2024-03-07' },
    });
  });

  it('is what the user says, until the user lets the text speak again', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, plan);
    const changed = await call('metadata:change', {
      ...{ document, issuers: ['財政部'], documentNumber: null },
      address: 'https://www.gov.cn/a.html',
    });
    expect(changed.metadata).toMatchObject({
      ...{ issuers: ['財政部'], documentNumber: null, written: '2024-03-07' },
      ...{ address: 'https://www.gov.cn/a.html' },
      edited: ['issuers', 'documentNumber', 'address'],
    });
    const reset = await call('metadata:reset', { document, field: 'documentNumber' });
    expect(reset.metadata).toMatchObject({
      ...{ documentNumber: '國發〔2024〕7號', issuers: ['財政部'] },
      edited: ['issuers', 'address'],
    });
  });
});

describe('citations', () => {
  it('lead to the documents of the library, by number, title and short form, in either script', async () => {
    const { call } = await testLibrary();
    const cited = await importText(call, plan);
    const citing = await importText(call, follower);
    const found = await call('citation:list', { document: citing.id });
    const targets = found.map(({ title, documents }) => [title, documents.map(({ id }) => id)]);
    expect(targets).toContainEqual(['推動大規模設備更新和消費品以舊換新行動方案', [cited.id]]);
    expect(targets).toContainEqual(['行動方案', [cited.id]]);
    expect(targets).toContainEqual(['中華人民共和國不存在的法', []]);
    const { text } = await call('document:layers', { document: citing.id });
    for (const { start, end, title } of found) {
      if (title) expect(text.slice(start, end)).toContain(title);
    }
  });

  it('have one key for a title in either script and in its short form, and for one number', async () => {
    const { call } = await testLibrary();
    const citing = await importText(
      call,
      '依《數據流動條例》（以下簡稱《條例》）及國發〔2025〕11號辦理。《数据流动条例》與《條例》、国发[2025]11号一致。',
    );
    const found = await call('citation:list', { document: citing.id });
    const keys = (match: RegExp): Set<string> =>
      new Set(
        found
          .filter(({ title, documentNumber: n }) => match.test(title ?? n ?? ''))
          .map(({ key }) => key),
      );
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(keys(/[條条]例/u).size).toBe(1);
    expect(keys(/11/u).size).toBe(1);
    expect(new Set(found.map(({ key }) => key)).size).toBe(2);
  });

  it('lead nowhere while the document is in the trash, and to it when it is renamed so', async () => {
    const { call } = await testLibrary();
    const cited = await importText(call, plan);
    const citing = await importText(call, follower);
    await call('document:delete', { document: cited.id });
    const linked = async (): Promise<number> => {
      const found = await call('citation:list', { document: citing.id });
      return found.filter(({ documents }) => documents.length > 0).length;
    };
    expect(await linked()).toBe(0);
    const other = await importText(call, '另一份文件的內容，與設備無關。');
    await call('document:rename', { document: other.id, title: '中華人民共和國不存在的法' });
    expect(await linked()).toBe(1);
  });
});
