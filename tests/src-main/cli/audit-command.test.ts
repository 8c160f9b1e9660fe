import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { beforeEach, describe, expect, it } from 'vitest';

import { addAuditCommand } from '../../../src-main/cli/audit-command';
import { runHere } from '../../../src-main/parsing/run-here';
import { openccCandidates } from '../../src-core/audit/opencc-candidates';
import { damagedText, resources, tempFolder } from '../library-fixture';

let folder = '';
beforeEach(() => {
  folder = tempFolder();
});

/** What `audit` prints for a file with this text. */
async function audit(text: string, ...options: string[]): Promise<string> {
  let out = '';
  const program = new Command('duizhao').option('--json');
  addAuditCommand(
    program,
    {
      out: (printed) => void (out += printed),
      err: () => undefined,
      readStdin: () => Promise.resolve(new Uint8Array()),
      folder,
      defaultLibrary: folder,
      resources,
      dictionary: null,
      nativeBinding: null,
      runJob: runHere,
    },
    () => openccCandidates,
  );
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  writeFileSync(join(folder, 'a.txt'), text);
  await program.parseAsync(['audit', 'a.txt', ...options], { from: 'user' });
  return out;
}

describe('audit', () => {
  it('lists findings in text order, in JSON and nothing else', async () => {
    const out = await audit('國務院關于頭發', '--json');
    expect(JSON.parse(out)).toEqual([
      { start: 4, end: 5, written: '于', expected: '於', cause: 'leftover' },
      { start: 6, end: 7, written: '發', expected: '髮', cause: 'error' },
    ]);
    expect(out).toMatch(
      /^\[\{"start":4,"end":5,"written":"于","expected":"於","cause":"leftover"\}/u,
    );
  });

  it('prints a line for each without --json', async () => {
    expect(await audit('國務院關于')).toBe('4\t5\t于\t於\tleftover\n');
    expect(await audit('國務院關於')).toBe('');
    expect(await audit('國務院關於', '--json')).toBe('[]\n');
  });

  it('counts in the canonical text, after glosses are lifted and damage is repaired', async () => {
    const canonical = [
      '關於產業轉移的意見',
      '發展對接活動(甘肅)在蘭州開幕。',
      '西部地區有序承接東部地區產業，推動高質量發展。',
      '關于',
    ].join('\n');
    const start = canonical.length - 1;
    expect(await audit(`${damagedText}\n關于`)).toBe(`${start}\t${start + 1}\t于\t於\tleftover\n`);
  });

  it('detects what the text is written in, unless it is told', async () => {
    expect(await audit('国务院关於')).toBe('4\t5\t於\t于\tleftover\n');
    expect(await audit('國務院這裡為', '--written', 'tw')).toBe('');
    expect(await audit('這裡為')).toBe('1\t2\t裡\t裏\tvariant\n2\t3\t為\t爲\tvariant\n');
    expect(await audit('國务院', '--written', 'cn')).toBe('0\t1\t國\t国\tleftover\n');
    await expect(audit('國', '--written', 'jp')).rejects.toThrow('jp');
  });

  it('lists the passages of mixed script instead', async () => {
    const text = '國務院。国务院。天下。这。發展。';
    expect(JSON.parse(await audit(text, '--sentences', '--json'))).toEqual([
      { start: 4, end: 13, script: 'hans' },
    ]);
    expect(await audit(text, '--sentences')).toBe('4\t13\thans\n');
    expect(await audit(text, '--sentences', '--written', 'cn')).toBe('0\t4\thant\n13\t16\thant\n');
  });
});
