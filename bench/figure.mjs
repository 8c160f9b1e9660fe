// @ts-check

/**
 * What a benchmark measured, beside the baseline of the same run: only their ratio means anything.
 * `M units/s` are millions of UTF-16 units a second.
 *
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} value
 * @property {'ms' | 'MB' | 'M units/s' | '%' | 'characters' | 'fps' | 'frames' | 'px'} unit
 * @property {number} baseline in the same unit
 * @property {string} baselineName
 * @property {string} [target] what the ratio is to be, `>= N` or `<= N`, or the value itself, as in
 *   `value >= N`; none if it is only reported
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} baseline
 * @property {string} baselineName
 * @property {number} ratio value through baseline: more is better for a speed, less for a time or size
 * @property {string} target empty if there is none
 * @property {boolean | null} met null if there is no target
 */

/** What the ratio of a unit says, so that a reader of the table sees which way is better. */
const ratioMeanings = {
  ms: '× as long',
  MB: '× as much',
  'M units/s': '× as fast',
  '%': '× the share',
  characters: '× as many',
  fps: '× as many',
  frames: '× as many',
  px: '× as many',
};

/**
 * @param {Measured} measured
 * @returns {Figure}
 */
export function figureOf({ name, value, unit, baseline, baselineName, target = '' }) {
  const ratio = value / baseline;
  return {
    name,
    value,
    unit,
    baseline,
    baselineName,
    ratio,
    target,
    met: isMet(value, ratio, target),
  };
}

/**
 * @param {number} value
 * @param {number} ratio
 * @param {string} target
 * @throws {TypeError} if the target is neither empty nor of the form that {@link Measured} says
 */
function isMet(value, ratio, target) {
  if (target === '') return null;
  const [, of, sign, bound] = /^(value )?(>=|<=) (\d+(?:\.\d+)?)$/.exec(target) ?? [];
  if (sign === undefined) throw new TypeError(`No target: “${target}”`);
  const measured = of === undefined ? ratio : value;
  return sign === '>=' ? measured >= Number(bound) : measured <= Number(bound);
}

/**
 * The table that people read, a line each.
 *
 * @param {readonly Figure[]} figures
 */
export function tableOf(figures) {
  const header = ['figure', 'value', 'baseline', 'of', 'ratio', 'target', 'met'];
  const rows = [header, ...figures.map(cellsOf)];
  const widths = header.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  return lines.map((cells) => `${cells.join('  ').trimEnd()}\n`).join('');
}

/** @param {Figure} figure */
function cellsOf({ name, value, unit, baseline, baselineName, ratio, target, met }) {
  const show = (/** @type {number} */ number) => `${number.toFixed(1)} ${unit}`;
  const meaning = ratioMeanings[/** @type {keyof typeof ratioMeanings} */ (unit)];
  const verdict = met === null ? '' : met ? 'yes' : 'no';
  const shown = `${ratio.toFixed(2)} ${meaning}`;
  return [name, show(value), show(baseline), baselineName, shown, target, verdict];
}
