import { commonness } from '../text/common-characters';
import { gbkTable } from './gbk';
import { glossMarkAt, openedMarkAt, type GlossMark } from './gloss-marks';
import { charactersReadAs, type GlossedCharacters } from './glossed-characters';
import type { LanguageModel } from './language-model';
import { isReadingOf } from './readings';

/** What the search knows about the document. */
export type RepairContext = {
  readonly model: LanguageModel;
  readonly glossed: GlossedCharacters;
  /** Offsets where a byte is lost that no reading stands at. */
  readonly bare: ReadonlySet<number>;
  /** The most used characters by their lead byte, as far as they have been asked for. */
  readonly leading: Map<number, readonly number[]>;
  /** What readings may be for, as far as it has been asked for. */
  readonly choices: Map<string, readonly Choice[]>;
};

/** A piece of a reading of the text, linked to the one before it. */
export type Piece = {
  readonly before: Piece | null;
  /** Of the text as it stands. */
  readonly start: number;
  readonly end: number;
  /** What is taken to have stood there. */
  readonly text: string;
  /** `opens` a repair, goes `on` with it, or is `outside` of any. */
  readonly role: 'opens' | 'on' | 'outside';
};

/** One way to read a stretch of text. */
export type Hypothesis = {
  readonly score: number;
  /** As much of it as the language model gave. */
  readonly language: number;
  readonly piece: Piece | null;
  /** The first byte of a character whose second one is the next byte; -1 where the bytes are in step. */
  readonly lead: number;
  /** The last byte of the text as it was; -1 for none of two. */
  readonly lastByte: number;
  readonly first: number;
  readonly second: number;
  /** How many characters the bytes have been out of step for. */
  readonly run: number;
  /** Where the last repair ended, or the search began. */
  readonly settled: number;
};

export type SearchResult = {
  /** The likeliest first; all of the same stretch of text. */
  readonly hypotheses: readonly Hypothesis[];
  readonly end: number;
};

/**
 * Read `text` from `start` on in every way the mechanism of the damage allows, until it is clear
 * again. The bytes of the text as it was are known but for those that `?` stands for: after a gloss
 * that split a character, all that follows is decoded out of step, up to a place where the decoder
 * falls in again. Each way of reading is one choice for the unknown bytes.
 *
 * @param start - Offset of a question mark or U+FFFD.
 * @param left - What stands before `start`, with its glosses taken off.
 */
export function searchRepairs(
  text: string,
  start: number,
  left: string,
  context: RepairContext,
  limit: number,
): SearchResult {
  const { codes } = gbkTable();
  const second = left.charCodeAt(left.length - 1) || 0x0a;
  const code = codes[second] ?? 0;
  let beam: Hypothesis[] = [
    {
      score: 0,
      language: 0,
      piece: null,
      lead: -1,
      lastByte: code === 0 ? -1 : code & 0xff,
      first: left.charCodeAt(left.length - 2) || 0x0a,
      second,
      run: 0,
      settled: start,
    },
  ];
  let at = start;
  let lost = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.isGone && !token.mark) lost += 1;
    if (lost > mostLostBytes) return { hypotheses: [], end: at };
    if (isSettled(beam, token, at, limit, context.bare)) break;
    const grown = new Grown();
    for (const hypothesis of beam) grow(hypothesis, token, text, context, grown);
    beam = grown.best();
    at = token.end;
    if (beam.length === 0) return { hypotheses: [], end: at };
  }
  const inStep = beam.filter(({ lead }) => lead < 0);
  return { hypotheses: inStep, end: at };
}

type Token = {
  readonly start: number;
  readonly end: number;
  readonly unit: number;
  /** The reading that stands here, in its parentheses or, where `isGone`, without the first. */
  readonly mark: GlossMark | null;
  /** Whether a byte is lost here. */
  readonly isGone: boolean;
  /** Whether the decoder leaves the ASCII byte after a lost one. */
  readonly keepsNext: boolean;
};

