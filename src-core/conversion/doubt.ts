import type { CharacterEvidence } from './conversion-evidence';

export function doubtOf(character: CharacterEvidence, form: string | null): number {
  const doubt = doubtOfDefault(character);
  if (form === null) return 0.9 * doubt;
  return form === character.candidates[0] ? 0.05 * doubt : 0.9 + 0.1 * doubt;
}

function doubtOfDefault({ phrases, words }: CharacterEvidence): number {
  const share = (others(phrases) + 0.2) / (sum(phrases) + 4);
  return (others(words) + 8 * share) / (sum(words) + 8);
}
function others(counts: readonly number[]): number {
  return sum(counts.slice(1));
}
function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
