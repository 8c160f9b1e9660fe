import { readSyllable } from '#core/ruby/syllable';
import { fromZhuyin } from '#core/ruby/zhuyin';

/** The syllable that is written in a field, in either notation; null for none, `wrong` for anything else. */
export function readField(written: string): string | null | 'wrong' {
  if (written.trim() === '') return null;
  return readSyllable(written) ?? fromZhuyin(written) ?? 'wrong';
}
