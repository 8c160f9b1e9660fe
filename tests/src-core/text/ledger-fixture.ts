import fc from 'fast-check';

import type { LedgerEntry } from '#core/model/document';

export const source = '國家戰(zhàn)略,承接?xùn)|部';
export const entries: readonly LedgerEntry[] = [
  entry('gloss', 3, '(zhàn)', '', 'zhàn'),
  entry('damage', 13, '?xùn)|', '東', null),
];
export const canonical = '國家戰略,承接東部';

/** Texts that mix Chinese with glosses, damage, line ends and broken surrogates. */
export const mixture = fc
  .array(
    fc.oneof(
      fc.constantFrom('中國', '戰(zhàn)略', '大會(hui)(hui)', '創(chuàng )', '業（yè）', '𬭊(dù)'),
      fc.constantFrom('承接?xùn)|部', '?xùn)|', '(甘肅)', '(', ')', '()', '(zhàn)', '\ufeff', '?'),
      fc.constantFrom('\r\n', '\n', '\r', '\ud842', '\udfb7', '，', 'a', 'e\u0301'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** An accepted entry for `before` at an offset of the source. */
export function entry(
  rule: LedgerEntry['rule'],
  sourceStart: number,
  before: string,
  after: string,
  reading: string | null = null,
): LedgerEntry {
  const sourceEnd = sourceStart + before.length;
  return { rule, sourceStart, sourceEnd, before, after, confidence: 1, reading, accepted: true };
}

/** The same ledger after the entry with this index was undone. */
export function undo(state: readonly LedgerEntry[], index: number): LedgerEntry[] {
  return state.map((e, i) => (i === index ? { ...e, accepted: false } : e));
}
