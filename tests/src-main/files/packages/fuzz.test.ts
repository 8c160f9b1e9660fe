import { describe, expect, it } from 'vitest';

import { AppError } from '#core/model/app-error';
import { seededRandom } from '../../../../bench/seeded-random.mjs';
import { openZip } from '../../../../src-main/files/packages/open-zip';
import { readPackage } from '../../../../src-main/files/packages/read-package';
import { fixture, zipOf, type Part } from './fixtures';

/** Mutations of each fixture; 200 of each passed too, and take 45 seconds. */
const counts = { package: 200, parts: 60, pdf: 50 };

describe('a file with some of its bytes changed', () => {
  it.each(['word.docx', 'libreoffice.docx', 'pandoc.docx', 'hand.epub', 'pandoc-epub3.epub'])(
    'ends in a text or a typed error: %s',
    async (name) => {
      const random = randomOf(name);
      const ends = new Map<string, number>();
      for (let run = 0; run < counts.package; run += 1)
        count(ends, await endOf(mutated(fixture(name), random)));
      expect([...ends.values()].reduce((a, b) => a + b, 0)).toBe(counts.package);
    },
  );

  // Checksums stop most changes at the archive, so here the parts are changed before it is made.
  it.each(['word.docx', 'pandoc.docx', 'hand.epub', 'pandoc-epub3.epub'])(
    'ends in a text or a typed error where its parts were changed: %s',
    async (name) => {
      const random = randomOf(`parts of ${name}`);
      const zip = await openZip(fixture(name));
      const parts: Part[] = [];
      for (const part of zip.names) parts.push([part, (await zip.read(part)) ?? '']);
      const ends = new Map<string, number>();
      for (let run = 0; run < counts.parts; run += 1) {
        const chosen = Math.floor(random() * parts.length);
        const changed = parts.map(([part, content], index): Part => {
          const bytes = Buffer.from(content);
          return [part, index === chosen ? mutated(new Uint8Array(bytes), random, true) : bytes];
        });
        count(ends, await endOf(await zipOf(changed)));
      }
      // It would test nothing if all or none were refused.
      expect(ends.get('text')).toBeGreaterThan(5);
      expect(ends.get('damaged-file')).toBeGreaterThan(5);
    },
  );

  it.each(['gbk.pdf', 'chromium-ruby.pdf', 'encrypted.pdf'])(
    'ends in a text or a typed error: %s',
    async (name) => {
      const random = randomOf(name);
      const ends = new Map<string, number>();
      for (let run = 0; run < counts.pdf; run += 1)
        count(ends, await endOf(mutated(fixture(name), random)));
      expect([...ends.values()].reduce((a, b) => a + b, 0)).toBe(counts.pdf);
    },
  );
});

function count(ends: Map<string, number>, end: string): void {
  ends.set(end, (ends.get(end) ?? 0) + 1);
}

/** `text`, or the code of an AppError; any other error fails the test. */
async function endOf(bytes: Uint8Array): Promise<string> {
  try {
    const extraction = await readPackage(bytes, '公文');
    for (const { start, end } of extraction?.structure.blocks ?? [])
      if (!(start < end && end <= (extraction?.text.length ?? 0)))
        throw new Error(`${start}–${end}`);
    return extraction ? 'text' : 'none';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Some bytes set, a stretch cut out, doubled or zeroed; of a text only to what a text holds. */
function mutated(bytes: Uint8Array, random: () => number, isText = false): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = 1 + Math.floor(random() * Math.min(200, bytes.length - at));
  const [before, within, after] = [
    bytes.slice(0, at),
    bytes.slice(at, at + length),
    bytes.slice(at + length),
  ];
  switch (Math.floor(random() * 4)) {
    case 0:
      return Uint8Array.from([...before, ...after]);
    case 1:
      return Uint8Array.from([...before, ...within, ...within, ...after]);
    case 2:
      return Uint8Array.from([...before, ...within.map(() => (isText ? 0x31 : 0)), ...after]);
    default: {
      const changed = bytes.slice();
      for (let change = 0; change < 4; change += 1) {
        const value = isText ? 0x30 + random() * 10 : random() * 256;
        changed[Math.floor(random() * changed.length)] = Math.floor(value);
      }
      return changed;
    }
  }
}

/** Seeded by a word: the same changes in every run. */
function randomOf(word: string): () => number {
  const sum = [...word].reduce((so, sign) => Math.imul(so, 31) + (sign.codePointAt(0) ?? 0), 7);
  return seededRandom(sum);
}
