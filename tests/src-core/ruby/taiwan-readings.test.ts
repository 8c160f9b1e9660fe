import { describe, expect, it } from 'vitest';

import { mainlandReadings } from '#core/ruby/mainland-readings';
import { parseTaiwanReadings, regionalReadings, toTaiwan } from '#core/ruby/taiwan-readings';
import { taiwan } from './taiwan';

const inTaiwan = (hans: string) =>
  toTaiwan([...hans], mainlandReadings(hans), taiwan)
    .filter((syllable) => syllable !== null)
    .join(' ');

describe('toTaiwan', () => {
  it('reads words of policy prose as Taiwan does', () => {
    const words: Record<string, string> = {
      ...{ 企业: 'qì yè', 学期: 'xué qí', 研究: 'yán jiù', 质量: 'zhí liàng', 危机: 'wéi jī' },
      ...{ 微型: 'wéi xíng', 除夕: 'chú xì', 携带: 'xī dài', 垃圾: 'lè sè', 知识: 'zhī shì' },
      ...{ 信息: 'xìn xí', 业绩: 'yè jī', 部分: 'bù fèn', 说服: 'shuì fú', 突击: 'tú jí' },
    };
    expect(Object.keys(words).map((word) => `${word} ${inTaiwan(word)}`)).toEqual(
      Object.entries(words).map(([word, reading]) => `${word} ${reading}`),
    );
  });

  it('goes by the word before the character', () => {
    expect(inTaiwan('人质与质量')).toBe('rén zhì yǔ zhí liàng');
    expect(inTaiwan('帆船，帆布')).toBe('fán chuán fān bù');
    expect(inTaiwan('部署和公署')).toBe('bù shù hé gōng shǔ');
  });

  it('leaves what is read otherwise than the character usually is', () => {
    // 结 jiē of 结实 differs, jié does not.
    expect(inTaiwan('结合')).toBe('jié hé');
    expect(inTaiwan('服务')).toBe('fú wù');
  });
});

describe('regionalReadings', () => {
  it('gives both readings of a word where they differ, else nothing', () => {
    expect(regionalReadings('企业', ['qǐ', 'yè'], taiwan)).toEqual({
      ...{ cn: ['qǐ', 'yè'], tw: ['qì', 'yè'] },
    });
    expect(regionalReadings('人民', ['rén', 'mín'], taiwan)).toBeNull();
    expect(regionalReadings('', [], taiwan)).toBeNull();
  });
});

describe('parseTaiwanReadings', () => {
  it('refuses a line with another number of syllables', () => {
    expect(() => parseTaiwanReadings('企业\tqǐ\tqì yè')).toThrow(TypeError);
  });
});
