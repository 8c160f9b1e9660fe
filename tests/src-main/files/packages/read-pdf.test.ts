import { describe, expect, it } from 'vitest';

import { readPdf } from '../../../../src-main/files/packages/read-pdf';
import { drawn, drawnRuby, failureOf, fixture } from './fixtures';

const article =
  'paragraph 各地区、各部门要充分认识此项工作的重要意义，切实加强组织领导，明确职责分工，完善配套政策，确保各项任务落到实处、取得实效。重大事项及时按程序向党中央、国务院请示报告，有关情况每半年汇总一次并予以公布。';

const opening = [
  'heading 1 国务院关于印发推动大规模设备更新行动方案的通知',
  'paragraph 国发〔2024〕7号',
  'paragraph 各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
  'paragraph 现将《推动大规模设备更新和消费品以旧换新行动方案》印发给你们，请认真贯彻执行。推动大规模设备更新和消费品以旧换新是加快构建新发展格局、推动高质量发展的重要举措，将有力促进投资和消费，既利当前、更利长远。',
  'heading 2 一、总体要求',
  'paragraph 以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，坚持市场为主、政府引导，坚持鼓励先进、淘汰落后，坚持标准引领、有序提升，实施设备更新、消费品以旧换新、回收循环利用、标准提升四大行动。',
  'paragraph 到2027年，工业、农业、建筑、交通、教育、文旅、医疗等领域设备投资规模较2023年增长25%以上。',
];

describe('readPdf', () => {
  it('joins lines to paragraphs, over pages too, and cuts what is printed on each page', async () => {
    const seen: number[] = [];
    const extraction = await readPdf(fixture('chromium.pdf'), (fraction) => seen.push(fraction));
    const { text, cuts, structure } = extraction;
    const isCut = (at: number) => cuts.some(({ start, end }) => start <= at && at < end);
    const kept = structure.blocks.filter((block) => !isCut(block.start));
    const laws = [...'一二三四五六'].flatMap((sign) => [`heading 2 第${sign}条`, article]);
    expect(drawn({ ...extraction, structure: { ...structure, blocks: kept } })).toEqual([
      ...opening,
      ...laws,
    ]);
    expect(cuts.map(({ reason, start, end }) => [reason, text.slice(start, end)])).toEqual([
      ['header', '国务院公报\n'],
      ['footer', '— 1 —\n'],
      ['header', '国务院公报\n'],
      ['footer', '— 2 —\n'],
      ['header', '国务院公报\n'],
      ['footer', '— 3 —\n'],
    ]);
    expect(seen).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('reads what LibreOffice writes', async () => {
    const extraction = await readPdf(fixture('libreoffice.pdf'));
    expect(drawn(extraction).slice(0, opening.length)).toEqual(opening);
    expect(extraction.stated.title).toBe('行动方案');
  });

  it('tells notes, items and rows of a table from the text', async () => {
    expect(drawn(await readPdf(fixture('pandoc.pdf')))).toEqual([
      'heading 1 数据二十条',
      'paragraph 中共中央',
      'paragraph 2022-12-02',
      'heading 2 总体要求',
      'paragraph 数据作为新型生产要素[1]，是数字化、网络化、智能化的基础。',
      'paragraph 1.推进数据分类分级',
      'paragraph 2.完善数据产权',
      'paragraph –公共数据',
      'paragraph –企业数据',
      'paragraph 坚持统筹发展和安全。',
      'row 1 类别\t原则',
      'row 1 公共\t应共享',
      'note 1 见《关于构建数据基础制度的意见》。',
    ]);
  });

  it('goes down one column and then the other, also where the article ends', async () => {
    const sentence = '发展是第一要务，人才是第一资源，创新是第一动力。';
    expect(drawn(await readPdf(fixture('chromium-columns.pdf')))).toEqual([
      'heading 1 两栏文章',
      ...[...'甲乙丙丁戊己庚辛'].map((sign) => `paragraph ${sign}段：${sentence.repeat(6)}`),
    ]);
  });

  it('reads codes of GBK in a font that is not in the file', async () => {
    const { text } = await readPdf(fixture('gbk.pdf'));
    expect(text).toBe('中华人民共和国数据安全法\n');
  });

  it('takes what stands small over characters for their readings', async () => {
    const extraction = await readPdf(fixture('chromium-ruby.pdf'));
    expect(extraction.text).toBe('国家战略是长期的安排。\n');
    expect(drawnRuby(extraction)).toEqual(['战(zhàn)', '略(lüè)']);
  });

  it('joins words cut by a hyphen, keeps those that have one, and marks the number of a note', async () => {
    expect(drawn(await readPdf(fixture('latin.pdf')))).toEqual([
      'heading 1 Notes on policy',
      'paragraph The development of infrastructure in the western regions was the subject of several well-known documents[1] published after 1999.',
    ]);
  });

  it('writes characters, not the radicals by which the font names them', async () => {
    for (const name of ['chromium.pdf', 'chromium-ruby.pdf'])
      expect((await readPdf(fixture(name))).text).not.toMatch(/[\u2e80-\u2fd5]/u);
  });

  it('tells a password, damage, and pages without text from each other', async () => {
    expect(await failureOf(readPdf(fixture('encrypted.pdf')))).toBe('encrypted-file');
    expect(await failureOf(readPdf(fixture('scanned.pdf')))).toBe('no-text-layer');
    const head = new TextEncoder().encode('%PDF-1.7\n');
    expect(await failureOf(readPdf(head))).toBe('damaged-file');
    expect(await failureOf(readPdf(new Uint8Array()))).toBe('damaged-file');
  });

  it('keeps a watermark out of the lines that it lies over', async () => {
    const { text, cuts } = await readPdf(fixture('watermark.pdf'));
    expect(text).toMatch(/^公开透明是基本的要求，[^\n]*予以公布。\n内部资料\n$/u);
    expect(cuts.map(({ start, end }) => text.slice(start, end))).toEqual(['内部资料\n']);
  });

  it('leaves the bytes as they were', async () => {
    const bytes = fixture('gbk.pdf');
    await readPdf(bytes);
    expect(bytes).toEqual(fixture('gbk.pdf'));
  });
});
