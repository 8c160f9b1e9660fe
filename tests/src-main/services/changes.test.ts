import { describe, expect, it } from 'vitest';

import { defaultPaneViews as views } from '#core/model/locale';
import { importBytes, importText, testLibrary } from '../library-fixture';

const page = `<!doctype html><html><head><meta charset="utf-8"><title>关于创新的意见</title></head><body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/news">新闻</a></li><li><a href="/open">公开</a></li></ul></nav>
<main><article><h1>关于创新的意见</h1><p>各地区、各部门要结合实际，认真贯彻执行本意见的各项要求。</p>
<p>坚持创新驱动，加快建设制造强国。</p></article></main>
<footer><p>版权所有 中国政府网 京ICP备05070218号</p><p><a href="/about">联系我们</a></p></footer>
</body></html>`;

describe('the changes at a place', () => {
  it('are the gloss whose reading stands over a character, and the repair that stands there', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '推動產(chǎn)業(yè)發展，承接?xùn)|部地區。');
    const at = async (offset: number) =>
      (await call('change:at', { document, offset })).map(({ rule, before }) => [rule, before]);
    expect(await at(3)).toEqual([['gloss', '(chǎn)']]);
    expect(await at(4)).toEqual([['gloss', '(yè)']]);
    expect(await at(1)).toEqual([]);
    const { text } = await call('document:layers', { document });
    expect(await at(text.indexOf('東'))).toEqual([['damage', '?xùn)|']]);
  });
});

describe('the changes of a row', () => {
  it('hold a gloss only where it stands in the text', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importText(call, '推動產(chǎn)業(yè)發展。');
    const before = await call('row:list', { document, views, from: 0, to: 1 });
    expect(before[0]?.changes).toEqual([]);
    const [gloss] = await call('change:at', { document, offset: 3 });
    const sourceStarts = [gloss?.sourceStart ?? -1];
    await call('change:set-accepted', { document, views, sourceStarts, accepted: false });
    const [row] = await call('row:list', { document, views, from: 0, to: 1 });
    expect(row?.written).toBe('推動產(chǎn)業發展。');
    expect(row?.changes).toMatchObject([{ rule: 'gloss', before: '(chǎn)', accepted: false }]);
  });

  it('hold what was cut before it, and those of the last what was cut behind', async () => {
    const { call } = await testLibrary();
    const { id: document } = await importBytes(call, 'a.html', new TextEncoder().encode(page));
    const rows = await call('row:list', { document, views, from: 0, to: 10 });
    expect(rows.map(({ changes }) => changes.map(({ reason }) => reason))).toEqual([
      ['navigation'],
      [],
      ['footer'],
    ]);
  });
});
