import { describe, expect, it } from 'vitest';

import { parseEntry } from '#core/dictionary/parse-entry';

const entry = (hant: string, hans: string, pinyin: string, ...senses: string[]) =>
  parseEntry({ hant, hans, pinyin, senses });

describe('parseEntry', () => {
  it('takes measure words out of the senses', () => {
    expect(entry('書', '书', 'shu1', 'book', 'CL:本[ben3],冊|册[ce4]')).toMatchObject({
      english: ['book'],
      classifiers: [
        { hant: '本', hans: '本', pinyin: 'běn' },
        { hant: '冊', hans: '册', pinyin: 'cè' },
      ],
    });
  });

  it('takes the reading of Taiwan out, whether a sense of its own or in brackets', () => {
    const period = entry('期', '期', 'qi1', 'a period of time', 'Taiwan pr. [qi2]');
    expect(period).toMatchObject({
      english: ['a period of time'],
      taiwan: { pinyin: 'qí', zhuyin: 'ㄑㄧˊ' },
    });
    const listen = entry('聽', '听', 'ting1', 'to let be; to allow (Taiwan pr. [ting4])');
    expect(listen).toMatchObject({
      english: ['to let be; to allow'],
      taiwan: { pinyin: 'tìng' },
    });
  });

  it('sets syllables apart that a reading of Taiwan gives together', () => {
    expect(entry('下頦', '下颏', 'xia4 ke1', 'chin', 'Taiwan pr. [xia4hai2]').taiwan?.pinyin).toBe(
      'xià hái',
    );
  });

  it('knows what a word is a variant of', () => {
    expect(entry('裏', '里', 'li3', 'variant of 裡|里[li3]')).toMatchObject({
      english: [],
      variantOf: [{ hant: '裡', hans: '里', pinyin: 'lǐ' }],
    });
    expect(
      entry('馬六甲', '马六甲', 'Ma3 liu4 jia3', 'Malacca', 'see also 馬來|马来[Ma3 lai2]'),
    ).toMatchObject({ english: ['Malacca'], seeAlso: [{ hant: '馬來' }] });
  });

  it('keeps a sense that says more than a reference', () => {
    const sense = 'variant of 折線|折线[zhe2 xian4], broken line';
    expect(entry('摺線', '折线', 'zhe2 xian4', sense)).toMatchObject({
      english: ['variant of 折線｜折线 (zhé xiàn), broken line'],
      variantOf: [],
    });
    expect(
      entry('罄身兒', '罄身儿', 'qing4 shen1 r5', 'erhua variant of 罄身[qing4 shen1]'),
    ).toMatchObject({
      english: ['erhua variant of 罄身 (qìng shēn)'],
      variantOf: [{ hant: '罄身' }],
    });
  });
});
