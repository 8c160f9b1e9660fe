import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { parseConversionEvidence } from '#core/conversion/conversion-evidence';
import { keptWords, type KeptWord } from '#core/conversion/kept-words';
import { paneConverter, type ConversionRules } from '#core/conversion/pane-converter';
import type { CollectionId } from '#core/model/collection';
import type {
  Choice,
  ChoiceId,
  ChoiceScope,
  ChoiceTarget,
  Phrase,
  PhraseId,
} from '#core/model/conversion';
import type { DocumentId } from '#core/model/document';
import { writtenLocales, type PaneView, type WrittenLocale } from '#core/model/locale';
import { segmentKinds, segmentWidth } from '#core/model/segment';
import type { Concept } from '#core/model/termbase';

const resources = resolve(import.meta.dirname, '../../../resources/conversion');
const read = (name: string): string => readFileSync(resolve(resources, name), 'utf8');
const evidence = parseConversionEvidence(read('candidates.tsv'), read('words.tsv'));
const kept = keptWords(JSON.parse(read('kept-words.json')) as KeptWord[]);
const none: ConversionRules = { choices: [], phrases: [], concepts: [], evidence, keptWords: kept };

const dates = { created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z' };
const document = 'd' as DocumentId;
const collection = 'c' as CollectionId;

function choice(
  scope: ChoiceScope,
  source: string,
  chosen: string,
  start: number | null = null,
  target: ChoiceTarget = 't',
): Choice {
  return {
    id: `${scope} ${source} ${start}` as ChoiceId,
    scope,
    document: scope === 'place' || scope === 'document' ? document : null,
    collection: scope === 'collection' ? collection : null,
    ...{ start, target, source, chosen, ...dates },
  };
}

function phrase(hans: string, hant: string): Phrase {
  return {
    id: hans as PhraseId,
    ...{ scope: 'library', document: null, collection: null, hans, hant },
    directions: ['s2t', 't2s'],
    ...dates,
  };
}

function concept(hans: string, hant: string): Concept {
  return {
    ...{ id: hans, subjectField: 'institution', hans, hant, pinyin: '', english: '', note: '' },
  };
}

function shown(
  text: string,
  rules: Partial<ConversionRules> = {},
  view: PaneView = { locale: 't', wording: false },
  written: WrittenLocale = 'cn',
  start = 0,
): string | undefined {
  return paneConverter(written, view, { ...none, ...rules })?.(text, start).text;
}

describe('paneConverter', () => {
  it('is null where the pane shows the text as it is written', () => {
    for (const written of writtenLocales) {
      expect(paneConverter(written, { locale: 'written', wording: true }, none)).toBeNull();
      expect(paneConverter(written, { locale: written, wording: true }, none)).toBeNull();
    }
  });

  it('without rules and wording is OpenCC’s conversion, for every pair', () => {
    const text = fc
      .array(fc.constantFrom('范', '里', '发展', '头发', '後', '裏', '信息', '𠮷', '，', '臺'))
      .map((parts) => parts.join(''));
    for (const written of writtenLocales) {
      for (const locale of writtenLocales) {
        const convert = paneConverter(written, { locale, wording: false }, none);
        if (!convert) continue;
        fc.assert(
          fc.property(text, (source) => {
            const { text: converted, alignment } = alignedConverter(written, locale)(source);
            expect(convert(source, 7)).toMatchObject({ text: converted, alignment });
          }),
          { numRuns: 50 },
        );
      }
    }
  });

  it('takes the choice of the narrowest scope', () => {
    const everywhere = choice('library', '范', '范');
    const inDocument = choice('document', '范', '範');
    const inCollection = choice('collection', '范', '范');
    const here = choice('place', '范', '范', 100);
    expect(shown('范先生', { choices: [everywhere] })).toBe('范先生');
    expect(shown('范先生', { choices: [inDocument, everywhere, inCollection] })).toBe('範先生');
    expect(shown('范先生与范女士', { choices: [here, inDocument] }, undefined, 'cn', 100)).toBe(
      '范先生與範女士',
    );
  });

  it('touches no place that a phrase settled, nor another direction', () => {
    const choices = [choice('library', '发', '髮'), choice('library', '里', '里', null, 'cn')];
    expect(shown('发展公里', { choices })).toBe('發展公里');
  });

  it('carries a choice to the characters of the region', () => {
    const choices = [choice('document', '里', '裏')];
    expect(shown('在里', { choices }, { locale: 'tw', wording: false })).toBe('在裡');
    expect(shown('在里', { choices }, { locale: 'hk', wording: false })).toBe('在裏');
  });

  it('lets a phrase win over the glossary and over a choice for more than a place', () => {
    const rules = {
      choices: [choice('document', '范', '範')],
      phrases: [phrase('范先生', '范先生')],
      concepts: [concept('范先生', '範先生')],
    };
    expect(shown('范先生来', rules)).toBe('范先生來');
    expect(shown('范先生来', { ...rules, phrases: [] })).toBe('範先生來');
    const here = choice('place', '范', '範', 0);
    expect(shown('范先生来', { ...rules, choices: [here] })).toBe('範先生來');
  });

  it('uses phrases from Traditional to Simplified too', () => {
    const rules = { phrases: [phrase('干燥机', '乾燥機')] };
    const view = { locale: 'cn', wording: false } as const;
    expect(shown('乾燥機', rules, view, 't')).toBe('干燥机');
  });

  it('keeps names of the glossary out of a change of wording', () => {
    const view = { locale: 'tw', wording: true } as const;
    expect(shown('国家信息中心', {}, view)).toBe('國家資訊中心');
    const concepts = [concept('国家信息中心', '國家信息中心')];
    expect(shown('国家信息中心的信息', { concepts }, view)).toBe('國家信息中心的資訊');
  });

  it('keeps listed words unless the user says so, for a place or everywhere', () => {
    const view = { locale: 'tw', wording: true } as const;
    const text = '法律程序和程序员';
    expect(shown(text, {}, view)).toBe('法律程序和程式設計師');
    const everywhere = choice('library', '程序', '程式', null, 'twp');
    expect(shown(text, { choices: [everywhere] }, view)).toBe('法律程式和程式設計師');
    const elsewhere = choice('place', '程序', '程式', 9, 'twp');
    expect(shown(text, { choices: [elsewhere] }, view)).toBe('法律程序和程式設計師');
    const keepSoftware = choice('library', '软件', '軟件', null, 'twp');
    expect(shown('软件', { choices: [keepSoftware] }, view)).toBe('軟件');
    expect(shown('软件', {}, view)).toBe('軟體');
  });

  it('settles no character of a word that another one stands for', () => {
    const view = { locale: 'tw', wording: true } as const;
    const choices = [choice('document', '出', '齣')];
    const convert = paneConverter('cn', view, { ...none, choices });
    expect(convert?.('看一出戏，坐出租车', 0).text).toContain('計程車');
    expect(convert?.('出租车', 0).remarks.map(({ kind }) => kind)).toEqual(['wording']);
  });

  it('converts anew what a phrase leaves of a reworded word', () => {
    const rules = { phrases: [phrase('务器', '務器')] };
    expect(shown('服务器', rules, { locale: 'tw', wording: true })).toBe('服務器');
  });

  it('remarks on what is open and on what was chosen, in canonical offsets', () => {
    const convert = paneConverter(
      'cn',
      { locale: 't', wording: false },
      {
        ...none,
        choices: [choice('place', '范', '范', 50)],
        phrases: [phrase('范女士', '范女士')],
      },
    );
    const remarks = convert?.('范先生和范女士和范', 50).remarks ?? [];
    expect(
      remarks.map((remark) => [
        remark.kind,
        remark.start,
        remark.kind === 'ambiguity' && remark.chosen,
        remark.choice?.scope ?? null,
      ]),
    ).toEqual([
      ['ambiguity', 50, '范', 'place'],
      ['ambiguity', 58, '範', null],
    ]);
  });

  it('marks each segment with what decided it', () => {
    const convert = paneConverter(
      'cn',
      { locale: 'tw', wording: true },
      {
        ...none,
        choices: [choice('document', '范', '范')],
        phrases: [phrase('于丹', '于丹')],
        concepts: [concept('国家信息中心', '國家信息中心')],
      },
    );
    const { alignment } = convert?.('范于丹国家信息中心软件', 0) ?? { alignment: new Int32Array() };
    const kinds = [];
    for (let at = 4; at < alignment.length; at += segmentWidth) {
      kinds.push(segmentKinds[alignment[at] ?? 0]);
    }
    expect(kinds).toEqual(['choice', 'dictionary', 'glossary', 'wording']);
  });
});
