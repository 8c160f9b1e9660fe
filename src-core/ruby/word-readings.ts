import type { ReadingOverride } from '../model/reading-override';

/** Finds what the user laid down for words. */
export type WordReadings = {
  /**
   * The longest such word at a place of a Simplified text.
   *
   * @param characters - Of the text.
   * @param writtenAt - How many characters from there are written in the text as it is; compared with
   *   words that are known in their Traditional form.
   */
  find(
    characters: readonly string[],
    at: number,
    writtenAt: (length: number) => string,
  ): ReadingOverride | null;
};

/** @param overrides - Of the scope `word`. */
export function wordReadings(overrides: readonly ReadingOverride[]): WordReadings {
  const byFirst = new Map<string, { one: ReadingOverride; characters: string[] }[]>();
  for (const one of overrides) {
    const characters = [...one.hans];
    const [first = ''] = characters;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { one, characters }]);
  }
  for (const alike of byFirst.values()) {
    alike.sort((a, b) => b.characters.length - a.characters.length);
  }
  return {
    find(text, at, writtenAt) {
      const found = byFirst.get(text[at] ?? '')?.find(({ one, characters }) => {
        const { length } = characters;
        if (!characters.every((character, offset) => text[at + offset] === character)) return false;
        if (one.source === one.hans) return true;
        const written = writtenAt(length);
        return written === one.source || written === one.hans;
      });
      return found?.one ?? null;
    },
  };
}