const questionMark = 0x3f;
const replacement = 0xfffd;
const lineFeed = 0x0a;
const euro = 0x20ac;

function tokenAt(text: string, at: number): Token {
  const unit = text.charCodeAt(at);
  const isGone = unit === questionMark || unit === replacement;
  const mark = isGone ? openedMarkAt(text, at + 1) : glossMarkAt(text, at);
  return {
    start: at,
    end: mark?.end ?? at + 1,
    unit,
    mark,
    isGone,
    keepsNext: unit === replacement && text.charCodeAt(at + 1) < 0x80,
  };
}

/** How much of what follows a repair is read for its sake. */
const rightContext = 5;
const longestRun = 600;
/** Where so many bytes are lost in one stretch, nothing can be told. */
const mostLostBytes = 60;

function isSettled(
  beam: readonly Hypothesis[],
  token: Token,
  at: number,
  limit: number,
  bare: ReadonlySet<number>,
): boolean {
  if (beam.some(({ lead }) => lead >= 0)) return false;
  if (at >= limit) return true;
  if (token.isGone && (token.mark || bare.has(at))) return false;
  const settled = Math.max(...beam.map((hypothesis) => hypothesis.settled));
  return at - settled >= rightContext || (token.unit === lineFeed && at > settled);
}

/**
 * The best hypotheses so far. What comes after weighs alike on all that stand at the same two
 * characters and byte, so that of those a few are enough.
 */
class Grown {
  #all: Hypothesis[] = [];
  #top = -Infinity;

  /** Whether one with this score is worth making. */
  accepts(score: number): boolean {
    return score >= this.#top - widest;
  }

  add(hypothesis: Hypothesis): void {
    if (!this.accepts(hypothesis.score)) return;
    this.#top = Math.max(this.#top, hypothesis.score);
    this.#all.push(hypothesis);
  }

