import { gbkTable } from '../gbk';
import { openedMarkAt, type GlossMark } from '../gloss-marks';
import { glossChoices } from './gloss-choices';
import { outOfStep, type Hypothesis } from './hypothesis';
import type { RepairContext } from './repair-context';
import type { SearchStep } from './search-step';
import { standsForLostByte } from './token';
import { allLeads, usualLeads, usualWithLead } from './usual-characters';

/**
 * The lost byte and the first byte of the next character were no code together: both are gone, and
 * the search goes on out of step.
 *
 * @param options - What the character of the lost byte may have been, the likeliest first.
 * @param ranFor - How many characters the bytes had been out of step for.
 */
export function loseNextLead(
  options: readonly Hypothesis[],
  ranFor: number,
  { text, token, context, grown }: SearchStep,
): void {
  const { units } = gbkTable();
  const ahead = aheadOf(text, token.end, context);
  if (ahead === null) return;
  const doubles: { lead: number; option: Hypothesis; score: number }[] = [];
  let best = -Infinity;
  for (const option of ahead.isLost ? options.slice(0, mostLost) : options) {
    if (option.score < best - widestDouble) break;
    for (const lead of ahead.leads) {
      if ((units[(option.lastByte << 8) | lead] ?? 0) !== 0) continue;
      const score = option.score + ahead.score(option, lead, best - widestDouble - option.score);
      if (score < best - widestDouble) continue;
      best = Math.max(best, score);
      doubles.push({ lead, option, score });
    }
  }
  doubles.sort((a, b) => b.score - a.score);
  for (const { lead, option } of doubles.slice(0, mostDoubles)) {
    if (!grown.accepts(option.score + costOfInvalid)) continue;
    const opened = outOfStep(option, lead, ranFor + 1);
    grown.add({ ...opened, score: opened.score + costOfInvalid });
  }
}

const widestDouble = 10;
const mostLost = 5;
const mostDoubles = 40;
const costOfInvalid = -1;

type Ahead = {
  readonly isLost: boolean;
  /** Those that the next character may have. */
  readonly leads: readonly number[];
  /** What follows if the next character has this lead byte; below `least` it may be told as too high. */
  score(option: Hypothesis, lead: number, least: number): number;
};

/** How the text behind a lost lead byte tells which it was; null where nothing can follow. */
function aheadOf(text: string, at: number, context: RepairContext): Ahead | null {
  const { model } = context;
  const { codes, units } = gbkTable();
  const following = text.charCodeAt(at);
  if (standsForLostByte(following)) {
    const mark = openedMarkAt(text, at + 1);
    return {
      isLost: true,
      leads: allLeads,
      score: (option, lead) =>
        mark ? bestRead(option, lead, mark, context) : bestWithLead(option, lead, context),
    };
  }
  const isTail = following >= 0x40 && following < 0x7f;
  const next = isTail ? following : (codes[following] ?? 0) >> 8;
  if (next === 0) return null;
  // The character after the next one is known whatever the lost byte was.
  const behind = codes[text.charCodeAt(at + 1)] ?? 0;
  const third = isTail ? 0 : (units[(((codes[following] ?? 0) & 0xff) << 8) | (behind >> 8)] ?? 0);
  return {
    isLost: false,
    leads: usualLeads(next),
    score: ({ first, second }, lead, least) => {
      const unit = units[(lead << 8) | next] ?? 0;
      const score = model.score(first, second, unit);
      return third === 0 || score < least ? score : score + model.score(second, unit, third);
    },
  };
}

/** The score of the likeliest character with a lead byte that a reading can be for. */
function bestRead(
  { first, second }: Hypothesis,
  lead: number,
  mark: GlossMark,
  context: RepairContext,
): number {
  let best = -Infinity;
  for (const { unit, score } of glossChoices(lead, mark, context)) {
    best = Math.max(best, score + context.model.score(first, second, unit));
  }
  return best;
}

/** The score of the likeliest character with a lead byte. */
function bestWithLead(
  { first, second }: Hypothesis,
  lead: number,
  { model, leading }: RepairContext,
): number {
  let usual = leading.get(lead);
  if (!usual) {
    const byUse = [...usualWithLead(lead)].sort((a, b) => model.uses(b) - model.uses(a));
    usual = byUse.slice(0, mostLeading);
    leading.set(lead, usual);
  }
  let best = -Infinity;
  for (const unit of usual) best = Math.max(best, model.score(first, second, unit));
  return best;
}

const mostLeading = 8;
