import type { DamageEvidence } from './damage-evidence';
import { GlossedCharacters } from './glossed-characters';
import { glossMarkAt } from './gloss-marks';
import { LanguageModel } from './language-model';
import { isReadingOf } from './readings';
import type { RepairContext } from './repairs/repair-context';

/** A text that is longer is not read any further: what it says it has said. */
const mostUnits = 3_000_000;
/** After a damaged place the text may be out of step; for about so long it is not learnt from. */
const untrusted = 30;

/**
 * What the undamaged part of a text tells: its words, and which characters it has glosses for.
 *
 * @param damaged - Offsets where damage may begin, sorted.
 * @param bare - Those of them where no reading stands.
 */
export function documentEvidence(
  source: string,
  damaged: readonly number[],
  bare: ReadonlySet<number>,
  evidence: DamageEvidence | null,
): RepairContext {
  const model = new LanguageModel(evidence);
  const glossed = new GlossedCharacters();
  let reached = 0;
  for (const place of [...damaged, source.length]) {
    if (place > reached)
      learnFrom(source.slice(reached, Math.min(place, mostUnits)), model, glossed);
    reached = Math.max(reached, place + untrusted);
    if (reached >= mostUnits) break;
  }
  return { model, glossed, bare, leading: new Map(), choices: new Map() };
}

function learnFrom(piece: string, model: LanguageModel, glossed: GlossedCharacters): void {
  model.learn(
    withoutGlosses(piece, (unit, reading) => {
      glossed.add(unit, reading);
    }),
  );
}

/** The text without the readings that are valid for the characters before them. */
export function withoutGlosses(
  text: string,
  onGloss: (unit: number, reading: string) => void = () => {},
): string {
  let stripped = '';
  let copied = 0;
  for (const match of text.matchAll(/[(（]/gu)) {
    if (match.index < copied || match.index === 0) continue;
    const mark = glossMarkAt(text, match.index);
    const base = text.charAt(match.index - 1);
    if (!mark || !isReadingOf(base, mark.reading, { toneless: mark.isRepeated })) continue;
    onGloss(base.charCodeAt(0), mark.reading);
    stripped += text.slice(copied, match.index);
    copied = mark.end;
  }
  return stripped + text.slice(copied);
}
