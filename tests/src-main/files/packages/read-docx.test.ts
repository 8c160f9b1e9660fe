import { describe, expect, it } from 'vitest';

import { readDocx } from '../../../../src-main/files/packages/read-docx';
import { drawn, drawnRuby, failureOf, fixture, zipOf } from './fixtures';

describe('readDocx', () => {
  it('reads what Word writes: styles, numbers, ruby, changes, notes, fields, boxes, tables', async () => {
    const extraction = await readDocx(fixture('word.docx'));
    expect(drawn(extraction)).toEqual([
      'heading 1 关于印发战略规划的通知',
      'paragraph 一、总则 1',
      'heading 1 一、总则',
      'paragraph 第一条 为了促进戰略发展，制定本规划。',
      'paragraph 第二条 本规划所称数据，是指任何记录。',
      'heading 2 适用范围',
      'item 1 1. 公共数据',
      'item 2 (a) 政务数据',
      'item 1 2. 企业数据',
      'item 1 • 要点',
      'paragraph 删去段落标记的一段，与下一段相连。',
      'paragraph 脚注[1]与尾注[i]。',
      'paragraph 甲\t乙\nreform\u2011like☑',
      'paragraph 旧式注音：國；页码3。',
      'paragraph 可见文字',
      'paragraph 新页移来',
      'row 项目\t数量',
      'row 1 设备 更新\t25%',
      'paragraph 框外文字',
      'paragraph 文本框',
      'quote 引用的一句话。',
      'paragraph 链接文字',
      'heading 3 结尾级别',
      'note 1 脚注的文字。',
      'note i 尾注的文字。',
    ]);
    expect(drawnRuby(extraction)).toEqual(['戰(zhàn)', '略(lüè)', '國(guó)']);
    expect(extraction.stated).toEqual({
      title: '战略规划',
      author: '国务院办公厅',
      date: '2024-03-07',
    });
  });

  it('takes the table of contents for furniture', async () => {
    const { text, cuts } = await readDocx(fixture('word.docx'));
    expect(cuts.map(({ start, end, reason }) => [reason, text.slice(start, end)])).toEqual([
      ['navigation', '一、总则 1\n'],
    ]);
  });

  it('reads what LibreOffice writes', async () => {
    expect(drawn(await readDocx(fixture('libreoffice.docx')))).toEqual([
      'heading 1 国务院关于印发推动大规模设备更新行动方案的通知',
      'paragraph 国发〔2024〕7号',
      'paragraph 各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
      'paragraph 现将《推动大规模设备更新和消费品以旧换新行动方案》印发给你们，请认真贯彻执行。推动大规模设备更新和消费品以旧换新是加快构建新发展格局、推动高质量发展的重要举措，将有力促进投资和消费，既利当前、更利长远。',
      'heading 2 一、总体要求',
      'paragraph 以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，坚持市场为主、政府引导，坚持鼓励先进、淘汰落后，坚持标准引领、有序提升，实施设备更新、消费品以旧换新、回收循环利用、标准提升四大行动。',
      'paragraph 到2027年，工业、农业、建筑、交通、教育、文旅、医疗等领域设备投资规模较2023年增长25%以上。',
      'heading 2 二、重点任务',
      'item 1 1. 推进重点行业设备更新改造',
      'item 1 2. 加快建筑和市政基础设施领域设备更新',
      'item 1 • 开展汽车以旧换新',
      'item 1 • 开展家电产品以旧换新',
      'row 指标\t目标',
      'row 1 报废汽车回收量\t约为2023年的两倍',
      'row 1 二手车交易量\t增长45%',
    ]);
  });

  it('reads what pandoc writes', async () => {
    expect(drawn(await readDocx(fixture('pandoc.docx')))).toEqual([
      'heading 1 数据二十条',
      'paragraph 中共中央',
      'paragraph 2022-12-02',
      'heading 1 总体要求',
      'paragraph 数据作为新型生产要素[1]，是数字化、网络化、智能化的基础。',
      'item 1 1. 推进数据分类分级',
      'item 1 2. 完善数据产权',
      'item 2 – 公共数据',
      'item 2 – 企业数据',
      'quote 坚持统筹发展和安全。',
      'row 类别\t原则',
      'row 1 公共\t应共享',
      'note 1 见《关于构建数据基础制度的意见》。',
    ]);
  });

  it('takes text and nothing else out of a hostile document', async () => {
    const extraction = await readDocx(fixture('hostile.docx'));
    expect(drawn(extraction)).toEqual([
      'paragraph 点击',
      'paragraph <img src=x onerror=alert(1)>',
      'paragraph <script>alert(1)</script>',
      'paragraph 动态数据',
      'paragraph 图',
    ]);
    expect(JSON.stringify(extraction)).not.toMatch(
      /javascript:|127\.0\.0\.1|passwd|DDEAUTO|macro/u,
    );
  });

  it.each([
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
      '&e;',
      'doctype',
    ],
    ['an entity bomb', `<!DOCTYPE x [${lolEntities()}]>`, '&i;', 'doctype'],
    ['a DOCTYPE of any kind', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', '甲', 'doctype'],
    ['elements nested 300 deep', '', '<w:ins>'.repeat(300) + '</w:ins>'.repeat(300), 'depth'],
  ])('refuses %s', async (_what, doctype, inner, reason) => {
    expect(await failureOf(readDocx(await docxOf(inner, doctype)))).toBe(`unsafe-file ${reason}`);
  });

  it.each([
    ['an entity without a declaration', '&e;'],
    ['an element without its end', '<w:p>'],
    ['a NUL', '<w:p>\0</w:p>'],
  ])('calls %s damage', async (_what, inner) => {
    expect(await failureOf(readDocx(await docxOf(inner)))).toBe('damaged-file');
  });

  it('calls a document without a word empty', async () => {
    expect(await failureOf(readDocx(await docxOf('<w:p/>')))).toBe('empty-file');
  });

  it('reads the strict kind of the format, whatever prefixes it uses', async () => {
    const document =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>𠮷野家</x:t></x:r></x:p></x:body></x:document>';
    const extraction = await readDocx(await zipOf([['word/document.xml', document]]));
    expect(extraction.text).toBe('𠮷野家\n');
  });

  it('tells a template from a document', async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>';
    const bytes = await docxOf('<w:p/>', '', [['[Content_Types].xml', types]]);
    expect(await failureOf(readDocx(bytes))).toBe('wrong-format');
  });
});

function docxOf(inner: string, doctype = '', others: readonly (readonly [string, string])[] = []) {
  const document = `${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
  return zipOf([...others, ['word/document.xml', document]]);
}

/** Nine entities, each ten times the one before. */
function lolEntities(): string {
  return [...'bcdefghi'].reduce(
    (text, name, index) => `${text}<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`,
    '<!ENTITY a "哈">',
  );
}
