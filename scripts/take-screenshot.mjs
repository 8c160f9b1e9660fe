// @ts-check
import path from 'node:path';

import { launchApp, projectRoot } from '../bench/launch.mjs';
import { withFolder } from '../bench/measure.mjs';

await withFolder(async (folder) => {
  const app = await launchApp(projectRoot, folder);
  const page = await app.firstWindow();
  await page.locator('.row:not(.waiting) .term').first().waitFor();
  const reader = page.locator('.reader-scroll');
  await reader.focus();
  await page.keyboard.press('Control+Home');
  for (let count = 0; count < 8; count++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).fill('Opening formula; compare the 2021 text.');
  await page.getByRole('textbox', { name: 'Tags' }).fill('formula');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.locator('.note-card .tag').waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(projectRoot, 'docs/screenshot.png') });
  await app.close();
});
