// @ts-check

const rowCount = 40;
/** Pixels above the lower edge of the text at which the pointer rests while the text scrolls. */
const fromEdge = 6;

/**
 * Select 40 paragraphs on the right pane by dragging, as fast as the text follows, and copy them.
 *
 * @param {import('./reading-app.mjs').ReadingApp} app with a text open at its start
 * @param {keyof import('./library.mjs').ReadingLibrary} name the text
 */
export async function dragging(app, name) {
  const { page } = app;
  const { id: document, canonical } = app.canonical(name);
  const first = 2;
  const last = first + rowCount - 1;
  const rows = await app.call('row:list', {
    document,
    views: app.views,
    from: first,
    to: last + 1,
  });
  const area = await boxOf(page, '.reader-scroll');
  const start = await boxOf(page, `[data-row="${first}"] [data-pane="right"] [data-at="0"]`);
  await page.mouse.move(start.left + 1, start.top + 8);
  await page.mouse.down();
  await page.evaluate(() => {
    /** @type {any} */ (window).stopFrames = /** @type {any} */ (window).probes.watchFrames();
  });
  const x = start.left + 120;
  const lowest = area.bottom - fromEdge;
  for (let y = start.top; y < lowest; y += 12) await page.mouse.move(x, y);
  for (let move = 0; move < 3000; move++) {
    await page.mouse.move(x + (move % 2), lowest);
    if (move % 8 === 0) {
      const box = await boxOf(page, `[data-row="${last}"]:not(.waiting)`).catch(() => null);
      if (box && box.bottom < area.bottom - 60) break;
    }
  }
  const end = await boxOf(page, `[data-row="${last}"]`);
  const edge = await boxOf(page, `[data-row="${last}"] [data-pane="right"]`);
  await page.mouse.move(edge.right - 4, end.bottom - 22);
  const deltas = await page.evaluate(() => /** @type {any} */ (window).stopFrames());
  await page.mouse.up();
  await page.keyboard.press('Control+c');
  await page.waitForTimeout(500);
  const copied = await app.clipboard();
  const expected = canonical.slice(rows[0].start, rows.at(-1).end);
  return { deltas, isExact: copied === expected, copied, expected };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @returns {Promise<{ left: number, right: number, top: number, bottom: number }>}
 */
function boxOf(page, selector) {
  return page.evaluate((wanted) => {
    const { left, right, top, bottom } = /** @type {Element} */ (
      document.querySelector(wanted)
    ).getBoundingClientRect();
    return { left, right, top, bottom };
  }, selector);
}
