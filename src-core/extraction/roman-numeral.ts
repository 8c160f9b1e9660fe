/** A whole number from 1 on in capitals; past 3999, for which there is no sign, M is repeated. */
export function romanNumeral(value: number): string {
  let left = value;
  let numeral = '';
  for (const [worth, sign] of signs) {
    while (left >= worth) {
      numeral += sign;
      left -= worth;
    }
  }
  return numeral;
}

const signs: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
