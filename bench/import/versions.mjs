// @ts-check
import { Converter } from 'opencc-js';

import { bundleCore } from '../bundle-core.mjs';
import { hansCorpus } from '../corpus.mjs';
import { median, withFolder } from '../measure.mjs';
import { seededRandom } from '../seeded-random.mjs';
import { baseTexts, disguises, editText, hardPairs, sentencesOf } from './version-texts.mjs';

/** @typedef {import('../figure.mjs').Measured} Measured */
/** @typedef {import('../../src-core/versions/comparable-text').ComparableText} ComparableText */

const editShares = [0.01, 0.05, 0.1, 0.2];
const rounds = 5;

/**
 * How well copies of a text are told from other texts, the way import does it: by key, by a band or by
 * landmarks in common, and then on the texts themselves; and what comparing costs.
 *
 * @returns {Promise<Measured[]>}
 */
export function versions() {
  return withFolder(async (folder) => {
    const load = async (/** @type {string} */ name) =>
      import(await bundleCore(`src-core/versions/${name}.ts`, folder));
    const [
      { comparable },
      fingerprints,
      { exactKey },
      { verifyLikeness, versionJaccard },
      { compareVersions },
    ] = await Promise.all(
      ['comparable-text', 'fingerprint', 'exact-key', 'verify-likeness', 'compare-versions'].map(
        load,
      ),
    );

    /** @typedef {{ text: ComparableText, key: string | null, bands: Set<string>, landmarks: Set<number> }} Looked */
    /** @param {string} canonical @returns {Looked} */
    function look(canonical) {
      const text = comparable(canonical);
      const bands = new Set(
        /** @type {string[]} */ (fingerprints.bandsOf(fingerprints.fingerprintOf(text))),
      );
      return {
        text,
        key: exactKey(text),
        bands,
        landmarks: new Set(fingerprints.landmarksOf(text)),
      };
    }
    /** @param {Looked} a @param {Looked} b */
    function isVersion(a, b) {
      if (a.key === b.key && a.key !== null) return true;
      const hasBand = [...a.bands].some((band) => b.bands.has(band));
      const shared = [...a.landmarks].filter((landmark) => b.landmarks.has(landmark)).length;
      const least = Math.min(a.landmarks.size, b.landmarks.size);
      if (!hasBand && (shared < fingerprints.leastLandmarks || 2 * shared < least)) return false;
      const { relation } = verifyLikeness(a.text, b.text);
      return relation !== 'different' && relation !== 'refilled';
    }

    const random = seededRandom(42);
    const texts = baseTexts();
    const bases = texts.map(look);
    const others = texts.flatMap(sentencesOf);
    const recalls = /** @type {Map<string, { found: number, all: number }>} */ (new Map());
    let found = 0;
    const count = (/** @type {string} */ name, /** @type {boolean} */ isFound) => {
      const recall = recalls.get(name) ?? { found: 0, all: 0 };
      recall.all += 1;
      if (isFound) recall.found += 1;
      recalls.set(name, recall);
      if (isFound) found += 1;
    };
    for (const [index, text] of texts.entries()) {
      const base = bases[index];
      if (!base) continue;
      for (const { name, make } of disguises) {
        count(
          name === 'in the script of twp' ? 'reworded for Taiwan' : 'disguised',
          isVersion(base, look(make(text, random))),
        );
      }
      for (const share of editShares) {
        const disguise = disguises[Math.floor(random() * disguises.length)];
        const copy = disguise?.make(editText(text, share, others, random), random) ?? text;
        count(`${share * 100} % of sentences edited`, isVersion(base, look(copy)));
      }
      const sentences = sentencesOf(text);
      count(
        'with a preface',
        isVersion(base, look(`${texts[(index + 7) % texts.length]}\n${text}`)),
      );
      const extract = sentences.slice(0, Math.ceil(sentences.length * 0.6)).join('');
      if (extract.length > 150) count('extract of 60 %', isVersion(base, look(extract)));
    }

    const wrongs = /** @type {Map<string, { found: number, all: number }>} */ (new Map());
    let wrong = 0;
    let alike = 0;
    const refuse = (/** @type {string} */ name, /** @type {boolean} */ isFound) => {
      const seen = wrongs.get(name) ?? { found: 0, all: 0 };
      seen.all += 1;
      if (isFound) seen.found += 1;
      wrongs.set(name, seen);
      if (isFound) wrong += 1;
    };
    const hard = hardPairs(texts);
    for (const { name, one, other } of hard) {
      const [a, b] = [look(one), look(other)];
      if (verifyLikeness(a.text, b.text).score >= versionJaccard) alike += 1;
      refuse(name, isVersion(a, b));
    }
    for (const [index, base] of bases.entries()) {
      for (const other of bases.slice(index + 1)) refuse('other texts', isVersion(base, other));
    }

    const share = (
      /** @type {string} */ name,
      /** @type {number} */ part,
      /** @type {number} */ whole,
      /** @type {string} */ target,
    ) =>
      /** @type {Measured} */ ({
        name,
        value: (100 * part) / whole,
        unit: '%',
        baseline: 100,
        baselineName: `${whole} pairs`,
        ...(target === '' ? {} : { target }),
      });
    return [
      share('versions, precision', found, found + wrong, '>= 0.99'),
      ...[...recalls].map(([name, recall]) =>
        share(
          `versions found, ${name}`,
          recall.found,
          recall.all,
          name.startsWith('20 ') ? '' : '>= 0.98',
        ),
      ),
      ...[...wrongs].map(([name, seen]) =>
        share(`kept apart, ${name}`, seen.all - seen.found, seen.all, ''),
      ),
      share('hard pairs above the threshold all the same', alike, hard.length, ''),
      ...measureTimes({ comparable, compareVersions, fingerprintOf: fingerprints.fingerprintOf }),
    ];
  });
}

/**
 * @param {{
 *   comparable: (text: string) => ComparableText,
 *   compareVersions: (a: ComparableText, b: ComparableText) => unknown[],
 *   fingerprintOf: (text: ComparableText) => Uint32Array,
 * }} core
 * @returns {Measured[]}
 */
function measureTimes({ comparable, compareVersions, fingerprintOf }) {
  const text = hansCorpus().join('').slice(0, 1_000_000);
  const random = seededRandom(44);
  const edited = text.replace(/[，。]/gu, (sign) => (random() < 0.1 ? `由本级${sign}` : sign));
  const [from, to] = [comparable(text), comparable(edited)];
  const convert = Converter({ from: 'cn', to: 't' });
  const baseline = time(() => convert(text));
  const figure = (/** @type {string} */ name, /** @type {() => unknown} */ job) =>
    /** @type {Measured} */ ({
      name,
      value: time(job),
      unit: 'ms',
      baseline,
      baselineName: 'opencc-js converts it',
    });
  return [
    figure('a million characters made comparable', () => comparable(text)),
    figure('a million characters fingerprinted', () => fingerprintOf(from)),
    figure('a million characters compared, 1 % edited', () => compareVersions(from, to)),
  ];
}

/** @param {() => unknown} job */
function time(job) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    job();
    times.push(performance.now() - start);
  }
  return median(times);
}
