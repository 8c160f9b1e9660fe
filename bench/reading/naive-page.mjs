// @ts-check
import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';

import '../../src-renderer/styles/tokens.css';
import '../../src-renderer/styles/base.css';
import '../../src-renderer/styles/shell.css';
import '../../src-renderer/styles/typefaces.css';
import '../../src-renderer/styles/reader.css';
import '../../src-renderer/styles/text.css';
import '../../src-renderer/styles/layouts.css';

const columns = /** @type {object} */ ({
  '--columns': 'minmax(0, 1fr) minmax(0, 1fr)',
  '--shown-panes': 2,
});

/**
 * The baseline: a page that draws every row of a text at once, both panes, with nothing marked, in
 * the app's own style. `rows` are heading levels and the text of both panes.
 *
 * @typedef {{ level: number, left: string, right: string }} NaiveRow
 * @param {{ rows: readonly NaiveRow[], onDrawn: () => void }} props
 */
function NaivePage({ rows, onDrawn }) {
  useEffect(onDrawn, [onDrawn]);
  const drawn = rows.map((row, index) =>
    createElement(
      'div',
      { key: index, className: 'row', 'data-row': index, 'data-level': row.level },
      cell('left', 'zh-Hant', row.left),
      cell('right', 'zh-Hans-CN', row.right),
    ),
  );
  const around = /** @type {[string, object][]} */ ([
    ['div', { className: 'shell' }],
    ['main', { className: 'reader-area' }],
    ['div', { className: 'reader', 'data-layout': 'two', style: columns }],
    ['div', { className: 'reader-frame' }],
    ['div', { className: 'reader-scroll' }],
    ['div', { className: 'rows' }],
  ]);
  return around.reduceRight(
    (/** @type {import('react').ReactNode} */ inner, [tag, attributes]) =>
      createElement(tag, attributes, inner),
    drawn,
  );
}

function cell(/** @type {string} */ pane, /** @type {string} */ lang, /** @type {string} */ text) {
  return createElement(
    'div',
    { className: 'cell', lang, 'data-pane': pane },
    createElement('div', { className: 'line' }, text),
  );
}

const root = createRoot(/** @type {HTMLElement} */ (document.getElementById('root')));
let serial = 0;

const naive = {
  /** Draw `rows` on an emptied page; `onDrawn` is called once they are in the document. */
  draw(/** @type {readonly NaiveRow[]} */ rows, /** @type {() => void} */ onDrawn) {
    root.render(createElement(NaivePage, { key: serial++, rows, onDrawn }));
  },

  clear() {
    root.render(null);
  },

  /** Register ranges spread over the text on both panes, and mark what the pointer moves over. */
  markAll(/** @type {number} */ count) {
    const cells = [...document.querySelectorAll('.cell')].map(textOf).filter(Boolean);
    const perCell = Math.ceil((count * 2) / cells.length);
    const marks = cells.flatMap((node) =>
      Array.from({ length: perCell }, (_, index) => {
        const start = Math.floor((index * Math.max(0, node.length - 4)) / perCell);
        return rangeOf(node, start, Math.min(node.length, start + 4));
      }),
    );
    const registered = new Highlight();
    for (const mark of marks) registered.add(mark);
    CSS.highlights.set('mirror', registered);
    document.addEventListener('pointermove', ({ clientX, clientY }) => {
      const position = document.caretPositionFromPoint(clientX, clientY);
      const node = position?.offsetNode;
      const own = node?.parentElement?.closest('.cell');
      if (!position || !(node instanceof Text) || !own) return;
      const other = own.nextElementSibling ?? own.previousElementSibling;
      if (!other) return;
      const start = Math.min(position.offset, node.length - 1);
      const shown = [node, textOf(other)].map((text) => rangeOf(text, start, start + 1));
      CSS.highlights.set('hover', new Highlight(...shown));
    });
  },
};

Object.assign(window, { naive });

function textOf(/** @type {Element} */ cell) {
  return /** @type {Text} */ (cell.querySelector('.line')?.firstChild);
}

function rangeOf(/** @type {Text} */ node, /** @type {number} */ start, /** @type {number} */ end) {
  return new StaticRange({
    ...{ startContainer: node, startOffset: start },
    ...{ endContainer: node, endOffset: Math.min(end, node.length) },
  });
}
