import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { withLock } from '../../scripts/electron/with-lock.mjs';

let folder: string;
let lockFile: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-test-'));
  lockFile = path.join(folder, 'below/work.lock');
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function leaveLock(owner: { host: string; pid: number }, silentMs = 0): void {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  fs.writeFileSync(lockFile, JSON.stringify(owner));
  const lastSign = new Date(Date.now() - silentMs);
  fs.utimesSync(lockFile, lastSign, lastSign);
}

const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('withLock', () => {
  it('lets one run at a time, and frees the lock after success and failure', async () => {
    let running = 0;
    let most = 0;
    const work = async (fails: boolean): Promise<void> => {
      most = Math.max(most, (running += 1));
      await delay(5);
      running -= 1;
      if (fails) throw new Error('expected');
    };
    const tries = Array.from({ length: 20 }, (_, i) =>
      withLock(lockFile, () => work(i % 3 === 0), { pollMs: 1 }),
    );
    const ends = await Promise.allSettled(tries);
    expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(7);
    expect(most).toBe(1);
    expect(fs.existsSync(lockFile)).toBe(false);
  });

  it('takes over at once from an owner whose process is gone', async () => {
    leaveLock({ host: os.hostname(), pid: deadPid() });
    await expect(withLock(lockFile, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('gives the lock of a dead owner to one of many', async () => {
    leaveLock({ host: os.hostname(), pid: deadPid() });
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (running += 1));
      await delay(5);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => withLock(lockFile, work, { pollMs: 1 })));
    expect(most).toBe(1);
  });

  it('takes over from an owner on another machine after its silence, not before', async () => {
    const started = Date.now();
    leaveLock({ host: 'elsewhere', pid: process.pid });
    await withLock(lockFile, () => Promise.resolve(), { pollMs: 10, staleMs: 200 });
    expect(Date.now() - started).toBeGreaterThanOrEqual(190);
  });

  it('waits for a living owner and says so once', async () => {
    let waits = 0;
    const first = withLock(lockFile, () => delay(80));
    await withLock(lockFile, () => Promise.resolve(), { pollMs: 5, onWait: () => (waits += 1) });
    await first;
    expect(waits).toBe(1);
  });
});
