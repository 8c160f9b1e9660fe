const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋';
const plain = '0123456789+-';

/**
 * Raised or lowered figures as characters, so that m² and CO₂ keep what they say: `10<sup>5</sup>` is not
 * 105. Null where the text is no short number.
 */
export function asScript(text: string, kind: 'sup' | 'sub'): string | null {
  const digits = text.trim().replace(/[−–]/gu, '-');
  if (!/^[+-]?\d{1,4}[+-]?$/u.test(digits)) return null;
  const signs = kind === 'sup' ? raised : lowered;
  return [...digits].map((digit) => signs.charAt(plain.indexOf(digit))).join('');
}
