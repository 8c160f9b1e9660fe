import type { Syllable } from './taiwan-readings';

/**
 * Words of policy prose that pinyin-pro reads otherwise than 现代汉语词典, in Simplified script as
 * OpenCC writes it: 著 stays 著 there. Chosen by hand; each character is followed by its syllable,
 * left out where it is not in question.
 */
const words = `
著zhuó力 著zhuó眼 著zhuó重 著zhuó手 著zhuó实 执著zhuó 沿著zhe 随著zhe 看著zhe 围绕著zhe 意味著zhe 有著zhe 本著zhe
标志著zhe 朝著zhe 向著zhe 面临著zhe 存在著zhe 发挥著zhe
着zhuó力 着zhuó眼 着zhuó重 着zhuó手 着zhuó实
重chóng组 应yīng急 量liàng化 打转zhuàn 卷juǎn入 视为wéi
还huán林 还huán草 还huán湿 还huán田 差chāi旅 出差chāi 载zài体 载zài荷 尽jǐn快 尽jǐn早 尽jǐn量 率shuài先 率shuài队 种zhòng植 种zhòng粮 种zhòng养 教jiāo书
为wéi引领 为wéi主 为wéi辅 为wéi核心 为wéi基础 为wéi依托 为wéi导向 为wéi目标 为wéi抓手 为wéi支撑 为wéi重点
为wéi契机 为wéi载体 为wéi根本 为wéi期 为wéi准 为wéi主线 为wéi中心
做得de 办得de 干得de 变得de 显得de 搞得de 走得de 抓得de 说得de 来得de 扩大得de 发展得de 进行得de 完成得de 得děi有 总得děi
稳步地de 逐步地de 不断地de 积极地de 有效地de 更好地de 深入地de 切实地de 全面地de 科学地de 广泛地de 充分地de
及时地de 主动地de 自觉地de 创造性地de 有序地de 有力地de 更多地de 极大地de 不移地de 扎实地de 系统地de 合理地de
有计划地de 有步骤地de 有重点地de 最大限度地de 因地制宜地de 持续地de 认真地de 严格地de 迅速地de 健康地de 稳定地de
`;

type Word = { readonly characters: readonly string[]; readonly syllables: readonly Syllable[] };

/** By first character, the longest first. */
const byFirst = new Map<string, Word[]>();
for (const written of words.trim().split(/\s+/u)) {
  const parts = [...written.matchAll(/(\p{Script=Han})(\P{Script=Han}*)/gu)];
  const word = {
    characters: parts.map(([, character = '']) => character),
    syllables: parts.map(([, , syllable = '']) => syllable || null),
  };
  const [first = ''] = word.characters;
  const alike = [...(byFirst.get(first) ?? []), word];
  byFirst.set(
    first,
    alike.sort((a, b) => b.characters.length - a.characters.length),
  );
}

/**
 * Readings put right where a word or turn of policy prose says what the character is read as.
 *
 * @param characters - Of a Simplified text, a reading for each.
 */
export function withUsualWords(
  characters: readonly string[],
  syllables: readonly Syllable[],
): Syllable[] {
  const result = [...syllables];
  for (let at = 0; at < characters.length; at += 1) {
    const word = (byFirst.get(characters[at] ?? '') ?? []).find((one) =>
      one.characters.every((character, offset) => characters[at + offset] === character),
    );
    for (const [offset, syllable] of (word?.syllables ?? []).entries()) {
      if (syllable !== null) result[at + offset] = syllable;
    }
  }
  putFrames(characters, result);
  return result;
}

/** Characters between 以 and 为 at most: beyond it they belong to two turns of phrase. */
const longestFrame = 14;

/** 以…为… has wéi. */
function putFrames(characters: readonly string[], result: Syllable[]): void {
  for (const [at, character] of characters.entries()) {
    if (character !== '为' || result[at] !== 'wèi') continue;
    for (let from = at - 2; from >= Math.max(0, at - longestFrame); from -= 1) {
      const before = characters[from] ?? '';
      if (/[，。；：！？、\s]/u.test(before)) break;
      if (before !== '以' || /[可所难足予得加给]/u.test(characters[from - 1] ?? '')) continue;
      result[at] = 'wéi';
      break;
    }
  }
}
