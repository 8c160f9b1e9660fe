import type { GlossMark } from '../gloss-marks';
import { charactersReadAs } from '../glossed-characters';
import { isReadingOf } from '../readings';
import type { GlossChoice, RepairContext } from './repair-context';

/** The characters that a reading after the byte `lead` may have been meant for. */
export function glossChoices(
  lead: number,
  mark: GlossMark,
  context: RepairContext,
): readonly GlossChoice[] {
  const key = `${lead}${mark.isRepeated ? '*' : ''}${mark.reading}`;
  let choices = context.choices.get(key);
  if (!choices) {
    choices = choicesFor(lead, mark, context);
    context.choices.set(key, choices);
  }
  return choices;
}

function choicesFor(
  lead: number,
  mark: GlossMark,
  { model, glossed }: RepairContext,
): GlossChoice[] {
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
export function costOfBare(unit: number, { model, glossed }: RepairContext): number {
  const times = glossed.times(unit);
  return times >= 2 && times >= 0.95 * model.seen(unit) ? costOfMissingGloss : 0;
}

const costOfMissingGloss = -3;

/** Whether the reading is one of the character, as a gloss without damage. */
export function isGlossOf(unit: number, mark: GlossMark): boolean {
  return isReadingOf(String.fromCharCode(unit), mark.reading, { toneless: mark.isRepeated });
}
