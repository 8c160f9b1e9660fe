import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const damaged = `學(xué)校的規則

推動產(chǎn)業(yè)發(fā)展(GDP)，引導西部地區有序承接?xùn)|部地區產業轉移。

學(xué)生應?kuài)蕰r到校，遲(chí)到者須(xū)向?qū)?熣f明原因。
`;

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>关于推进产业创新的意见</title></head><body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/news">新闻</a></li><li><a href="/open">政务公开</a></li></ul></nav>
<main><article><h1>关于推进产业创新的意见</h1>
<p>各省、自治区、直辖市人民政府,国务院各部委、各直属机构:</p>
<p>为贯彻落实国家战略,推动产业(yè)发展,现提出如下意见。坚持创新驱动,加快建设制造强国。</p>
<p>各地区、各部门要结合实际,认真贯彻执行。</p></article></main>
<footer><p>版权所有 中国政府网 京ICP备05070218号</p><p><a href="/about">联系我们</a> <a href="/map">网站地图</a></p></footer>
</body></html>`;

describe('the changes to a text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-changes-'));
  let app: AppUnderTest;
  const panel = () => app.page.getByRole('complementary', { name: 'Changes to the text' });
  const list = () => panel().getByRole('group', { name: 'Changes in text order' });
  const items = () => panel().locator('.change-item:not(.waiting)');
  const item = (text: string) => items().filter({ hasText: text });
  const rule = (name: RegExp) => panel().locator('.change-rule').filter({ hasText: name });
  const card = () => app.page.getByRole('dialog', { name: 'Change to the text' });
  const row = (pane: 'left' | 'right', part: string) =>
    app.page.locator(`[data-pane="${pane}"]`, { hasText: part });
  const openFile = async (name: string, content: string, title: string): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await app.answerDialogs({ open: [path] });
    await app.menu('import-files');
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await app.textShown();
  };

  beforeAll(async () => {
    app = await AppUnderTest.start();
    app.page.setDefaultTimeout(8000);
    await app.textShown();
    await openFile('damaged.txt', damaged, '學校的規則');
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are opened at the repairs by the button that counts them', async () => {
    await app.page.getByRole('button', { name: '3 repairs · 1 not applied' }).click();
    await expect.poll(() => items().count()).toBe(4);
    expect(await rule(/^Repairs/u).getAttribute('aria-pressed')).toBe('true');
    await item('承接').getByText('Repairs').waitFor();
    await app.screenshot('50-changes');
    await app.expectAccessible();
  });

  it('are undone and made again one by one, by hand and by key', async () => {
    await item('承接').getByRole('button', { name: 'Undo', exact: true }).click();
    await row('left', '承接?xùn)|部').waitFor();
    await app.menu('undo');
    await row('left', '承接東部').waitFor();
    await list().focus();
    await app.page.keyboard.press('Home');
    await app.page.keyboard.press('Space');
    await row('left', '承接?xùn)|部').waitFor();
    await expect
      .poll(() => item('承接').locator('.hint').first().innerText())
      .toMatch(/Offered|Not/u);
    await app.page.keyboard.press('Space');
    await row('left', '承接東部').waitFor();
    await app.page.keyboard.press('Enter');
    await expect.poll(() => app.painted('selection')).toEqual({ left: '東' });
  });

  it('let the user choose what may have stood there, and undo that', async () => {
    const offered = item('須');
    await offered.getByRole('radio', { name: /^導/u }).click();
    await row('left', '向導師說明').waitFor();
    await app.screenshot('51-candidates');
    await offered.getByRole('radio', { name: /^對/u }).click();
    await row('left', '向對師').waitFor();
    await app.menu('undo');
    await row('left', '向導師').waitFor();
    await app.menu('undo');
    await expect.poll(() => row('left', '向導師').count()).toBe(0);
  });

  it('are picked out and changed together, and all of a rule at once', async () => {
    await rule(/^All changes/u).click();
    const before = await items().count();
    expect(before).toBeGreaterThan(6);
    await list().focus();
    await app.page.keyboard.press('Home');
    await app.page.keyboard.press('Shift+ArrowDown');
    await app.page.keyboard.press('Shift+ArrowDown');
    await panel().getByText('3 picked out').waitFor();
    await app.screenshot('52-picked');
    await app.expectAccessible();
    await app.page.keyboard.press('Space');
    await row('left', '學(xué)校').waitFor();
    await row('left', '產(chǎn)業(yè)').waitFor();
    await app.menu('undo');
    await expect.poll(() => row('left', '(chǎn)').count()).toBe(0);
    await items().nth(0).getByRole('checkbox').click();
    await items()
      .nth(2)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await panel().getByText('3 picked out').waitFor();
    await items().nth(1).getByRole('checkbox').click();
    await panel().getByText('2 picked out').waitFor();
    await panel().getByRole('button', { name: 'None' }).click();
    await rule(/^Lifted readings/u).click();
    await panel().getByRole('button', { name: 'Undo all: Lifted readings' }).click();
    await row('left', '發(fā)展').waitFor();
    await expect.poll(() => app.page.locator('rt').count()).toBe(0);
    await panel()
      .getByRole('button', { name: /^Not applied/u })
      .click();
    await expect.poll(() => items().count()).toBeGreaterThan(4);
    await app.menu('undo');
    await expect.poll(() => app.page.locator('[data-pane="left"] rt').count()).toBeGreaterThan(4);
    await panel().getByText('Every change found is applied.').waitFor();
    await panel()
      .getByRole('button', { name: /^All \d/u })
      .click();
  });

  it('are explained in place: a reading, a repair and an offered one', async () => {
    await app.page.locator('[data-pane="left"] rt', { hasText: 'chǎn' }).click();
    const reading = app.page.getByRole('dialog', { name: /^Reading of/u });
    await reading.getByRole('button', { name: 'What the source says' }).click();
    await card().getByText('Lifted readings · Applied').waitFor();
    await app.screenshot('53-gloss-card');
    await app.expectAccessible();
    await card().getByRole('button', { name: 'Put the reading back into the text' }).click();
    await row('left', '產(chǎn)業').waitFor();
    const undone = app.page.locator('[data-pane="left"] .repair[data-rule="gloss"]');
    await undone.click();
    await card().getByRole('button', { name: 'Lift this reading' }).click();
    await expect.poll(() => undone.count()).toBe(0);
    await app.page.locator('[data-pane="left"] .repair[data-offered="true"]').first().click();
    await card().getByText('Repairs · Offered').waitFor();
    await app.screenshot('54-offered-card');
    await app.expectAccessible();
    await card().getByRole('radio', { name: /^將/u }).click();
    await row('left', '向將師').waitFor();
    await app.menu('undo');
    await app.page.locator('[data-pane="left"] .repair[data-accepted="true"]').first().click();
    await card().getByRole('button', { name: 'Show in the list' }).click();
    await expect.poll(() => rule(/^Repairs/u).getAttribute('aria-pressed')).toBe('true');
  });

  it('stand beside the untouched source, which is copied as it is', async () => {
    await panel().getByRole('button', { name: 'Side by side with the source' }).click();
    await row('right', '承接?xùn)|部').waitFor();
    const removed = await app.page.locator('[data-pane="right"] .removed').allInnerTexts();
    expect(removed).toContain('(chǎn)');
    expect(removed).toContain('?xùn)|');
    await app.screenshot('55-source');
    await app.expectAccessible();
    await app.dragOver('right', '產(chǎn)業(yè)');
    await app.page.keyboard.press('Control+c');
    await app.page.getByText('Copied').waitFor();
    const copied = await app.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toBe('產(chǎn)業(yè)');
    await panel().getByRole('button', { name: 'Side by side with the source' }).click();
    await row('right', '承接东部').waitFor();
  });

  it('show what was cut from a page, in the margin and beside the source', async () => {
    await openFile('page.html', page, '关于推进产业创新的意见');
    await rule(/^All changes/u).click();
    await item('首页').getByText('navigation').waitFor();
    await item('版权所有').getByText('page footer').waitFor();
    const sign = app.page.getByRole('button', { name: '1 passage was taken out here' });
    await sign.first().click();
    await card().getByText('taken for: navigation').waitFor();
    await app.screenshot('56-cut-card');
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await panel().getByRole('button', { name: 'Side by side with the source' }).click();
    await row('right', '政务公开').waitFor();
    await row('right', '网站地图').waitFor();
    await app.screenshot('57-source-page');
    const heights = await app.page
      .locator('.row')
      .evaluateAll((rows) =>
        rows.map((one) => [...one.querySelectorAll('.cell')].map((cell) => cell.clientHeight)),
      );
    for (const [left, right] of heights) expect(left).toBe(right);
    await sign.first().click();
    await card().getByRole('button', { name: 'Undo this change' }).click();
    await row('left', '政务公开').waitFor();
    await app.screenshot('58-cut-undone');
    await app.menu('undo');
    await expect.poll(() => row('left', '政务公开').count()).toBe(0);
    await panel().getByRole('button', { name: 'Side by side with the source' }).click();
  });

  it('are fetched as far as they are looked at, and changed by the hundred', async () => {
    const lines = Array.from({ length: 450 }, (_, at) => `第${at}段推動產(chǎn)業(yè)轉移。`);
    await openFile('many.txt', `許多更動\n${lines.join('\n')}\n`, '許多更動');
    await rule(/^All changes/u)
      .getByText('900', { exact: true })
      .waitFor();
    await list().focus();
    await app.page.keyboard.press('End');
    await item('第449段').first().waitFor();
    expect(await items().count()).toBeLessThan(60);
    await app.page.keyboard.press('Control+a');
    await panel().getByText('900 picked out').waitFor();
    await app.page.keyboard.press('Space');
    await rule(/^All changes/u)
      .getByText('0 + 900', { exact: true })
      .waitFor();
    await app.menu('undo');
    await rule(/^All changes/u)
      .getByText('900', { exact: true })
      .waitFor();
  });

  it('fit a narrow window', async () => {
    await app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setSize(720, 600),
    );
    await app.page.waitForTimeout(400);
    if ((await panel().count()) === 0) await app.menu('toggle-changes');
    await items().first().waitFor();
    await app.screenshot('59-changes-narrow');
    await app.expectAccessible();
    await app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setSize(1360, 900),
    );
  });

  it('say nothing on the console', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});
