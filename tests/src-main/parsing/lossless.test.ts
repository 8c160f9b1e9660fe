import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CleaningRule, CleaningRuleId } from '#core/model/cleaning-rule';
import { AppError } from '#core/model/app-error';
import { applyLedger, placeEntries, restoreSource } from '#core/text/ledger';
import { extractSource } from '../../../src-main/parsing/extract-source';
import { parseSource } from '../../../src-main/parsing/parse-source';
import type { ParseParams } from '../../../src-main/parsing/parsed-source';
import { wellFormed } from '../../../src-main/services/well-formed';
import { resources } from '../library-fixture';

const pages = resolve('tests/fixtures/pages');
const documents = resolve('tests/fixtures/documents');

const rules: CleaningRule[] = [
  ruleOf('空白', { kind: 'regex', find: '[ \\u3000]{2,}', replace: ' ' }),
  ruleOf('文號', { kind: 'regex', find: '\\[(\\d{4})\\]', replace: '〔$1〕' }),
  ruleOf('重複', { kind: 'regex', find: '(.)\\1', flags: 's', replace: '$1$&' }),
  ruleOf('刪去', { kind: 'literal', find: '發', replace: '' }),
  ruleOf('行末', { kind: 'regex', find: '$', flags: 'm', replace: '¶' }),
];

describe('a source comes back from its canonical text and ledger', () => {
  it('whatever the text is, with glosses, damage and rules over one another', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...['發(fā)展', '承接?xùn)|部地區', '對(duì)(duì)', '(fā', '[2024]', '  ', '\u3000\u3000'],
        ...['\r\n', '\r', '\u0085', '\u2028', '\u2029', '\0', '\ufeff', '\uffff', '\u{1ffff}'],
        ...['葛\u{e0100}', '𠮷', '\u202e', '\u2067', '\u2069', '𠮷(jí)', 'a\u0301', '?)', '\ufffd'],
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const text = wellFormed(pieces.join(''));
        fc.pre(text.trim() !== '');
        const bytes = new TextEncoder().encode(text);
        // Told how to read it: a text made of odd characters alone would be taken for no text.
        const source = await expectLossless({
          ...{ bytes, name: '', kind: 'text', rules },
          decoding: { encoding: 'utf-8', mojibake: null },
        });
        expect(source).toBe(text);
      }),
      { numRuns: 150, seed: 13 },
    );
  });

  it.each(readdirSync(pages))('for the page %s, whose furniture is cut', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(pages, name)));
    await expectLossless({ bytes, name, kind: 'file', rules });
    await expectLossless({ bytes, name: '', kind: 'rich-text', rules: [] });
  });

  it.each(readdirSync(documents))('for the document %s, or it is refused', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(documents, name)));
    const given = { bytes, name, kind: 'file', rules } as const;
    const outcome = await expectLossless(given).catch((error: unknown) => error);
    const isRefused = /^(?:hostile|foreign|encrypted|scanned)\./u.test(name);
    if (isRefused && typeof outcome !== 'string') expect(outcome).toBeInstanceOf(AppError);
    else expect(typeof outcome === 'string' ? outcome.length : outcome).toBeGreaterThan(0);
  });
});

/** The decoded source, which the ledger restores. */
async function expectLossless({
  rules: holding,
  decoding = null,
  ...given
}: Pick<ParseParams, 'bytes' | 'name' | 'kind'> & {
  readonly rules: readonly CleaningRule[];
  readonly decoding?: ParseParams['decoding'];
}): Promise<string> {
  const { extraction } = await extractSource({ ...given, decoding }, () => undefined);
  const { canonical, entries } = await parseSource(
    {
      ...{ ...given, decoding, previous: [], resources },
      rules: { rules: holding, overrides: [], document: null, collection: null },
    },
    () => undefined,
  );
  expect(applyLedger(extraction.text, entries)).toBe(canonical);
  expect(restoreSource(canonical, placeEntries(entries))).toBe(extraction.text);
  const undone = entries.map((entry) => ({ ...entry, accepted: false }));
  expect(applyLedger(extraction.text, undone)).toBe(extraction.text);
  return extraction.text;
}

function ruleOf(name: string, action: Partial<CleaningRule>): CleaningRule {
  return {
    ...{ id: crypto.randomUUID() as CleaningRuleId, name, scope: { kind: 'library' } },
    ...{ kind: 'literal', find: '', flags: '', replace: '', enabled: true, examples: [] },
    ...action,
  };
}
