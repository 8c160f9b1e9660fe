import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { mainlandReadings } from '#core/ruby/mainland-readings';
import { heldOut, labelled } from './polyphones';

/** The labelled characters of a sentence, each with what is read there. */
function wrongIn(sentence: string): { wrong: string[]; cases: number } {
  const parts = sentence.split(/\[(.)([^\]]*)\]/gu);
  const wanted = new Map<number, string>();
  let text = '';
  for (let at = 0; at < parts.length; at += 3) {
    text += parts[at] ?? '';
    if (parts[at + 1] === undefined) break;
    wanted.set([...text].length, parts[at + 2] ?? '');
    text += parts[at + 1] ?? '';
  }
  const readings = mainlandReadings(alignedConverter('t', 'cn')(text).text);
  const wrong = [...wanted].flatMap(([at, reading]) =>
    readings[at] === reading ? [] : [`${text} ${at}: ${reading}, not ${readings[at]}`],
  );
  return { wrong, cases: wanted.size };
}

const judge = (sentences: readonly string[]) => {
  const judged = sentences.map(wrongIn);
  return {
    cases: judged.reduce((sum, { cases }) => sum + cases, 0),
    wrong: judged.flatMap(({ wrong }) => wrong),
  };
};

describe('mainlandReadings', () => {
  it('reads 133 characters of several readings in policy prose right, after they were tuned on', () => {
    expect(judge(labelled)).toEqual({ cases: 133, wrong: [] });
  });

  it('reads 117 more right, of which 111 were before they were looked at', () => {
    expect(judge(heldOut)).toEqual({ cases: 117, wrong: [] });
  });

  it('gives the tones of dictionaries, not those of speech', () => {
    expect(mainlandReadings('不对，一样，展览馆。').join(' ')).toBe(
      'bù duì  yī yàng  zhǎn lǎn guǎn ',
    );
    expect(mainlandReadings('这儿')).toEqual(['zhè', 'ér']);
  });

  it('gives one a code point, and none to what is not Han', () => {
    for (const text of ['GDP增长5.2%', '𠮷野家', '\ud842中', 'aā한あㄅ', '我们々〇', '😀', '']) {
      const readings = mainlandReadings(text);
      const characters = [...text];
      expect(readings.length).toBe(characters.length);
      for (const [at, reading] of readings.entries()) {
        if (reading !== null) expect(characters[at]).toMatch(/\p{Script=Han}/u);
      }
    }
    expect(mainlandReadings('GDP增长5%')).toEqual([
      ...[null, null, null, 'zēng', 'zhǎng', null, null],
    ]);
  });
});
