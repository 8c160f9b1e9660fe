import type { Script } from '../model/locale';
import { countEvidence } from './script-evidence';

/** Longer texts are judged by samples of this many UTF-16 units in all. */
const sampleLimit = 200_000;
const sampleCount = 200;

/**
 * The script a text is written in, by the characters that only one of the scripts has. A minority
 * of at least three characters and a tenth of all makes it `mixed`, as does a tie.
 */
export function detectScript(text: string): Script {
  let hant = 0;
  let hans = 0;
  for (const sample of samplesOf(text)) {
    const evidence = countEvidence(sample);
    hant += evidence.hant;
    hans += evidence.hans;
  }
  if (hant + hans === 0) return 'unknown';
  const minority = Math.min(hant, hans);
  if (hant === hans || (minority >= 3 && minority * 10 >= hant + hans)) return 'mixed';
  return hant > hans ? 'hant' : 'hans';
}

/** The text, or stretches of it at even distances. */
function samplesOf(text: string): string[] {
  if (text.length <= sampleLimit) return [text];
  const length = sampleLimit / sampleCount;
  const step = (text.length - length) / (sampleCount - 1);
  return Array.from({ length: sampleCount }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + length);
  });
}
