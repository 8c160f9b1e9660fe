import { afterEach, describe, expect, it, vi } from 'vitest';

import { ParserClient } from '../../../src-main/parsing/parser-client';
import type { ParserChild } from '../../../src-main/parsing/parser-child';
import type { ApplyRulesParams, ParseParams } from '../../../src-main/parsing/parsed-source';
import type { ParserMessage, ParserRequest } from '../../../src-main/parsing/parser-protocol';

/** A child that does as the test says. */
class ScriptedChild implements ParserChild {
  readonly requests: ParserRequest[] = [];
  isKilled = false;
  #message: (message: unknown) => void = () => undefined;
  #exit: () => void = () => undefined;

  constructor(readonly megabytes: number) {}
  post(message: unknown): void {
    this.requests.push(message as ParserRequest);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener;
  }
  onExit(listener: () => void): void {
    this.#exit = listener;
  }
  kill(): void {
    this.isKilled = true;
  }
  say(message: ParserMessage): void {
    this.#message(message);
  }
  /** Answer the latest request with a value. */
  finish(value: unknown): void {
    this.say({ kind: 'done', id: this.requests.at(-1)?.id ?? -1, json: JSON.stringify(value) });
  }
  die(): void {
    this.#exit();
  }
}

const params = (bytes = 3): ParseParams => ({
  bytes: new Uint8Array(bytes),
  name: 'a.txt',
  decoding: null,
  kind: 'file',
  rules: { rules: [], overrides: [], document: null, collection: null },
  previous: [],
  resources: '',
});
const ruleParams: ApplyRulesParams = {
  source: '',
  entries: [],
  previous: [],
  rules: params().rules,
  host: null,
};

function client() {
  const children: ScriptedChild[] = [];
  const log: string[] = [];
  const parser = new ParserClient(
    (megabytes) => {
      const child = new ScriptedChild(megabytes);
      children.push(child);
      return child;
    },
    (text) => log.push(text),
  );
  const latest = (): ScriptedChild => {
    const child = children.at(-1);
    if (!child) throw new Error('no child was started');
    return child;
  };
  const parse = (bytes?: number, onProgress: (fraction: number) => void = () => undefined) =>
    parser.run('parse', params(bytes), onProgress);
  return { parser, children, latest, log, parse };
}

afterEach(() => void vi.useRealTimers());

