import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mixedPassages, sentenceScripts } from '#core/text/sentence-scripts';
import { simplifiedSentences, traditionalSentences } from './sentences';

function told(text: string): [string, string][] {
  return sentenceScripts(text).map(({ start, end, script }) => [text.slice(start, end), script]);
}

describe('sentenceScripts', () => {
  it('ends a sentence after its mark and the quotes that close it', () => {
    expect(told('他說：「走吧！」我们不走。（國家。）Well? 这；…完')).toEqual([
      ['他說：「走吧！」', 'hant'],
      ['我们不走。', 'hans'],
      ['（國家。）', 'hant'],
      ['Well?', 'unknown'],
      ['这；…', 'hans'],
      ['完', 'unknown'],
    ]);
  });

  it('ends a sentence at every kind of line end, and leaves blank ones out', () => {
    for (const end of ['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029']) {
      expect(told(`\u3000\u3000國務院${end}${end} \t${end}国务院 ${end}`)).toEqual([
        ['國務院', 'hant'],
        ['国务院', 'hans'],
      ]);
    }
    expect(told(' \n\u3000')).toEqual([]);
    expect(told('')).toEqual([]);
  });

  it('lets one character decide, and two of different scripts make it mixed', () => {
    expect(told('天下太平国。天下太平國。天下太平。')).toEqual([
      ['天下太平国。', 'hans'],
      ['天下太平國。', 'hant'],
      ['天下太平。', 'unknown'],
    ]);
    expect(told('國務院發展研究中心关')).toEqual([['國務院發展研究中心关', 'mixed']]);
  });

  it('gives sentences in order that hold all but blanks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'國国中。！”\n\r\u0085 \u3000𠮷')), (characters) => {
        const text = characters.join('');
        let [rest, kept] = ['', 0];
        for (const { start, end } of sentenceScripts(text)) {
          expect(start).toBeGreaterThanOrEqual(kept);
          expect(end).toBeGreaterThan(start);
          rest += text.slice(kept, start);
          kept = end;
        }
        expect(rest + text.slice(kept)).toMatch(/^[\s\u0085]*$/u);
      }),
    );
  });
});

describe('mixedPassages', () => {
  it('joins foreign neighbours over sentences without evidence, not beyond', () => {
    const text = '國家。\n天下。国家。\n一、二。这个。天下。發展。发展國家。天下。';
    const passages = mixedPassages(text, 't');
    expect(passages.map(({ start, end, script }) => [text.slice(start, end), script])).toEqual([
      ['国家。\n一、二。这个。', 'hans'],
      ['发展國家。', 'mixed'],
    ]);
  });

  it('calls a passage mixed where one of its sentences is', () => {
    expect(mixedPassages('国家。國家发展。', 'tw')).toMatchObject([{ start: 0, script: 'mixed' }]);
    expect(mixedPassages('國家。', 'cn')).toEqual([{ start: 0, end: 3, script: 'hant' }]);
    expect(mixedPassages('國家。', 'hk')).toEqual([]);
  });

  it('finds generated passages at their borders', () => {
    const stretch = (sentences: readonly string[]) =>
      fc.array(fc.constantFrom(...sentences.filter(isPure)), { minLength: 1, maxLength: 4 });
    const pieces = fc.array(fc.tuple(stretch(traditionalSentences), stretch(simplifiedSentences)), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(pieces, fc.constantFrom('cn', 't', 'tw', 'hk'), (stretches, written) => {
        let text = '';
        const expected = stretches.flatMap(([hant, hans]) =>
          [['hant', hant] as const, ['hans', hans] as const].flatMap(([script, sentences]) => {
            const start = text.length;
            const passage = sentences.join('\n');
            text += `${passage}\n`;
            const isForeign = script === (written === 'cn' ? 'hant' : 'hans');
            return isForeign ? [{ start, end: start + passage.length, script }] : [];
          }),
        );
        expect(mixedPassages(text, written)).toEqual(expected);
      }),
    );
  });
});

/** Whether a sentence of the lists has evidence for one script all along. */
function isPure(sentence: string): boolean {
  return sentenceScripts(sentence).every(({ script }) => script === 'hant' || script === 'hans');
}
