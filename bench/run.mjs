// @ts-check
// node bench/run.mjs [--json] NAME…: what scripts/bench.mjs runs, once it has made ready what is needed.
import { benchmarks } from './benchmarks.mjs';
import { figureOf, tableOf } from './figure.mjs';

const isJson = process.argv[2] === '--json';
const names = process.argv.slice(isJson ? 3 : 2);
const figures = [];
for (const name of names) {
  process.stderr.write(`[bench] measuring ${name}…\n`);
  try {
    figures.push(...((await benchmarks[name]?.measure()) ?? []).map(figureOf));
  } catch (error) {
    // What the others measured is worth having all the same.
    process.stderr.write(
      `[bench] ${name} failed: ${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = 1;
  }
}
process.stdout.write(isJson ? `${JSON.stringify(figures, null, 2)}\n` : tableOf(figures));
