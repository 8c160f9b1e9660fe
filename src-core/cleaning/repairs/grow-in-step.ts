import { gbkTable } from '../gbk';
import { glossChoices, isGlossOf } from './gloss-choices';
import { emit, outOfStep, read, type Hypothesis } from './hypothesis';
import type { SearchStep } from './search-step';

/** Go on where bytes are in step: read the text as it stands, or open a repair where one is lost. */
export function growInStep(hypothesis: Hypothesis, step: SearchStep): void {
  const { text, token, context, grown } = step;
  const { start, end, mark, isGone } = token;
  if (mark && isGone) {
    grown.add(emit(hypothesis, token, text.slice(start, end), costOfLeaving, 'outside'));
    if (hypothesis.lastByte < 0x81) return;
    for (const choice of glossChoices(hypothesis.lastByte, mark, context)) {
      const opened = emit(hypothesis, token, '', costOfDamage + choice.score, 'opens');
      grown.add(outOfStep(opened, choice.trail, 1));
    }
    return;
  }
  if (context.bare.has(start)) {
    grown.add(emit(hypothesis, token, text.slice(start, end), costOfLeavingBare, 'outside'));
    const opened = emit(hypothesis, token, '', costOfDamage, 'opens');
    grown.add(outOfStep(opened, leadOfStop, 1));
    return;
  }
  if (mark && isGlossOf(hypothesis.second, mark)) {
    grown.add(emit(hypothesis, token, '', 0, 'outside'));
    return;
  }
  grown.add(readAsItStands(hypothesis, step));
}

/** What it costs to take a place that looks damaged as it stands, and one that does not as damaged. */
const costOfLeaving = -16;
/** Of 。, which is what becomes ？ or ！ with the byte that follows. */
const leadOfStop = 0xa1;
const costOfLeavingBare = -20;
const costOfDamage = -1;

function readAsItStands(hypothesis: Hypothesis, { text, token, context }: SearchStep): Hypothesis {
  const { codes } = gbkTable();
  let grownOn = hypothesis;
  for (let at = token.start; at < token.end; at += 1) {
    const unit = text.charCodeAt(at);
    const score = context.model.score(grownOn.first, grownOn.second, unit);
    const code = codes[unit] ?? 0;
    const single = { start: at, end: at + 1 };
    grownOn = read(grownOn, single, unit, score, 'outside', -1, code === 0 ? -1 : code & 0xff);
  }
  return grownOn;
}
