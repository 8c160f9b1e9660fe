import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

import { sentencesOf, textOf } from './policy-texts';

/** A text, a later version of it, and where each unit of the first is in the second (-1 if it is gone). */
export type MutatedText = {
  readonly from: string;
  readonly to: string;
  readonly placeOf: Int32Array;
};

type Cell = { readonly text: string; readonly origin: number };

const toTaiwan = Converter({ from: 'cn', to: 'tw' });

/**
 * A policy of so many sentences, and its re-scrape in Taiwan's standard with other punctuation and glosses, in
 * which a share of the sentences was deleted, edited, duplicated, moved, rewritten or joined by new ones.
 */
export function mutate(random: () => number, count: number, share: number): MutatedText {
  const sentences = sentencesOf(random, count);
  const from = textOf(sentences, random);
  let origin = 0;
  let list: Cell[][] = from
    .split(/(?<=。\n?)/u)
    .map((sentence) => [...toSameLength(sentence)].map((text) => ({ text, origin: origin++ })));
  const moved: Cell[][] = [];
  list = list.flatMap((cells) => {
    if (random() >= share) return [cells];
    const fresh = () => sentencesOf(random, 1).map((sentence) => cellsOf(toTaiwan(sentence)));
    const die = random();
    if (die < 0.2) return [];
    if (die < 0.5) return [edit(cells, random)];
    if (die < 0.6) {
      moved.push(cells.map(({ text }) => ({ text, origin: -1 })));
      return [cells];
    }
    if (die < 0.7) return [cells, cells.map(({ text }) => ({ text, origin: -1 }))];
    if (die < 0.8) return fresh();
    if (die < 0.9) return [cells, ...fresh()];
    moved.push(cells);
    return [];
  });
  for (const cells of moved) list.splice(Math.floor(random() * (list.length + 1)), 0, cells);
  const placeOf = new Int32Array(from.length).fill(-1);
  let to = '';
  for (const { text, origin: unit } of list.flat()) {
    if (unit >= 0) placeOf[unit] = to.length;
    to += dress(text, random);
  }
  return { from, to, placeOf };
}

function edit(cells: readonly Cell[], random: () => number): Cell[] {
  const at = Math.floor(random() * (cells.length - 4));
  const removed = Math.floor(random() * 3);
  const added =
    removed === 0 || random() < 0.6 ? cellsOf('切實全面'.slice(0, 1 + random() * 3)) : [];
  return [...cells.slice(0, at), ...added, ...cells.slice(at + removed)];
}

function cellsOf(text: string): Cell[] {
  return [...text].map((character) => ({ text: character, origin: -1 }));
}

function toSameLength(text: string): string {
  const converted = toTaiwan(text);
  if (converted.length !== text.length) throw new Error(`“${text}” changes its length`);
  return converted;
}

function dress(character: string, random: () => number): string {
  if (random() < 0.015 && /\p{Script=Han}/u.test(character)) {
    return `${character}(${pinyin(character)})`;
  }
  if (character === '，' && random() < 0.3) return ', ';
  return character === '。' && random() < 0.1 ? '；' : character;
}
