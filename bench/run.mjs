// @ts-check
import { coldStart } from './cold-start.mjs';

/**
 * A measured figure beside the baseline of the same run; only their ratio means anything.
 *
 * @typedef {{ name: string, value: number, baseline: number, unit: string, target: string }} Figure
 */

/** @type {Record<string, () => Promise<Figure[]>>} */
const benchmarks = { start: coldStart };

const only = process.argv[2] === '--only' ? process.argv[3] : undefined;
if (only !== undefined && !(only in benchmarks)) {
  process.stderr.write(
    `bench: no benchmark ${only}; there are: ${Object.keys(benchmarks).join(', ')}\n`,
  );
  process.exit(2);
}
const rows = [['figure', 'value', 'baseline', 'ratio', 'target']];
for (const [name, run] of Object.entries(benchmarks)) {
  if (only !== undefined && name !== only) continue;
  for (const { name: figure, value, baseline, unit, target } of await run()) {
    const show = (/** @type {number} */ number) => `${number.toFixed(0)} ${unit}`;
    rows.push([figure, show(value), show(baseline), (value / baseline).toFixed(2), target]);
  }
}
const widths = rows[0]?.map((_, column) =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0)),
);
for (const row of rows) {
  process.stdout.write(
    `${row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  ')}\n`,
  );
}
