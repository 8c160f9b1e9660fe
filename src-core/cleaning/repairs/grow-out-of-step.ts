import { gbkTable } from '../gbk';
import { glossMarkAt, type GlossMark } from '../gloss-marks';
import { costOfBare, glossChoices, isGlossOf } from './gloss-choices';
import { emit, read, weighed, type Hypothesis } from './hypothesis';
import { loseBytes } from './lose-bytes';
import type { SearchStep } from './search-step';

/** Go on where bytes are out of step: a character of the text is halves of two that were there. */
export function growOutOfStep(hypothesis: Hypothesis, step: SearchStep): void {
  const { text, token, grown } = step;
  const { mark } = token;
  if (token.isGone) {
    if (mark) closeByGloss(hypothesis, mark, step);
    else loseBytes(hypothesis, step);
  } else if (mark) {
    // A gloss where the decoder, out of step as well, saw a whole character.
    if (isGlossOf(text.charCodeAt(token.start - 1), mark)) {
      grown.add(emit(hypothesis, token, '', 0, 'on'));
    }
  } else {
    closeBySingleByte(hypothesis, step);
    goOnByHalves(hypothesis, step);
  }
}

/** A character of the text that has its own gloss: the parenthesis brings the decoder into step. */
function closeByGloss(hypothesis: Hypothesis, mark: GlossMark, step: SearchStep): void {
  const { token, context, grown } = step;
  for (const choice of glossChoices(hypothesis.lead, mark, context)) {
    const { first, second } = hypothesis;
    const score = context.model.score(first, second, choice.unit);
    const closed = read(hypothesis, token, choice.unit, score, 'on', -1, choice.trail);
    grown.add({ ...closed, score: closed.score + choice.score });
  }
}

/** The unit is a single byte, the second one of the character: in step again. */
function closeBySingleByte(hypothesis: Hypothesis, step: SearchStep): void {
  const { text, token, context, grown } = step;
  const { unit } = token;
  if (unit !== euro && (unit < 0x40 || unit >= 0x7f)) return;
  const { lead, first, second } = hypothesis;
  // The Encoding Standard reads a lone 80 as the euro sign.
  const trail = unit === euro ? 0x80 : unit;
  const own = gbkTable().units[(lead << 8) | trail] ?? 0;
  if (own === 0) return;
  const score = context.model.score(first, second, own);
  const grownOn = read(hypothesis, token, own, score, 'on', -1, trail);
  const isGlossed = glossMarkAt(text, token.end) !== null;
  grown.add(isGlossed ? grownOn : weighed(grownOn, costOfBare(own, context)));
}

const euro = 0x20ac;

/** The unit's first byte is the second one of a character; its second begins the next, or is ASCII. */
function goOnByHalves(hypothesis: Hypothesis, { token, context, grown }: SearchStep): void {
  const { model } = context;
  const { codes, units } = gbkTable();
  const { lead, first, second } = hypothesis;
  const code = codes[token.unit] ?? 0;
  const own = units[(lead << 8) | (code >> 8)] ?? 0;
  if (code === 0 || own === 0) return;
  const low = code & 0xff;
  const score = model.score(first, second, own);
  const grownOn = weighed(
    read(hypothesis, token, own, score, 'on', low, low),
    costOfBare(own, context),
  );
  if (low >= 0x81) grown.add(grownOn);
  else if (low < 0x7f) {
    const ascii = model.score(grownOn.first, grownOn.second, low);
    grown.add(read(grownOn, { start: token.end, end: token.end }, low, ascii, 'on', -1, -1));
  }
}
