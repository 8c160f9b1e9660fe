import { gbkTable } from '../gbk';
import { costOfBare } from './gloss-choices';
import { emit, inStep, read, weighed, type Hypothesis } from './hypothesis';
import { loseNextLead } from './lose-next-lead';
import type { SearchStep } from './search-step';
import { swallowedBefore } from './swallowed-characters';
import type { Token } from './token';

/**
 * A question mark without a reading, out of step: the second byte of a character is lost, and with
 * it either an ASCII character, or the first byte of the next where the two make none.
 */
export function loseBytes(hypothesis: Hypothesis, step: SearchStep): void {
  const options = optionsFor(hypothesis, step);
  for (const option of options.slice(0, mostSwallowing)) swallow(option, step);
  if (!step.token.keepsNext) loseNextLead(options, hypothesis.run, step);
}

const mostSwallowing = 4;

/** What the character may have been whose second byte is lost, the likeliest first. */
function optionsFor(hypothesis: Hypothesis, { token, context }: SearchStep): Hypothesis[] {
  const { model } = context;
  const { units } = gbkTable();
  const { lead, first, second } = hypothesis;
  const scored: { trail: number; unit: number; score: number; cost: number }[] = [];
  let best = -Infinity;
  for (let trail = 0x80; trail <= 0xfe; trail += 1) {
    const unit = units[(lead << 8) | trail] ?? 0;
    if (unit === 0 || !model.knows(unit)) continue;
    const score = model.score(first, second, unit);
    const cost = costOfBare(unit, context);
    best = Math.max(best, score + cost);
    if (score + cost > best - widestOption) scored.push({ trail, unit, score, cost });
  }
  return scored
    .filter(({ score, cost }) => score + cost > best - widestOption)
    .sort((a, b) => b.score + b.cost - a.score - a.cost)
    .slice(0, mostOptions)
    .map(({ trail, unit, score, cost }) =>
      weighed(read(hypothesis, token, unit, score, 'on', -1, trail), cost),
    );
}

const widestOption = 11;
const mostOptions = 20;

/** With the lost byte went an ASCII character, or nothing where the text ends or the decoder leaves it. */
function swallow(option: Hypothesis, { text, token, context, grown }: SearchStep): void {
  const { model } = context;
  if (token.keepsNext) {
    grown.add(inStep(option, option.lastByte));
    return;
  }
  const { units } = gbkTable();
  const isEnd = token.end >= text.length;
  const nothing = { ...token, start: token.end };
  for (const [swallowed, prior] of isEnd ? lineEnd : swallowedBefore(text, token.end)) {
    if ((units[(option.lastByte << 8) | swallowed] ?? 0) !== 0) continue;
    if (isUnpaired(swallowed, text, token)) continue;
    // What ends a line ends a sentence as well; only marks of the text say so.
    const ends = swallowed === lineFeed || (swallowed === 0x3c && text.charAt(token.end) === '/');
    const fit = ends ? fitAtLineEnd(option.second) : 0;
    const usual = Math.log((model.seen(swallowed) + prior) / (model.seen(lineFeed) + 20));
    const score = isEnd ? fit : fit + usual;
    if (!grown.accepts(option.score + score)) continue;
    grown.add(
      inStep(emit(option, nothing, isEnd ? '' : String.fromCharCode(swallowed), score, 'on'), -1),
    );
  }
}

const lineFeed = 0x0a;
const lineEnd = [[lineFeed, 1]] as const;

/** Whether it is a parenthesis, and the line has none for it to go with. */
function isUnpaired(unit: number, text: string, { start, end }: Token): boolean {
  if (unit === 0x28) return !/^[^(\n]{1,60}\)/u.test(text.slice(end, end + 62));
  return unit === 0x29 && !/\([^)\n]{1,60}$/u.test(text.slice(Math.max(0, start - 62), start));
}

/** How well a line can end with a character, beside others. */
function fitAtLineEnd(unit: number): number {
  const last = String.fromCharCode(unit);
  if (/[。！？]/u.test(last)) return 1.5;
  if (/[”』」）》：；]/u.test(last)) return 0;
  return /[\p{P}]/u.test(last) ? -6 : -1.5;
}
