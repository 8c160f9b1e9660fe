import type { LedgerEntry, RepairCandidate } from '../model/document';
import type { LanguageModel } from './language-model';
import type { Hypothesis } from './repairs/hypothesis';

/** From this confidence on a repair is made; below it is only offered. */
export const certain = 0.9;

/**
 * The repairs of one stretch of text, out of every way to read it. A long repair of which only a part
 * is doubtful is cut, so that the rest is made and the doubt is about as little as can be.
 *
 * @param hypotheses - All of the same stretch.
 * @param left - What stands before it.
 * @returns Sorted entries that do not overlap.
 */
export function judgeRepairs(
  source: string,
  hypotheses: readonly Hypothesis[],
  left: string,
  model: LanguageModel,
): LedgerEntry[] {
  const judged = judge(hypotheses, left, model);
  const [best] = judged;
  if (!best) return [];
  const tables = judged.map(tableOf);
  return repairsOf(best.atoms)
    .filter((atoms) => isText(textOf(atoms), model))
    .flatMap((atoms) => slicesOf(atoms, tables).map((slice) => entryOf(source, slice, tables)));
}

/** What makes characters that no text uses is other than this damage: a file read in a wrong encoding. */
function isText(text: string, model: LanguageModel): boolean {
  return [...text].every(
    (character) => !/\p{Script=Han}/u.test(character) || model.isUsed(character.charCodeAt(0)),
  );
}

/** The least that can be told apart: what the question mark of a lost byte and its neighbour became. */
type Atom = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly opens: boolean;
};
type Judged = { readonly atoms: readonly Atom[]; readonly probability: number };

/** How much the words of a whole stretch count beside its characters. */
const wordWeight = 0.5;
const temperature = 0.85;

/** Every way to read a stretch with its probability, the likeliest first. */
function judge(hypotheses: readonly Hypothesis[], left: string, model: LanguageModel): Judged[] {
  const scored = hypotheses.map((hypothesis) => {
    const { atoms, text } = unroll(hypothesis);
    const words = model.scoreWords(left + text);
    return { atoms, score: hypothesis.score + (words - hypothesis.language) * wordWeight };
  });
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const weights = scored.map(({ score }) => Math.exp((score - best) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return scored.map(({ atoms }, index) => ({ atoms, probability: (weights[index] ?? 0) / sum }));
}

/** What a hypothesis takes the stretch to have been, and the atoms of its repairs in order. */
function unroll(hypothesis: Hypothesis): { atoms: Atom[]; text: string } {
  const pieces = [];
  for (let piece = hypothesis.piece; piece; piece = piece.before) pieces.push(piece);
  pieces.reverse();
  const atoms: Atom[] = [];
  let text = '';
  for (const { start, end, text: own, role } of pieces) {
    text += own;
    if (role === 'outside') continue;
    const last = atoms.at(-1);
    // The first lost byte shows in the character after it; what adds nothing goes with what was before.
    const joins = role === 'on' && last && (last.text === '' || start === end || own === '');
    if (joins) atoms[atoms.length - 1] = { ...last, end, text: last.text + own };
    else atoms.push({ start, end, text: own, opens: role === 'opens' });
  }
  return { atoms, text };
}

/** For each offset the atom that begins there. */
type Table = { readonly atoms: ReadonlyMap<number, Atom>; readonly probability: number };

function tableOf({ atoms, probability }: Judged): Table {
  return { atoms: new Map(atoms.map((atom) => [atom.start, atom])), probability };
}

function repairsOf(atoms: readonly Atom[]): Atom[][] {
  const repairs: Atom[][] = [];
  for (const atom of atoms) {
    if (atom.opens) repairs.push([atom]);
    else repairs.at(-1)?.push(atom);
  }
  return repairs;
}

/** An atom is certain enough to be cut off from doubtful ones. */
const certainAtom = 0.95;

/** One slice if the whole is certain, or all of it is doubtful; else the certain and the doubtful in turn. */
function slicesOf(atoms: readonly Atom[], tables: readonly Table[]): Atom[][] {
  const joint = sharesOf(atoms, tables).get(textOf(atoms)) ?? 0;
  if (joint >= certain) return [[...atoms]];
  const slices: { atoms: Atom[]; isCertain: boolean }[] = [];
  for (const atom of atoms) {
    const isCertain = (sharesOf([atom], tables).get(atom.text) ?? 0) >= certainAtom;
    const last = slices.at(-1);
    if (last?.isCertain === isCertain) last.atoms.push(atom);
    else slices.push({ atoms: [atom], isCertain });
  }
  return slices.map((slice) => slice.atoms);
}

/** What the hypotheses have where `atoms` are, with the probability of each; what is cut otherwise has no say. */
function sharesOf(atoms: readonly Atom[], tables: readonly Table[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { atoms: own, probability } of tables) {
    let text: string | null = '';
    for (const { start, end } of atoms) {
      const atom = own.get(start);
      text = atom?.end === end ? text + atom.text : null;
      if (text === null) break;
    }
    if (text !== null) shares.set(text, (shares.get(text) ?? 0) + probability);
  }
  return shares;
}

function textOf(atoms: readonly Atom[]): string {
  return atoms.map(({ text }) => text).join('');
}

function entryOf(source: string, atoms: readonly Atom[], tables: readonly Table[]): LedgerEntry {
  const start = atoms[0]?.start ?? 0;
  const end = atoms.at(-1)?.end ?? start;
  const after = textOf(atoms);
  const candidates = candidatesOf(sharesOf(atoms, tables));
  const confidence = candidates.find(({ text }) => text === after)?.confidence ?? 0;
  const rivals = candidates.filter(({ confidence: own }) => own >= leastShown);
  const entry: LedgerEntry = {
    rule: 'damage',
    sourceStart: start,
    sourceEnd: end,
    before: source.slice(start, end),
    after,
    confidence,
    reading: null,
    accepted: confidence >= certain,
  };
  return rivals.length > 1 || !entry.accepted ? { ...entry, candidates: rivals } : entry;
}

const leastShown = 0.005;
const mostShown = 8;
/** Nothing that is inferred is quite sure. */
const surest = 0.999;

/** The likeliest first. */
function candidatesOf(shares: ReadonlyMap<string, number>): RepairCandidate[] {
  return [...shares]
    .map(([text, share]) => ({
      text,
      confidence: Math.min(surest, Math.floor(share * 1000) / 1000),
    }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostShown);
}
