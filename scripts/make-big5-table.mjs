// @ts-check
// node scripts/make-big5-table.mjs: writes src-core/text/big5-table.ts from the index in iconv-lite.
// Run by hand; a test compares every code with iconv-lite's.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import iconv from 'iconv-lite';

import { projectRoot } from './project-root.mjs';

const header = `// Made by scripts/make-big5-table.mjs; do not edit.

/**
 * The characters of Big5-HKSCS as the Encoding Standard's index has them, a string a lead byte from
 * 87 to FE, and in it a code point a trail byte, 40 to 7E and then A1 to FE. A space is a free code.
 * Spaces at the end are left out. The four codes that stand for two code points (8862, 8864, 88A3,
 * 88A5) are free here.
 */
export const big5Rows: readonly string[] = [
`;

/** The text of the module. */
export function big5Table() {
  const rows = [];
  for (let lead = 0x87; lead <= 0xfe; lead += 1) rows.push(`  '${rowOf(lead)}',\n`);
  return `${header}${rows.join('')}];\n`;
}

/** @param {number} lead */
function rowOf(lead) {
  let row = '';
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail < 0x7f || trail > 0xa0) row += cellOf(lead, trail);
  }
  return row.trimEnd();
}

/** @param {number} lead @param {number} trail */
function cellOf(lead, trail) {
  const text = iconv.decode(Buffer.from([lead, trail]), 'big5hkscs');
  const [character = ''] = text;
  if (text !== character || character === '\ufffd') return ' ';
  // A combining mark, a wide space and what breaks a line of source are written as escapes.
  return /[\p{M}\p{Z}\p{C}'\\]/u.test(character)
    ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    : character;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.join(projectRoot, 'src-core/text/big5-table.ts'), big5Table());
}
