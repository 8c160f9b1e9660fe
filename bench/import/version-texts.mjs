// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

import { hansCorpus } from '../corpus.mjs';
import { seededRandom } from '../seeded-random.mjs';

/** @typedef {() => number} Random */
/** @typedef {{ name: string, make: (text: string, random: Random) => string }} Disguise */

/** @type {<T>(list: readonly T[], random: Random) => T} */
const pick = (list, random) => /** @type {never} */ (list[Math.floor(random() * list.length)]);

/**
 * Texts as {@link hansCorpus} makes them, cut to lengths between 200 and 2,000, and the sample.
 *
 * @returns {string[]}
 */
export function baseTexts() {
  const random = seededRandom(41);
  const sample = readFileSync(
    path.join(import.meta.dirname, '../../resources/samples/sample-policy.txt'),
    'utf8',
  );
  const made = hansCorpus()
    .slice(0, 150)
    .map((chunk) => {
      const sentences = sentencesOf(chunk);
      return sentences.slice(0, Math.ceil(sentences.length * (0.2 + 0.8 * random()))).join('');
    })
    .filter((text) => text.length >= 200);
  return [sample, ...made];
}

/** @param {string} text */
export function sentencesOf(text) {
  return text.split(/(?<=[。！？；\n])/u).filter((sentence) => sentence.trim() !== '');
}

const locales = /** @type {const} */ (['tw', 'hk', 'twp', 't']);

/** What a copy on another site differs in without being another text. */
export const disguises = /** @type {readonly Disguise[]} */ ([
  ...locales.map((to) => ({
    name: `in the script of ${to}`,
    make: Converter({ from: 'cn', to }),
  })),
  {
    name: 'glossed',
    make: (text, random) =>
      text.replace(/\p{Script=Han}/gu, (base) =>
        random() < 0.1 ? `${base}(${pinyin(base)})` : base,
      ),
  },
  {
    name: 'with other punctuation',
    make: (text, random) =>
      text.replace(/[，。；、“”]/gu, (sign) => pick([',', '.', ' ', '；', '', sign], random)),
  },
  {
    name: 'in full width, wrapped',
    make: (text) =>
      text
        .replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .replace(/(.{38})/gu, '$1\n'),
  },
]);

const siteLines = [
  '首页 > 政策 > 正文',
  '字号：大 中 小',
  '打印本页 关闭窗口',
  '责任编辑：张华',
  '分享到微信 微博',
  '相关链接',
  '版权所有 转载请注明出处',
];

/**
 * A share of the sentences reworded, taken out or joined by others, among lines of a web site.
 *
 * @param {string} text
 * @param {number} share
 * @param {readonly string[]} others sentences to insert
 * @param {Random} random
 */
export function editText(text, share, others, random) {
  const edited = sentencesOf(text).flatMap((sentence) => {
    if (random() >= share) return [sentence];
    const die = random();
    if (die < 0.25) return [];
    if (die < 0.5) return [sentence, pick(others, random)];
    const at = Math.floor(random() * sentence.length);
    return [`${sentence.slice(0, at)}进一步${sentence.slice(at + 2)}`];
  });
  const around = siteLines.filter(() => random() < 0.5).sort(() => random() - 0.5);
  return [...around.slice(0, 2), edited.join(''), ...around.slice(2)].join('\n');
}

const provinces = '广东 四川 甘肃 江苏 云南 黑龙江 内蒙古 福建'.split(' ');

/**
 * Pairs of texts that are much alike and not versions of each other.
 *
 * @param {readonly string[]} texts
 * @returns {{ name: string, one: string, other: string }[]}
 */
export function hardPairs(texts) {
  const random = seededRandom(43);
  const pairs = [];
  for (let index = 0; index + 3 < texts.length; index += 1) {
    const [first = [], second = [], third = []] = texts.slice(index, index + 3).map(sentencesOf);
    // Slots are few enough for the two to have most of their wording in common.
    const form = Array.from({ length: 12 }, (_, slot) =>
      first.slice(2 * slot, 2 * slot + 2).join(''),
    ).filter((part) => part !== '');
    const figures = () => (1000 * random()).toFixed(1);
    const report = (/** @type {string} */ place, /** @type {number} */ year) =>
      [
        `${place}省${year}年国民经济和社会发展统计公报\n`,
        ...form.map(
          (sentence) => `${place}省${sentence}其中完成${figures()}亿元，增长${figures()}%。\n`,
        ),
      ].join('');
    const rules = (/** @type {string} */ place) =>
      `${place}省实施办法\n${form.map((sentence) => `${place}省${sentence}`).join('')}`;
    const [place, elsewhere] = index % 2 ? provinces : [...provinces].reverse();
    pairs.push({
      name: 'report of another year',
      one: report(`${place}`, 2023),
      other: report(`${place}`, 2024),
    });
    pairs.push({
      name: 'rules of another province',
      one: rules(`${place}`),
      other: rules(`${elsewhere}`),
    });
    const common = third.join('').slice(0, 600);
    const own = (/** @type {string[]} */ sentences) => sentences.join('').slice(0, 600);
    pairs.push({
      name: 'same legal appendix',
      one: own(first) + common,
      other: own(second) + common,
    });
    const mixed = (/** @type {string[]} */ sentences) =>
      [...sentences.slice(0, 12), ...third.slice(0, 6)].join('');
    pairs.push({ name: 'same subject', one: mixed(first), other: mixed(second) });
  }
  return pairs.filter(({ one, other }) => one.length > 100 && other.length > 100);
}
