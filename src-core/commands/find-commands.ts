import { interfaceLanguages, type InterfaceLanguage } from '../model/locale';
import { commandNames } from './command-names';
import type { CommandId } from './command-table';
import { fuzzyScore } from './fuzzy-score';

/**
 * Whether letters are the pinyin of a Chinese text: whole, begun, or initials. Gives the places in the
 * text, or null. Passed in, for its table of readings is large.
 */
export type MatchPinyin = (text: string, letters: string) => readonly number[] | null;

const weights = { own: 1, english: 0.9, other: 0.8, pinyin: 0.85 } as const;

/**
 * Commands whose name fits a search, the best first, and those that fit alike in the order given. By
 * the name in the language of the interface, in the others, and by toneless pinyin.
 *
 * @param match - Null as long as the readings are not there.
 */
export function findCommands(
  search: string,
  ids: readonly CommandId[],
  language: InterfaceLanguage,
  match: MatchPinyin | null,
): CommandId[] {
  const letters = search.toLowerCase().replaceAll(/[\s']/gu, '');
  const byPinyin = match && /^[a-zü]+$/u.test(letters) ? match : null;
  const scoreOf = (id: CommandId): number =>
    Math.max(
      ...interfaceLanguages.map((each) => {
        const weight =
          each === language ? weights.own : each === 'en' ? weights.english : weights.other;
        return weight * fuzzyScore(search, commandNames[each][id]);
      }),
      byPinyin ? weights.pinyin * pinyinScore(id, letters, byPinyin) : 0,
    );
  return ids
    .map((id) => ({ id, score: scoreOf(id) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function pinyinScore(id: CommandId, letters: string, match: MatchPinyin): number {
  const places = [commandNames['zh-Hans'][id], commandNames['zh-Hant'][id]].map((name) =>
    match(name, letters),
  );
  const first = Math.min(...places.map((found) => found?.[0] ?? Infinity));
  return first === Infinity ? 0 : first === 0 ? 1 : 0.9;
}
