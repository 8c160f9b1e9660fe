// @ts-check

/**
 * What measures inside the page; runs there, so it stands alone. Times are of performance.now().
 */
export function makeProbes() {
  const scroller = () => /** @type {HTMLElement} */ (document.querySelector('.reader-scroll'));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const { port1, port2 } = new MessageChannel();
  port1.start();
  /** When the frame that is being made has been laid out and painted. */
  const afterPaint = async () => {
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true });
      port2.postMessage(null);
    });
    return performance.now();
  };
  /** The same of the next frame. */
  const painted = async () => {
    await frame();
    return afterPaint();
  };

  /** Pixels of the window's height on which no text is drawn. */
  function blank() {
    const box = scroller().getBoundingClientRect();
    let drawn = 0;
    for (const row of scroller().querySelectorAll('.row:not(.waiting)')) {
      const { top, bottom } = row.getBoundingClientRect();
      drawn += Math.max(0, Math.min(bottom, box.bottom) - Math.max(top, box.top));
    }
    return Math.max(0, box.height - drawn);
  }
  const isFull = () => document.querySelector('.reader-scroll') !== null && blank() < 40;

  /** Open a document from the list: milliseconds from its text in memory, and from the click. */
  async function open(/** @type {string} */ title) {
    const buttons = [...document.querySelectorAll('.document-open')];
    const button = buttons.find((each) => each.textContent?.includes(title));
    if (!(button instanceof HTMLElement)) throw new Error(`no document ${title}`);
    performance.clearMarks('document-in-memory');
    await painted();
    const clicked = performance.now();
    button.click();
    for (;;) {
      const now = await painted();
      const mark = performance.getEntriesByName('document-in-memory')[0];
      if (mark && isFull()) return { memory: now - mark.startTime, whole: now - clicked };
      if (now - clicked > 60_000) throw new Error(`${title} does not open`);
    }
  }

  /** Milliseconds from handing a naive page all rows to their first being painted. */
  async function drawNaively(/** @type {(done: () => void) => void} */ draw) {
    await painted();
    const start = performance.now();
    await new Promise((resolve) => draw(() => resolve(null)));
    return (await painted()) - start;
  }

  /** Layout shifts from now on, as Chromium scores them. */
  function watchShifts() {
    let sum = 0;
    const take = (/** @type {PerformanceEntryList} */ entries) => {
      for (const entry of entries)
        sum += /** @type {{ value: number }} */ (/** @type {unknown} */ (entry)).value;
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    return () => {
      take(observer.takeRecords());
      observer.disconnect();
      return sum;
    };
  }

  /** Scroll on from where the text stands, or stand still at speed 0. */
  async function scroll(/** @type {number} */ speed, /** @type {number} */ seconds) {
    const shifts = watchShifts();
    const element = scroller();
    const height = element.clientHeight;
    const from = element.scrollTop;
    const deltas = /** @type {number[]} */ ([]);
    let blankPixels = 0;
    const start = /** @type {number} */ (await frame());
    for (let last = start; last - start < seconds * 1000;) {
      if (speed > 0) element.scrollTop = from + ((last - start) / 1000) * speed;
      const next = frame();
      await afterPaint();
      blankPixels += blank();
      const now = /** @type {number} */ (await next);
      deltas.push(now - last);
      last = now;
    }
    const elapsed = deltas.reduce((sum, delta) => sum + delta, 0);
    return {
      fps: (deltas.length / elapsed) * 1000,
      long: deltas.filter((delta) => delta > 25).length,
      blank: (blankPixels / deltas.length / height) * 100,
      shift: shifts(),
    };
  }

  /** Follow the only note of the document: frames until nothing changes, and how far off it stands. */
  async function jump() {
    const note = document.querySelector('.note-quote');
    if (!(note instanceof HTMLElement)) throw new Error('no note to follow');
    if (scroller().scrollTop > 100) throw new Error('the text does not stand at its start');
    const states = /** @type {string[]} */ ([]);
    const shifts = watchShifts();
    let off = Infinity;
    await frame();
    note.click();
    for (let count = 0; count < 60; count++) {
      await painted();
      const box = scroller().getBoundingClientRect();
      const row = scroller().querySelector('.mark')?.closest('.row');
      const top = row ? row.getBoundingClientRect().top - box.top : NaN;
      off = Math.abs(top - box.height / 3);
      states.push(`${Math.round(top)} ${isFull()}`);
    }
    const last = states.at(-1) ?? '';
    if (!last.endsWith('true')) throw new Error('the place of the note is not drawn');
    return {
      frames: states.findLastIndex((state) => state !== last) + 2,
      off,
      shift: shifts(),
      states: states.slice(0, 20),
    };
  }

  /** Points over characters of drawn text on a pane, one after the other far apart. */
  function points(/** @type {string} */ selector, /** @type {number} */ count) {
    const box = scroller().getBoundingClientRect();
    const places = /** @type {{ x: number, y: number }[]} */ ([]);
    for (const cell of scroller().querySelectorAll(selector)) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text) || node.parentElement?.closest('rt')) continue;
        const range = document.createRange();
        for (let at = 0; at < Math.min(node.length, 400); at += 3) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          if (top < box.top + 4 || bottom > box.bottom - 4 || right - left < 8) continue;
          places.push({ x: (left + right) / 2, y: (top + bottom) / 2 });
        }
      }
    }
    return Array.from({ length: count }, (_, index) => places[(index * 37) % places.length]);
  }

  /** Milliseconds of each move of the pointer until a new mark is painted, from a frame's start on. */
  async function hover(/** @type {number} */ count, selector = '[data-pane="left"]') {
    const highlights = /** @type {Map<string, Set<object>>} */ (
      /** @type {unknown} */ (CSS.highlights)
    );
    const times = [];
    for (const point of points(selector, count)) {
      if (!point) throw new Error('no text to move over');
      const before = new Set(highlights.get('hover') ?? []);
      await new Promise((resolve) => setTimeout(resolve, 30));
      const start = /** @type {number} */ (await frame());
      document.elementFromPoint(point.x, point.y)?.dispatchEvent(
        new PointerEvent('pointermove', {
          ...{ bubbles: true, clientX: point.x, clientY: point.y, pointerType: 'mouse' },
        }),
      );
      for (;;) {
        await afterPaint();
        const ranges = [...(highlights.get('hover') ?? [])];
        if (ranges.length > 0 && ranges.every((range) => !before.has(range))) break;
        // The same term again is no change.
        if (performance.now() - start > 400) break;
        await frame();
      }
      const time = performance.now() - start;
      if (time < 400 || before.size === 0) times.push(time);
    }
    return times;
  }

  /** Intervals between frames until the returned function is called. */
  function watchFrames() {
    const deltas = /** @type {number[]} */ ([]);
    let last = 0;
    let isOn = true;
    const step = (/** @type {number} */ now) => {
      if (last > 0) deltas.push(now - last);
      last = now;
      if (isOn) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    return () => {
      isOn = false;
      return deltas;
    };
  }

  return { scroller, painted, frame, isFull, open, drawNaively, scroll, jump, hover, watchFrames };
}
