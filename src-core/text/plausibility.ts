import { commonCharacters } from './common-characters';

/** What a text looks like, as evidence on whether its bytes were read in the right encoding. */
export type Plausibility = {
  /** Natural logarithm of the chance that a reader of Chinese meets this very text. */
  readonly logChance: number;
  /** How many UTF-16 units are not ASCII. */
  readonly foreign: number;
  /** {@link logChance} of those units alone. */
  readonly foreignLogChance: number;
  /** How many are U+FFFD, left by bytes that could not be decoded. */
  readonly replaced: number;
  /** How many are controls of ASCII other than tab, line end, form feed and the final Ctrl-Z of DOS. */
  readonly controls: number;
};

/**
 * Weigh a decoded text. Readings of the **same bytes** can be compared by `logChance`: it is a
 * sum over the text of what each character would weigh in a mix of Chinese and some English.
 */
export function weighText(text: string): Plausibility {
  weights ??= buildWeights();
  let asciiLogChance = 0;
  let foreignLogChance = 0;
  let foreign = 0;
  let replaced = 0;
  let controls = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    const weight = weights[unit] ?? 0;
    if (unit < 0x80) {
      asciiLogChance += weight;
      if (weight === weightOf.control) controls += 1;
      continue;
    }
    foreign += 1;
    foreignLogChance += weight;
    if (unit === 0xfffd) replaced += 1;
  }
  const logChance = asciiLogChance + foreignLogChance;
  return { logChance, foreign, foreignLogChance, replaced, controls };
}

/** What {@link weighText} gives for U+FFFD. */
export const replacedWeight = -25;

/**
 * Natural logarithms of a character's chance, by class: the share of the class in running text
 * over its number of members. Rough on purpose; right and wrong readings lie far apart.
 */
const weightOf = {
  letter: -5.2,
  sign: -7.3,
  frequent: -7.4,
  common: -10.8,
  punctuation: -5.5,
  wide: -9.5,
  latin: -10,
  kana: -12,
  symbol: -11.5,
  rare: -15.4,
  foreign: -16,
  private: -20,
  control: -21,
  replaced: replacedWeight,
} as const;

let weights: Float64Array | null = null;

function buildWeights(): Float64Array {
  const built = new Float64Array(0x10000);
  for (let unit = 0; unit < built.length; unit += 1) {
    built[unit] = weightOf[classOf(unit)];
  }
  for (const [character, level] of commonCharacters()) {
    if (level !== 'rare') built[character.charCodeAt(0)] = weightOf[level];
  }
  for (const character of cantonese) {
    const unit = character.charCodeAt(0);
    if (built[unit] === weightOf.rare) built[unit] = weightOf.common;
  }
  return built;
}

/** Characters of written Cantonese and of Hong Kong's names, which no list of usual ones holds. */
const cantonese =
  '喺嘅咗啲冇哋唔佢嘢嚟嗰噉咁㗎攞瞓睇吓啱嘈冚揾搵攰畀俾咪啫喎囉嘞咩噃氹埗邨衞綫咭脷鰂滘㷫嘥嬲掟揼揸撳擰' +
  '曱甴梘煲焗煠瞇睺踎蹺閪靚餸孖孭尐悭慳抌掗揦撚擝氽焫煀糭罉裇褸鈪鎅鐳飲餼騎鱲';

function classOf(unit: number): keyof typeof weightOf {
  if (unit < 0x80) return asciiClassOf(unit);
  if (unit < 0xa0) return 'control';
  // Half of a pair: with its other half it should weigh little more than a rare character.
  if (unit >= 0xd800 && unit < 0xe000) return 'latin';
  if (unit === 0xfffd) return 'replaced';
  const character = String.fromCharCode(unit);
  if ('、。〈〉《》「」『』【】“”‘’（），：；！？—…·　'.includes(character)) return 'punctuation';
  if (/[\p{Co}\p{Cn}]/u.test(character)) return 'private';
  if (/\p{Script=Han}/u.test(character)) return 'rare';
  // Wide forms, and the circled numbers, arrows, boxes and bullets of Chinese tables and lists.
  if (
    /[\u3000-\u303f\uff01-\uff5e\u2460-\u2473\u2190-\u2193\u2500-\u257f\u25a0-\u25cf※★☆×℃]/u.test(
      character,
    )
  )
    return 'wide';
  if (/[\u00c0-\u017f\u01cd-\u01dc\u01f8\u01f9\u0251\u0261]/.test(character)) return 'latin';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u.test(character)) return 'kana';
  if (/[\p{S}\p{P}\p{N}\p{Z}Α-Ωα-ωА-яЁё]/u.test(character)) return 'symbol';
  return 'foreign';
}

function asciiClassOf(unit: number): keyof typeof weightOf {
  if ((unit >= 0x09 && unit <= 0x0d) || unit === 0x1a) return unit === 0x0a ? 'letter' : 'sign';
  if (unit < 0x20 || unit === 0x7f) return 'control';
  return /[a-z0-9 ]/.test(String.fromCharCode(unit)) ? 'letter' : 'sign';
}
