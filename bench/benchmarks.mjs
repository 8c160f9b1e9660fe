// @ts-check

/**
 * @typedef {object} Benchmark
 * @property {boolean} needsApp whether it starts the built app in a window
 * @property {() => Promise<import('./figure.mjs').Measured[]>} measure
 */

/**
 * Every benchmark by name, in the order of the table. Each loads only what it needs itself.
 *
 * @type {Readonly<Record<string, Benchmark>>}
 */
export const benchmarks = {
  start: {
    needsApp: true,
    measure: async () => (await import('./cold-start.mjs')).coldStart(),
  },
  reading: {
    needsApp: true,
    measure: async () => (await import('./reading.mjs')).reading(),
  },
  import: {
    needsApp: false,
    measure: async () => (await import('./import.mjs')).importing(),
  },
  conversion: {
    needsApp: false,
    measure: async () => (await import('./conversion.mjs')).conversion(),
  },
};
