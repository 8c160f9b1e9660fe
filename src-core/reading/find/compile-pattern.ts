/** Why a pattern is no regular expression; `other` where the engine's own word must do. */
export const patternFaults = [
  'group',
  'bracket',
  'class',
  'range',
  'repeat',
  'quantifier',
  'escape',
  'end',
  'property',
  'name',
  'large',
  'other',
] as const;
export type PatternFault = (typeof patternFaults)[number];

export type CompiledPattern =
  | { readonly ok: true; readonly pattern: RegExp }
  | { readonly ok: false; readonly fault: PatternFault; readonly reason: string };

/**
 * A regular expression as find in document takes it: by code points, `^` and `$` at line ends, capitals
 * and small letters alike unless exact. One that only the newer grammar of sets has is taken by that.
 */
export function compilePattern(source: string, isExact: boolean): CompiledPattern {
  const flags = isExact ? 'gm' : 'gim';
  try {
    return { ok: true, pattern: new RegExp(source, `${flags}u`) };
  } catch (error) {
    const newer = compileSets(source, flags);
    if (newer) return { ok: true, pattern: newer };
    return { ok: false, ...faultOf(error) };
  }
}

/** What an engine's error says of a pattern. */
export function faultOf(error: unknown): { fault: PatternFault; reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  const reason = message.replace(/^Invalid regular expression: .*: (?=[^:]*$)/su, '');
  const fault = faults.find(([words]) => words.test(reason))?.[1] ?? 'other';
  return { fault, reason };
}

const faults: readonly (readonly [RegExp, PatternFault])[] = [
  [/capture group name|named reference|duplicate capture/iu, 'name'],
  [/Range out of order|numbers out of order/iu, 'range'],
  [/Unterminated group|Invalid group|Unmatched '\)'/iu, 'group'],
  [/Lone quantifier brackets/iu, 'bracket'],
  [/Unterminated character class|in character class|class set/iu, 'class'],
  [/Nothing to repeat/iu, 'repeat'],
  [/Incomplete quantifier|Invalid quantifier/iu, 'quantifier'],
  [/property name/iu, 'property'],
  [/\\ at end/iu, 'end'],
  [/escape|back reference|Invalid unicode|class escape/iu, 'escape'],
  [/too large|too many|stack/iu, 'large'],
];

function compileSets(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, `${flags}v`);
  } catch {
    return null;
  }
}
