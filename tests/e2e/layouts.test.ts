import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const paragraphs = Array.from(
  { length: 80 },
  (_, index) =>
    `第${index + 1}段:推動區域協調發展,構建現代化產業體系。頭髮與發展不同,乾部與幹部有別!實現高質量發展,要承接東部產業轉移,優化國土空間布局。`,
);

describe('layouts', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop(
      '長文.txt',
      new TextEncoder().encode(['關於發展的意見', ...paragraphs].join('\n')),
    );
    await app.page.getByRole('heading', { level: 2, name: '關於發展的意見' }).first().waitFor();
    await app.textShown();
    await app.page.waitForTimeout(600);
  });
  afterAll(() => app.finish());

  const choose = async (name: string): Promise<void> => {
    await app.page.getByRole('button', { name: 'Layout' }).click();
    await app.page.getByRole('menuitemradio', { name }).click();
    await app.page.waitForTimeout(700);
  };

  it('shows', async () => {
    await app.screenshot('l-two');
    for (const [name, file] of [
      ['One pane', 'one'],
      ['Line under line', 'inter'],
      ['Three panes', 'three'],
      ['Rows of sentences', 'three-sentence'],
      ['Two panes', 'two-sentence'],
    ] as const) {
      await choose(name);
      await app.screenshot(`l-${file}`);
    }
    expect(app.consoleErrors).toEqual([]);
  });
});
