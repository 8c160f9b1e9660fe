import type { Surroundings } from '../model/inspection';
import type { CodeUnitRange } from '../model/text-range';

/**
 * Some text before and after `[start, end)`, within its line, cutting no surrogate pair.
 *
 * @param units - UTF-16 units on either side, at most.
 */
export function surroundingsOf(
  text: string,
  { start, end }: CodeUnitRange,
  units = 12,
): Surroundings {
  const before = text.slice(Math.max(0, start - units), start);
  const after = text.slice(end, end + units);
  return {
    before: before.replace(/^.*[\n\r\u0085\u2028\u2029]/su, '').replace(/^[\udc00-\udfff]/u, ''),
    after: after.replace(/[\n\r\u0085\u2028\u2029].*$/su, '').replace(/[\ud800-\udbff]$/u, ''),
  };
}