  best(): Hypothesis[] {
    if (this.#all.length > 1) this.#all.sort((a, b) => b.score - a.score);
    const least = (this.#all[0]?.score ?? 0) - widest;
    const kept: Hypothesis[] = [];
    const alike = new Map<number, number>();
    for (const hypothesis of this.#all) {
      if (hypothesis.score < least || kept.length >= most) break;
      const { first, second, lead, lastByte } = hypothesis;
      const key = ((first * 0x10000 + second) * 0x100 + lead + 1) * 0x100 + lastByte + 1;
      const others = alike.get(key) ?? 0;
      if (others >= mostAlike) continue;
      alike.set(key, others + 1);
      kept.push(hypothesis);
    }
    return kept;
  }
}

const most = 48;
const mostAlike = 6;
const widest = 14;

function grow(
  hypothesis: Hypothesis,
  token: Token,
  text: string,
  context: RepairContext,
  grown: Grown,
): void {
  if (hypothesis.lead < 0) growInStep(hypothesis, token, text, context, grown);
  else if (hypothesis.run < longestRun) growOutOfStep(hypothesis, token, text, context, grown);
}

/** What it costs to take a place that looks damaged as it stands, and one that does not as damaged. */
const costOfLeaving = -16;
/** Of 。, which is what becomes ？ or ！ with the byte that follows. */
const leadOfStop = 0xa1;
const costOfLeavingBare = -20;
const costOfDamage = -1;

function growInStep(
  hypothesis: Hypothesis,
  token: Token,
  text: string,
  context: RepairContext,
  grown: Grown,
): void {
  const { model } = context;
  const { start, end, mark, isGone } = token;
  if (mark && isGone) {
    grown.add(emit(hypothesis, token, text.slice(start, end), costOfLeaving, 'outside'));
    if (hypothesis.lastByte < 0x81) return;
    for (const choice of glossedBy(hypothesis.lastByte, mark, context)) {
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
  const { codes } = gbkTable();
  let grownOn = hypothesis;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const score = model.score(grownOn.first, grownOn.second, unit);
    const code = codes[unit] ?? 0;
    const single = { start: at, end: at + 1 };
    grownOn = read(grownOn, single, unit, score, 'outside', -1, code === 0 ? -1 : code & 0xff);
  }
  grown.add(grownOn);
}

function growOutOfStep(
  hypothesis: Hypothesis,
  token: Token,
  text: string,
  context: RepairContext,
  grown: Grown,
): void {
  const { model } = context;
  const { codes, units } = gbkTable();
  const { unit, mark, isGone, start } = token;
  if (isGone) {
    if (mark) closeByGloss(hypothesis, token, mark, context, grown);
    else loseBytes(hypothesis, token, text, context, grown);
    return;
  }
  if (mark) {
    // A gloss where the decoder, out of step as well, saw a whole character.
    if (isGlossOf(text.charCodeAt(start - 1), mark)) {
      grown.add(emit(hypothesis, token, '', 0, 'on'));
    }
    return;
  }
  const { lead, first, second } = hypothesis;
  if (unit === euro || (unit >= 0x40 && unit < 0x7f)) {
    // The Encoding Standard reads a lone 80 as the euro sign.
    const trail = unit === euro ? 0x80 : unit;
    const own = units[(lead << 8) | trail] ?? 0;
    if (own !== 0) {
      const grownOn = read(
        hypothesis,
        token,
        own,
        model.score(first, second, own),
        'on',
        -1,
        trail,
      );
      const isGlossed = glossMarkAt(text, token.end) !== null;
      grown.add(isGlossed ? grownOn : weighed(grownOn, costOfBare(own, context)));
    }
  }
  const code = codes[unit] ?? 0;
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

/** A character of the text that has its own gloss: the parenthesis brings the decoder into step. */
function closeByGloss(
  hypothesis: Hypothesis,
  token: Token,
  mark: GlossMark,
  context: RepairContext,
  grown: Grown,
): void {
  for (const choice of glossedBy(hypothesis.lead, mark, context)) {
    const { first, second } = hypothesis;
    const score = context.model.score(first, second, choice.unit);
    const closed = read(hypothesis, token, choice.unit, score, 'on', -1, choice.trail);
    grown.add({ ...closed, score: closed.score + choice.score });
  }
}

/**
 * A question mark without a reading, out of step: the second byte of a character is lost, and with
 * it either an ASCII character, or the first byte of the next where the two make none.
 */
function loseBytes(
  hypothesis: Hypothesis,
  token: Token,
  text: string,
  context: RepairContext,
  grown: Grown,
): void {
  const { model } = context;
  const options = optionsFor(hypothesis, token, context);
  for (const option of options.slice(0, mostSwallowing)) {
    swallow(option, token, text, model, grown);
  }
  if (!token.keepsNext) loseNextLead(options, hypothesis.run, token, text, context, grown);
}

/** What the character may have been whose second byte is lost, the likeliest first. */
function optionsFor(hypothesis: Hypothesis, token: Token, context: RepairContext): Hypothesis[] {
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
    .slice(0, mostInvalid)
    .map(({ trail, unit, score, cost }) =>
      weighed(read(hypothesis, token, unit, score, 'on', -1, trail), cost),
    );
}

const widestOption = 11;
const mostSwallowing = 4;

/** With the lost byte went an ASCII character, or nothing where the text ends or the decoder leaves it. */
function swallow(
  option: Hypothesis,
  token: Token,
  text: string,
  model: LanguageModel,
  grown: Grown,
): void {
  if (token.keepsNext) {
    grown.add(inStep(option, option.lastByte));
    return;
  }
  const { units } = gbkTable();
  const isEnd = token.end >= text.length;
  const nothing = { ...token, start: token.end };
  for (const [swallowed, prior] of isEnd ? lineEnd : swallowedBefore(text, token.end)) {
    if ((units[(option.lastByte << 8) | swallowed] ?? 0) !== 0) continue;
    if (swallowed === 0x28 && !/^[^(\n]{1,60}\)/u.test(text.slice(token.end, token.end + 62)))
      continue;
    if (swallowed === 0x29 && !/\([^)\n]{1,60}$/u.test(text.slice(token.start - 62, token.start)))
      continue;
    // What ends a line ends a sentence as well; only marks of the text say so.
    const ends = swallowed === lineFeed || (swallowed === 0x3c && text.charAt(token.end) === '/');
    const fit = ends ? fitAtLineEnd(option.second) : 0;
    const usual = Math.log((model.seen(swallowed) + prior) / (model.seen(lineFeed) + 20));
    const score = isEnd ? fit : fit + usual;
    if (!grown.accepts(option.score + score)) continue;
    grown.add(inStep(emit(option, nothing, isEnd ? '' : character(swallowed), score, 'on'), -1));
  }
}

const lineEnd = [[lineFeed, 1]] as const;

function fitAtLineEnd(unit: number): number {
  const last = character(unit);
  if (/[。！？]/u.test(last)) return 1.5;
  if (/[”』」）》：；]/u.test(last)) return 0;
  return /[\p{P}]/u.test(last) ? -6 : -1.5;
}

/** What an ASCII character that the decoder swallowed may have been, with how usual it is there. */
function swallowedBefore(text: string, at: number): readonly (readonly [number, number])[] {
  if (isOpenedTag(text, at)) return [[0x3c, 20]];
  const next = text.charCodeAt(at);
  return next >= 0x30 && next <= 0x39 ? swallowedBeforeDigit : swallowedElsewhere;
}

/** Whether a tag stands at `at` that lacks nothing but its first character. */
export function isOpenedTag(text: string, at: number): boolean {
  markup.lastIndex = at;
  return markup.test(text);
}

const markup = /\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,300})?\/?>/iuy;

const swallowedElsewhere = [
  [lineFeed, 5],
  ...[...' "(),.:;-/%'].map((mark) => [mark.charCodeAt(0), 0.3] as const),
  ...Array.from({ length: 10 }, (_, digit) => [0x30 + digit, 0.1] as const),
] as const;

const swallowedBeforeDigit = [
  ...Array.from({ length: 10 }, (_, digit) => [0x30 + digit, digit === 2 ? 6 : 1.5] as const),
  ...[...'\n (",.-'].map((mark) => [mark.charCodeAt(0), 0.5] as const),
] as const;

/** The lost byte and the first byte of the next character were no code together. */
function loseNextLead(
  options: readonly Hypothesis[],
  ranFor: number,
  token: Token,
  text: string,
  context: RepairContext,
  grown: Grown,
): void {
  const { units } = gbkTable();
  const ahead = aheadOf(text, token.end, context);
  if (ahead === null) return;
  const doubles: { lead: number; option: Hypothesis; score: number }[] = [];
  let best = -Infinity;
  for (const option of options.slice(0, ahead.isLost ? mostLost : mostInvalid)) {
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
  if (following === questionMark || following === replacement) {
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
  for (const { unit, score } of glossedBy(lead, mark, context)) {
    best = Math.max(best, score + context.model.score(first, second, unit));
  }
  return best;
}

const mostInvalid = 20;
const widestDouble = 10;
const mostLost = 5;
const mostDoubles = 40;
const costOfInvalid = -1;

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
const allLeads = Array.from({ length: 0x7e }, (_, at) => at + 0x81);
const usualByTrail = new Map<number, readonly number[]>();

function usualWithLead(lead: number): number[] {
  const { units } = gbkTable();
  return Array.from({ length: 0xbf }, (_, at) => units[(lead << 8) | (at + 0x40)] ?? 0).filter(
    isUsual,
  );
}

/** The lead bytes that make a usual character with a second one. */
function usualLeads(trail: number): readonly number[] {
  let leads = usualByTrail.get(trail);
  if (!leads) {
    const { units } = gbkTable();
    leads = allLeads.filter((lead) => isUsual(units[(lead << 8) | trail] ?? 0));
    usualByTrail.set(trail, leads);
  }
  return leads;
}

function isUsual(unit: number): boolean {
  const char = character(unit);
  return commonness(char) !== 'rare' || /[，。、；：“”《》（）？！]/u.test(char);
}

/** A character that a reading may have been written after, and how likely that is. */
export type Choice = { readonly trail: number; readonly unit: number; readonly score: number };

/** The characters that a reading after the byte `lead` may have been meant for. */
function glossedBy(lead: number, mark: GlossMark, context: RepairContext): readonly Choice[] {
  const key = `${lead}${mark.isRepeated ? '*' : ''}${mark.reading}`;
  let choices = context.choices.get(key);
  if (!choices) {
    choices = choicesFor(lead, mark, context);
    context.choices.set(key, choices);
  }
  return choices;
}

function choicesFor(lead: number, mark: GlossMark, { model, glossed }: RepairContext): Choice[] {
  return charactersReadAs(lead, mark.reading, mark.isRepeated)
    .map(({ trail, unit, isUsual }) => {
      const { any, same } = glossed.timesOf(unit, mark.reading);
      const bare = Math.max(0, model.seen(unit) - any);
      const isTraditional = model.isTraditional(unit);
      const prior = (isTraditional ? 0.5 : 0.01) * (isUsual ? 1 : 0.3);
      // What the document glosses elsewhere is likely; what it has without a gloss is not.
      const score = Math.log((same + priorWeight * prior) / (any + bare + priorWeight));
      return { trail, unit, score };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostChoices);
}

const mostChoices = 24;
const priorWeight = 0.5;

/** What it costs to take a character to have no gloss here that has one wherever else it stands. */
function costOfBare(unit: number, { model, glossed }: RepairContext): number {
  const times = glossed.times(unit);
  return times >= 2 && times >= 0.95 * model.seen(unit) ? costOfMissingGloss : 0;
}

const costOfMissingGloss = -3;

function weighed(hypothesis: Hypothesis, score: number): Hypothesis {
  return score === 0 ? hypothesis : { ...hypothesis, score: hypothesis.score + score };
}

function isGlossOf(unit: number, mark: GlossMark): boolean {
  return isReadingOf(character(unit), mark.reading, { toneless: mark.isRepeated });
}

function emit(
  hypothesis: Hypothesis,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  score: number,
  role: Piece['role'],
): Hypothesis {
  const { lead, lastByte, run } = hypothesis;
  // Written out: spreading costs more than the rest of the search.
  return {
    score: hypothesis.score + score,
    language: hypothesis.language,
    piece: { before: hypothesis.piece, start, end, text, role },
    lead,
    lastByte,
    first: text === '' ? hypothesis.first : hypothesis.second,
    second: text === '' ? hypothesis.second : text.charCodeAt(text.length - 1),
    run,
    settled: role === 'outside' ? hypothesis.settled : end,
  };
}

/** Read one character, which the language model scores; with what the search then stands at. */
function read(
  hypothesis: Hypothesis,
  { start, end }: { readonly start: number; readonly end: number },
  unit: number,
  score: number,
  role: Piece['role'],
  lead: number,
  lastByte: number,
): Hypothesis {
  return {
    score: hypothesis.score + score,
    language: hypothesis.language + score,
    piece: { before: hypothesis.piece, start, end, text: character(unit), role },
    lead,
    lastByte,
    first: hypothesis.second,
    second: unit,
    run: lead < 0 ? 0 : hypothesis.run + 1,
    settled: role === 'outside' ? hypothesis.settled : end,
  };
}

function outOfStep(hypothesis: Hypothesis, lead: number, run: number): Hypothesis {
  const { score, language, piece, first, second, settled } = hypothesis;
  return { score, language, piece, lead, lastByte: lead, first, second, run, settled };
}

function inStep(hypothesis: Hypothesis, lastByte: number): Hypothesis {
  const { score, language, piece, first, second, settled } = hypothesis;
  return { score, language, piece, lead: -1, lastByte, first, second, run: 0, settled };
}

function character(unit: number): string {
  return String.fromCharCode(unit);
}
