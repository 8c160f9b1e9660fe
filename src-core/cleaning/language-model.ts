import { CountTable, hashStart, hashStep } from './count-table';
import { plainEvidence, type DamageEvidence } from './damage-evidence';

/**
 * How likely a text is, character by character, from the evidence that the app carries and from the
 * undamaged part of the document itself: what a document says once it says again.
 *
 * Scores are natural logarithms of probabilities. Characters are UTF-16 units.
 */
export class LanguageModel {
  readonly #evidence: DamageEvidence;
  readonly #units = new Float32Array(0x10000);
  readonly #forms = new Float32Array(0x10000);
  /** By unit: how many different ones follow it. */
  readonly #kinds = new Float32Array(0x10000);
  readonly #pairs = new CountTable();
  readonly #triples = new CountTable();

  constructor(evidence: DamageEvidence | null) {
    this.#evidence = evidence ?? plainEvidence();
    this.#count(this.#evidence.prose, proseWeight, null);
  }

  /** Learn from a piece of the document that is not damaged. */
  learn(text: string): void {
    this.#count(text, 1, this.#forms);
  }

  #count(text: string, weight: number, forms: Float32Array | null): void {
    let first = lineFeed;
    let second = lineFeed;
    for (let at = 0; at < text.length; at += 1) {
      const form = text.charCodeAt(at);
      const unit = this.#fold(form);
      if (forms) forms[form] = (forms[form] ?? 0) + weight;
      this.#units[unit] = (this.#units[unit] ?? 0) + weight;
      const pair = (second << 16) | unit;
      if (this.#pairs.get(pair) === 0) this.#kinds[second] = (this.#kinds[second] ?? 0) + 1;
      this.#pairs.add(pair, weight);
      this.#triples.add(tripleKey(first, second, unit), weight);
      first = second;
      second = unit;
    }
  }

  /** How often a character stands in what was learnt. */
  seen(form: number): number {
    return this.#forms[form] ?? 0;
  }

  /** Whether the evidence or the document has the character at all. */
  knows(form: number): boolean {
    return (this.#forms[form] ?? 0) > 0 || (this.#evidence.occurs[this.#fold(form)] ?? 0) > 0;
  }

  /** Whether the evidence has the character, and not as a form that hardly any text uses. */
  isUsed(form: number): boolean {
    const share = this.#evidence.share[form] ?? 0;
    return this.uses(form) > 0 && (share === 0 || share > leastUsed);
  }

  /** How often the evidence has the character, in either script. */
  uses(form: number): number {
    return this.#evidence.occurs[this.#fold(form)] ?? 0;
  }

  /** Whether the character is the Traditional form of another. */
  isTraditional(form: number): boolean {
    return this.#evidence.folded[form] !== 0;
  }

  /** The score of `form` after two others. */
  score(beforeLast: number, last: number, form: number): number {
    const first = this.#fold(beforeLast);
    const second = this.#fold(last);
    const unit = this.#fold(form);
    const usual = this.#usual(second, unit);
    // After an ASCII character anything may come; what came there before says little.
    const here = second < 0x80 ? 0 : (this.#units[second] ?? 0);
    const pair = here === 0 ? 0 : this.#pairs.get((second << 16) | unit);
    // After a character that much may follow, what has not followed yet is no less likely (Witten and Bell).
    const open = pairWeight + openness * (this.#kinds[second] ?? 0);
    const byPair = (pair + open * usual) / (here + open);
    const context = here === 0 ? 0 : this.#pairs.get((first << 16) | second);
    const triple = context === 0 ? 0 : this.#triples.get(tripleKey(first, second, unit));
    const likely = (triple + tripleWeight * byPair) / (context + tripleWeight);
    return Math.log(likely) + this.#formScore(form);
  }

  /** The score of a text as the likeliest row of words. */
  scoreWords(text: string): number {
    const { words, pairs, longest, total } = this.#evidence;
    const best = new Float64Array(text.length + 1).fill(-Infinity);
    best[0] = 0;
    for (let start = 0; start < text.length; start += 1) {
      const reached = best[start] ?? 0;
      if (text.charCodeAt(start) < 0x80) {
        best[start + 1] = Math.max(best[start + 1] ?? 0, reached + asciiScore);
        continue;
      }
      let hash = hashStart;
      let previous = 0;
      for (let end = start + 1; end <= text.length && end <= start + longest; end += 1) {
        const unit = this.#fold(text.charCodeAt(end - 1));
        // Without this check, words that share a hash with another would be found now and then.
        if (previous !== 0 && pairs.get((previous << 16) | unit) === 0) break;
        previous = unit;
        hash = hashStep(hash, unit);
        const count = words.get(hash);
        const isSingle = end === start + 1;
        if (count === 0 && !isSingle) continue;
        const rest = isSingle ? leastSingle + singleShare * (this.#evidence.occurs[unit] ?? 0) : 0;
        const score = reached + Math.log((count + rest) / total);
        if (score > (best[end] ?? 0)) best[end] = score;
      }
    }
    return best[text.length] ?? 0;
  }

  /** What the evidence says of `unit` after `second`: within a word, or as the start of the next. */
  #usual(second: number, unit: number): number {
    const { pairs, occurs, begins, ends, total } = this.#evidence;
    const before = (occurs[second] ?? 0) + 1;
    const inside = pairs.get((second << 16) | unit);
    const across = ((ends[second] ?? 0) * (begins[unit] ?? 0)) / total;
    const alone = ((occurs[unit] ?? 0) + 0.3) / (total * 1.7);
    const likely = 0.9 * ((inside + across) / before) + 0.1 * alone;
    return stops.has(second) && notAfterStop.has(unit) ? likely * afterStop : likely;
  }

  /** A form that Traditional text does not use is unlikely, unless this document has it. */
  #formScore(form: number): number {
    const share = this.#evidence.share[form] ?? 0;
    if (share === 0 || share > 0.5 || (this.#forms[form] ?? 0) > 0) return 0;
    return Math.log(share);
  }

  #fold(form: number): number {
    return this.#evidence.folded[form] || form;
  }
}

const unitsOf = (marks: string): Set<number> =>
  new Set([...marks].map((mark) => mark.charCodeAt(0)));
/** Marks that end a clause, and those that do not stand after one. */
const stops = unitsOf('，。、；：');
const notAfterStop = unitsOf('，。、；：》');
const afterStop = 0.001;
/** How much a character of the evidence's running text counts beside one of the document. */
const proseWeight = 0.5;
const lineFeed = 0x0a;
/** The share that the evidence gives forms which no conversion makes. */
const leastUsed = 0.0004;
const pairWeight = 12;
const openness = 1;
const tripleWeight = 3;
/** No list of words tells one ASCII character from another. */
const asciiScore = -4;
const leastSingle = 0.3;
const singleShare = 0.1;

function tripleKey(first: number, second: number, third: number): number {
  return hashStep(hashStep(hashStep(hashStart, first), second), third);
}
