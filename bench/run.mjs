// @ts-check
// node bench/run.mjs [--json] NAME…: what scripts/bench.mjs runs, once it has made ready what is needed.
import { benchmarks } from './benchmarks.mjs';
import { figureOf, tableOf } from './figure.mjs';

const [first, ...rest] = process.argv.slice(2);
const isJson = first === '--json';
const names = isJson ? rest : process.argv.slice(2);
const figures = [];
for (const name of names) {
  process.stderr.write(`[bench] measuring ${name}…\n`);
  for (const measured of (await benchmarks[name]?.measure()) ?? [])
    figures.push(figureOf(measured));
}
process.stdout.write(isJson ? `${JSON.stringify(figures, null, 2)}\n` : tableOf(figures));
