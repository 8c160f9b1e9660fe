import { romanNumeral } from '#core/extraction/roman-numeral';

/**
 * A number the way Word writes it in a list: `format` is an ST_NumberFormat (ECMA-376, 17.18.59).
 * A format that is not known, or has no sign for the number, gives Arabic digits.
 */
export function formatNumber(number: number, format: string): string {
  if (format === 'none') return '';
  if (number < 1 || number > 9_999) return String(number);
  const cycle = cycles[format];
  if (cycle !== undefined) return [...cycle][number - 1] ?? String(number);
  return (writers[format] ?? String)(number);
}

type Writer = (number: number) => string;

const simplified = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'] };
const financial = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] };
const financialTraditional = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'] };

const writers: Readonly<Record<string, Writer>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) =>
    String(number).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  upperRoman: romanNumeral,
  lowerRoman: (number) => romanNumeral(number).toLowerCase(),
  upperLetter: (number) => toLetters(number),
  lowerLetter: (number) => toLetters(number).toLowerCase(),
  chineseCounting: (number) => count(number, simplified),
  chineseCountingThousand: (number) => count(number, simplified),
  taiwaneseCounting: (number) => count(number, simplified),
  taiwaneseCountingThousand: (number) => count(number, simplified),
  japaneseCounting: (number) => count(number, simplified),
  chineseLegalSimplified: (number) => count(number, financial),
  ideographLegalTraditional: (number) => count(number, financialTraditional),
  ideographDigital: (number) => digits(number, '〇一二三四五六七八九'),
  taiwaneseDigital: (number) => digits(number, '○一二三四五六七八九'),
};

const cycles: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
};

type Numerals = { readonly digits: string; readonly units: readonly string[] };

/** 1 to 9999: 十一, 二十, 一百零五, 一千零二十. */
function count(number: number, { digits, units }: Numerals): string {
  let text = '';
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit > 0) text += (digits[digit] ?? '') + (units[place] ?? '');
    else if (text !== '' && !text.endsWith('零')) text += '零';
  }
  return text.replace(/零$/u, '').replace(/^[一壹](?=[十拾])/u, '');
}

function digits(number: number, signs: string): string {
  return String(number).replace(/\d/gu, (digit) => signs[Number(digit)] ?? digit);
}

/** A to Z, then AA, BB and so on, as Word does. */
function toLetters(number: number): string {
  const letter = String.fromCodePoint(0x41 + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 40));
}