describe('the parser process', () => {
  it('is kept for the next job, which waits its turn', async () => {
    const { parser, children, latest, parse } = client();
    const first = parse();
    const second = parser.run('apply-rules', ruleParams, () => undefined);
    expect(latest().requests.map(({ name }) => name)).toEqual(['parse']);
    latest().finish({ title: '甲' });
    expect(await first.result).toEqual({ title: '甲' });
    expect(latest().requests.map(({ name }) => name)).toEqual(['parse', 'apply-rules']);
    latest().finish({ title: '乙' });
    expect(await second.result).toEqual({ title: '乙' });
    expect(children).toHaveLength(1);
    parser.close();
  });

  it('tells progress, and fails with the error that the job failed with', async () => {
    const { parser, latest, parse } = client();
    const told: number[] = [];
    const job = parse(3, (fraction) => told.push(fraction));
    const id = latest().requests[0]?.id ?? -1;
    latest().say({ kind: 'progress', id, fraction: 0.5 });
    latest().say({ kind: 'failed', id, error: { code: 'empty-file', details: { name: 'a' } } });
    await expect(job.result).rejects.toMatchObject({ code: 'empty-file', details: { name: 'a' } });
    expect(told).toEqual([0.5]);
    parser.close();
  });

  it('is killed at once when its job is cancelled, and the next job gets a new one', async () => {
    const { parser, children, latest, parse } = client();
    const first = parse();
    const second = parse();
    first.cancel();
    expect(children[0]?.isKilled).toBe(true);
    await expect(first.result).rejects.toMatchObject({ code: 'cancelled' });
    // What the old one still says is nobody's answer.
    children[0]?.finish({ title: '舊' });
    latest().finish({ title: '新' });
    expect(await second.result).toEqual({ title: '新' });
    expect(children).toHaveLength(2);
    parser.close();
  });

  it('lets a job that waits be cancelled without disturbing the one that runs', async () => {
    const { parser, children, latest, parse } = client();
    const first = parse();
    const second = parse();
    second.cancel();
    await expect(second.result).rejects.toMatchObject({ code: 'cancelled' });
    latest().finish({ title: '甲' });
    expect(await first.result).toEqual({ title: '甲' });
    expect(children).toHaveLength(1);
    parser.close();
  });

  it('fails the job when it dies, and starts anew for the next', async () => {
    const { parser, children, latest, parse } = client();
    const first = parse();
    latest().die();
    await expect(first.result).rejects.toMatchObject({
      code: 'parser-stopped',
      details: { reason: 'crash' },
    });
    const second = parse();
    latest().finish({ title: '甲' });
    expect(await second.result).toEqual({ title: '甲' });
    expect(children).toHaveLength(2);
    parser.close();
  });

  it('is ended when it has said nothing for thirty seconds', async () => {
    vi.useFakeTimers();
    const { parser, latest, parse } = client();
    const job = parse();
    const id = latest().requests[0]?.id ?? -1;
    vi.advanceTimersByTime(29_000);
    latest().say({ kind: 'progress', id, fraction: 0.1 });
    vi.advanceTimersByTime(29_000);
    expect(latest().isKilled).toBe(false);
    const failure = expect(job.result).rejects.toMatchObject({ details: { reason: 'time' } });
    vi.advanceTimersByTime(2_000);
    await failure;
    expect(latest().isKilled).toBe(true);
    parser.close();
  });

  it('may be silent for longer over a large source', async () => {
    vi.useFakeTimers();
    const { parser, latest, parse } = client();
    const job = parse(20 * 2 ** 20);
    vi.advanceTimersByTime(49_000);
    expect(latest().isKilled).toBe(false);
    const failure = expect(job.result).rejects.toMatchObject({ details: { reason: 'time' } });
    vi.advanceTimersByTime(2_000);
    await failure;
    parser.close();
  });

  it('logs where an unforeseen failure was, and is not used again', async () => {
    const { parser, children, latest, log, parse } = client();
    const job = parse();
    const id = latest().requests[0]?.id ?? -1;
    latest().say({ kind: 'broken', id, text: 'TypeError\n    at walk (parser.cjs:1:1)' });
    await expect(job.result).rejects.toMatchObject({ code: 'parser-stopped' });
    expect(log).toEqual(['parser: TypeError\n    at walk (parser.cjs:1:1)']);
    const next = parse();
    expect(children).toHaveLength(2);
    latest().finish(null);
    await next.result;
    parser.close();
  });

  it('gets more memory for a very large source only', async () => {
    const { parser, children, latest, parse } = client();
    for (const size of [10, 30 * 2 ** 20]) {
      const job = parse(size);
      latest().finish(null);
      await job.result;
    }
    const [usual, large] = children.map(({ megabytes }) => megabytes);
    expect(usual).toBeLessThanOrEqual(1024);
    expect(large).toBeGreaterThan(1024);
    expect(children[0]?.isKilled).toBe(true);
    parser.close();
  });

  it('is replaced after fifty jobs, and given up when nothing comes for a while', async () => {
    vi.useFakeTimers();
    const { parser, children, latest, parse } = client();
    for (let count = 0; count < 51; count += 1) {
      const job = parse();
      latest().finish(count);
      await job.result;
    }
    expect(children).toHaveLength(2);
    expect(latest().isKilled).toBe(false);
    vi.advanceTimersByTime(21_000);
    expect(latest().isKilled).toBe(true);
    parser.close();
  });

  it('fails what runs and what waits when it is closed', async () => {
    const { parser, children, parse } = client();
    const both = [parse(), parse()];
    parser.close();
    for (const { result } of both)
      await expect(result).rejects.toMatchObject({ code: 'cancelled' });
    expect(children[0]?.isKilled).toBe(true);
  });
});
