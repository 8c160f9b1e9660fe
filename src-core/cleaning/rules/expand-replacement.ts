/** One match of a regular expression, as `RegExp.prototype.exec` tells of it. */
export type FoundMatch = {
  readonly index: number;
  /** The match, then what each group caught; undefined for one that took no part. */
  readonly caught: readonly (string | undefined)[];
  /** Undefined where the expression has no named group. */
  readonly named: Readonly<Record<string, string | undefined>> | undefined;
};

/**
 * What a replacement stands for at a match, as `String.prototype.replace` has it: ECMAScript,
 * GetSubstitution. It alone does not tell what it made of each match.
 *
 * @param text - The text that was searched.
 */
export function expandReplacement(
  replacement: string,
  { index, caught, named }: FoundMatch,
  text: string,
): string {
  if (!replacement.includes('$')) return replacement;
  const [whole = '', ...groups] = caught;
  return replacement.replace(named ? anySign : sign, (found: string, ...parts: unknown[]) => {
    const [digits, name] = parts;
    if (typeof digits === 'string') return groupOf(digits, groups) ?? found;
    if (typeof name === 'string') return named?.[name] ?? '';
    switch (found) {
      case '$$':
        return '$';
      case '$&':
        return whole;
      case '$`':
        return text.slice(0, index);
      case "$'":
        return text.slice(index + whole.length);
      default:
        return found;
    }
  });
}

/** Without named groups `$<` stands for itself, and what follows it may be a sign. */
const sign = /\$(?:[$&`']|(\d{1,2}))/gu;
const anySign = /\$(?:[$&`']|(\d{1,2})|<([^>]*)>)/gu;

/** Two digits name a group if there are so many, else the first of them does. Null for no group. */
function groupOf(digits: string, groups: readonly (string | undefined)[]): string | null {
  const number = Number(digits);
  if (number >= 1 && number <= groups.length) return groups[number - 1] ?? '';
  const first = Number(digits.charAt(0));
  if (digits.length < 2 || first < 1 || first > groups.length) return null;
  return (groups[first - 1] ?? '') + digits.charAt(1);
}
