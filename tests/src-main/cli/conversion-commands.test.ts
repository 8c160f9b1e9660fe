import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Ambiguity } from '#core/model/conversion';
import { runCli } from '../../../src-main/cli/run-cli';
import { runHere } from '../../../src-main/parsing/run-here';
import { nativeBinding, resources, tempFolder } from '../library-fixture';

type Run = { code: number; out: string; err: string };

async function run(text: string, ...line: string[]): Promise<Run> {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.txt'), text);
  let [out, err] = ['', ''];
  const code = await runCli(['ambiguities', 'a.txt', ...line], {
    out: (part) => void (out += part),
    err: (part) => void (err += part),
    readStdin: () => Promise.resolve(Buffer.from('')),
    ...{ folder, defaultLibrary: join(folder, 'library'), resources, nativeBinding },
    dictionary: null,
    runJob: runHere,
  });
  return { code, out, err };
}

async function list(text: string, ...line: string[]): Promise<Ambiguity[]> {
  const { code, out, err } = await run(text, ...line, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Ambiguity[];
}

const hans = '为推动产业发展，各地要制定办法。\n待墙面干后，他的家具有序整并。';
const hant = '為推動產業發展，各地要制定辦法。\n由沈某負責，後續於三日內報告。';

describe('ambiguities', () => {
  it('lists the places of a Simplified file, in order, with what speaks for them', async () => {
    const found = await list(hans);
    expect(found.map(({ char, chosen }) => char + chosen)).toEqual(['干幹', '后後', '并並']);
    expect(Object.keys(found[0] ?? {})).toEqual([
      'start',
      'end',
      'char',
      'chosen',
      'candidates',
      'evidence',
      'doubt',
    ]);
    for (const { start, end, char } of found) expect(hans.slice(start, end)).toBe(char);
    expect(found[2]?.evidence.word).toEqual({ source: '整并', target: '整併' });
  });

  it('lists those of a Traditional file the other way', async () => {
    const found = await list(hant);
    expect(found.map(({ char, chosen }) => char + chosen)).toEqual(['沈沈', '於于']);
  });

  it('lists only the likely ones where asked to', async () => {
    expect((await list(hans, '--likely')).map(({ char }) => char)).toEqual(['干', '并']);
    expect((await list(hant, '--likely')).map(({ char }) => char)).toEqual(['沈']);
  });

  it('takes the standards it is given', async () => {
    expect(await list(hans, '--to', 'twp')).toEqual(await list(hans));
    expect(await list(hant, '--from', 'tw', '--to', 'hk')).toEqual([]);
    expect((await list(hant, '--from', 'cn')).length).toBeGreaterThan(0);
    expect((await run(hans, '--to', 'xx')).code).toBe(2);
  });

  it('counts in the canonical text, without the glosses of the source', async () => {
    const [place] = await list('全面落實(shí)政策，推動發展。\n由沈某負責。', '--likely');
    expect(place).toMatchObject({ start: 14, end: 15, char: '沈' });
  });

  it('prints a line a place', async () => {
    const { out } = await run(hans, '--likely');
    expect(out).toBe(
      '20\t21\t干\t幹\t幹乾干榦\t0.701\t\n30\t31\t并\t並\t並併幷\t0.910\t整并 整併\n',
    );
  });
});
