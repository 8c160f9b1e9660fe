// @ts-check

/**
 * How many characters have to be put in, taken out or changed to make one text of the other
 * (Levenshtein). Texts that are much alike take little time: only a band around the diagonal is
 * looked at, twice as wide each time that it was too narrow (Ukkonen).
 *
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
export function distance(a, b) {
  for (let band = Math.abs(a.length - b.length) + 8; ; band *= 2) {
    const found = distanceWithin(a, b, band);
    if (found <= band) return found;
  }
}

/**
 * @param {string} a
 * @param {string} b
 * @param {number} band
 */
function distanceWithin(a, b, band) {
  const far = a.length + b.length;
  let row = Int32Array.from({ length: 2 * band + 1 }, (_, at) => (at < band ? far : at - band));
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Int32Array(2 * band + 1).fill(far);
    for (let at = 0; at <= 2 * band; at += 1) {
      const j = i + at - band;
      if (j < 0 || j > b.length) continue;
      const changed = j === 0 ? far : (row[at] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const takenOut = (row[at + 1] ?? far) + 1;
      const putIn = (next[at - 1] ?? far) + 1;
      next[at] = Math.min(changed, takenOut, putIn);
    }
    row = next;
  }
  return row[b.length - a.length + band] ?? far;
}
