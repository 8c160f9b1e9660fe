import { describe, expect, it } from 'vitest';

import { findCitations, resolveShortTitles } from '#core/policy/citations';
import { documentNumberKey } from '#core/policy/document-number';
import { linkCitations, type CitationTarget } from '#core/policy/link-citations';
import { titleKeys } from '#core/policy/title-keys';

const target = (
  id: string,
  title: string,
  number: string | null = null,
  isSelf = false,
): CitationTarget<string> => ({
  ...{ id, titleKeys: titleKeys(title), isSelf },
  numberKey: number === null ? null : documentNumberKey(number),
});
const library = [
  target('notice', '國務院關於印發《設備更新行動方案》的通知', '國發〔2024〕7號'),
  target('plan', '设备更新行动方案'),
  target('company', '中华人民共和国公司法'),
  target('trial', '數據登記管理辦法（試行）'),
  target('opinion', '國務院關於產業轉移的意見', '國發〔2024〕5號'),
  target('self', '關於落實產業轉移的通知', '甘政發〔2024〕1號', true),
];
const links = (text: string) =>
  linkCitations(resolveShortTitles(text, findCitations(text)), library);
const ids = (text: string) => links(text).map((link) => link.ids);

describe('linkCitations', () => {
  it('lets the number decide, in any script and bracket', () => {
    expect(ids('《另一個名稱》（国发[2024]5号）和国发（2024）7号文')).toEqual([
      ['opinion'],
      ['notice'],
    ]);
  });

  it('finds a text by its title, alone and in the notice that hands it on', () => {
    expect(ids('《設備更新行動方案》')).toEqual([['notice', 'plan']]);
    expect(ids('《国务院关于印发〈设备更新行动方案〉的通知》')).toEqual([['notice']]);
  });

  it('goes without 中華人民共和國, 試行 and the issuer', () => {
    expect(ids('《公司法》《數據登記管理辦法》《關於產業轉移的意見》')).toEqual([
      ...[['company'], ['trial'], ['opinion']],
    ]);
  });

  it('follows a short form to its title', () => {
    expect(ids('《中華人民共和國公司法》（以下簡稱《公司法》）')).toEqual([
      ['company'],
      ['company'],
    ]);
    expect(ids('《關於產業轉移的意見》（以下簡稱《意見》）。《意見》提出')).toEqual([
      ...[['opinion'], ['opinion'], ['opinion']],
    ]);
  });

  it('tells the document that cites from the others', () => {
    expect(links('甘政發〔2024〕1號')).toEqual([{ ids: [], isSelf: true }]);
  });

  it('links neither newspapers nor another issuer’s text of the same matter', () => {
    expect(ids('《人民日報》《財政部關於產業轉移的意見》和國發〔2024〕55號')).toEqual([[], [], []]);
  });
});
