import { mojibakes, type Mojibake } from '../model/document';
import { replacedWeight, weighText } from './plausibility';
import { undoMojibake } from './reading-decoder';

/** A mojibake with the text that undoing it gives. */
export type Undone = {
  readonly mojibake: Mojibake;
  readonly text: string;
  /** As Trial's, to be compared with that of the reading undone. */
  readonly rank: number;
};

/** Units looked at. */
const looked = 0x4000;

/** Expectation before any look at the text, as a logarithm. */
const prior = -6;
/** Added where undoing loses more than a third. */
const hopeless = -1e6;
/** How much likelier a text without the mojibake must be to say so. */
const leastGain = 12;

/**
 * What each mojibake would have been, likeliest first; null where undoing gives nothing Chinese.
 *
 * @param rank - That of the reading which gave `text`.
 */
export function undoAll(text: string, rank: number): Undone[] {
  const sample = sampleOf(text);
  const before = weighText(sample).logChance;
  return mojibakes
    .map((mojibake) => {
      const undone = undoMojibake(sample, mojibake);
      const { logChance, foreign, replaced } = weighText(undone);
      // A short text is likely because it is short, so what was lost must not shorten it.
      const loss = replaced * 3 > foreign ? hopeless : 0;
      return { mojibake, text: undone, rank: rank + logChance - before + prior + loss };
    })
    .sort((a, b) => b.rank - a.rank);
}

/** The mojibake that a text seems to have suffered, or null. Ordinary text costs one look. */
export function suspectMojibake(text: string): Mojibake | null {
  const sample = sampleOf(text);
  const { foreign, foreignLogChance, replaced } = weighText(sample);
  if (foreign < 4 || foreignLogChance / foreign > usualMean) return null;
  if (replaced * 3 > foreign) return null;
  const best = undoAll(sample, 0)[0];
  if (best === undefined || best.rank < leastGain) return null;
  const after = weighText(best.text);
  const isChinese = (best.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
  // What was lost says nothing on what is left.
  const mean =
    (after.foreignLogChance - after.replaced * replacedWeight) / (after.foreign - after.replaced);
  return isChinese && mean > leastUndoneMean && after.replaced * 3 <= after.foreign
    ? best.mojibake
    : null;
}

/** What undoing has to give per character that is not ASCII. */
const leastUndoneMean = -11.2;

/** Prose weighs more than this per character that is not ASCII. */
const usualMean = -9.4;

/** Whether much of a text was lost before it was saved: 锟斤拷 stands for U+FFFD read as GBK. */
export function isLossyText(text: string, replaced: number): boolean {
  const sample = sampleOf(text);
  const { foreign, replaced: marks } = weighText(sample);
  const lost = (sample.match(/锟斤拷|锟斤|斤拷|ï¿½|嚙踝蕭|�/g) ?? []).length;
  const own = marks <= replaced ? lost - marks : lost;
  return own >= 3 && own * 10 >= foreign - lost * 2;
}

/** From the first character that is not ASCII on, where that comes late. */
function sampleOf(text: string): string {
  if (text.length <= looked) return text.startsWith('\ufeff') ? text.slice(1) : text;
  const first = Math.max(0, text.search(/[\u0080-\ufefe\uff00-\uffff]/));
  return text.slice(first, first + looked);
}
