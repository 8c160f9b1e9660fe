// @ts-check
import { pathToFileURL } from 'node:url';

import { bundleCore } from '../bundle-core.mjs';
import { withFolder } from '../measure.mjs';

/**
 * How many glosses are lifted and how many true parentheses are left, on the texts that the tests
 * have labelled by hand.
 *
 * @returns {Promise<import('../figure.mjs').Measured[]>}
 */
export function glossLifting() {
  return withFolder(async (folder) => {
    const load = async (/** @type {string} */ module) =>
      import(pathToFileURL(await bundleCore(module, folder)).href);
    const { findGlosses } = await load('src-core/cleaning/find-glosses.ts');
    const { labelledTexts } = await load('tests/src-core/cleaning/gloss-cases.ts');
    const sum = { glosses: 0, found: 0, others: 0, wrong: 0 };
    for (const text of labelledTexts) {
      const { source, starts, others } = readLabels(text);
      sum.glosses += starts.size;
      sum.others += others;
      for (const { sourceStart } of findGlosses(source)) {
        if (starts.has(sourceStart)) sum.found += 1;
        else sum.wrong += 1;
      }
    }
    return [
      {
        name: 'glosses: lifted',
        value: sum.found,
        unit: 'characters',
        baseline: sum.glosses,
        baselineName: 'glosses',
        target: '>= 0.99',
      },
      {
        name: 'glosses: true parentheses lifted',
        value: sum.wrong,
        unit: 'characters',
        baseline: sum.others,
        baselineName: 'true parentheses',
        target: '<= 0',
      },
    ];
  });
}

/** @param {string} text with its glosses between ⟦ and ⟧ */
function readLabels(text) {
  const starts = new Set();
  let source = '';
  let others = 0;
  for (const piece of text.split(/(⟦[^⟧]*⟧)/u)) {
    const label = /^⟦(.*)⟧$/u.exec(piece)?.[1];
    if (label !== undefined) starts.add(source.length);
    else others += piece.match(/[(（]/gu)?.length ?? 0;
    source += label ?? piece;
  }
  return { source, starts, others };
}
