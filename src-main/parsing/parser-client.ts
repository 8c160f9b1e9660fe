import type { ErrorDetails } from '#core/model/app-error';
import { AppError } from '#core/model/app-error';
import type { ParserChild, StartParserChild } from './parser-child';
import type { ParserJobName, ParserJobs } from './parser-jobs';
import type { ParserMessage, ParserRequest } from './parser-protocol';

/** A job under way; `result` fails with `cancelled` after `cancel`, unless it was done before. */
export type RunningJob<T> = { readonly result: Promise<T>; cancel(): void };

/** Runs jobs on untrusted content. `onProgress` is told 0 to 1. */
export type RunParserJob = <N extends ParserJobName>(
  name: N,
  params: ParserJobs[N]['params'],
  onProgress: (fraction: number) => void,
) => RunningJob<ParserJobs[N]['result']>;

/** MiB of heap for a parser, and for one that is given a very large source. */
const usualHeap = 1024;
const largeHeap = 4096;
const largeBytes = 24 * 2 ** 20;

export type ParserLimits = {
  /** A parser that says nothing for so many milliseconds is taken for hung. */
  readonly silence: number;
  /** Milliseconds that it may be silent beyond that for each MiB of its source. */
  readonly silencePerMegabyte: number;
};

const usualLimits: ParserLimits = { silence: 30_000, silencePerMegabyte: 1000 };
/** An idle one is kept for the next file; then its memory is given back. */
const idleMilliseconds = 20_000;
/** Files that one process may see: what a hostile one leaves behind does not live for ever. */
const mostJobs = 50;

type Job = {
  readonly name: ParserJobName;
  readonly params: ParserJobs[ParserJobName]['params'];
  readonly onProgress: (fraction: number) => void;
  resolve(value: unknown): void;
  reject(error: unknown): void;
};

/** Keeps one parser process, and hands it one job after the other. */
export class ParserClient {
  readonly #start: StartParserChild;
  readonly #log: (text: string) => void;
  readonly #limits: ParserLimits;
  readonly #waiting: Job[] = [];
  #running: Job | null = null;
  #child: ParserChild | null = null;
  #heap = 0;
  #jobs = 0;
  #lastId = 0;
  #watch: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param log - Told of failures nobody foresaw, without a word of any text. */
  constructor(
    start: StartParserChild,
    log: (text: string) => void,
    limits: Partial<ParserLimits> = {},
  ) {
    this.#start = start;
    this.#log = log;
    this.#limits = { ...usualLimits, ...limits };
  }

  readonly run: RunParserJob = (name, params, onProgress) => {
    let job: Job | null = null;
    const result = new Promise<never>((resolve, reject) => {
      job = { name, params, onProgress, resolve: resolve as (value: unknown) => void, reject };
      this.#waiting.push(job);
    });
    this.#next();
    return { result, cancel: () => job && this.#cancel(job) };
  };

  /** End the process; what is under way fails with `cancelled`. */
  close(): void {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(new AppError('cancelled'));
    this.#fail(new AppError('cancelled'));
  }

  #next(): void {
    if (this.#running || this.#isClosed) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#running = job;
    clearTimeout(this.#idle);
    const heap = sizeOf(job) > largeBytes ? largeHeap : usualHeap;
    if (this.#child && (heap > this.#heap || this.#jobs >= mostJobs)) this.#drop();
    this.#child ??= this.#spawn(heap);
    this.#jobs += 1;
    this.#watchSilence(job);
    const request = { id: ++this.#lastId, name: job.name, params: job.params } as ParserRequest;
    this.#child.post(request);
  }

  #spawn(heap: number): ParserChild {
    const child = this.#start(heap);
    this.#heap = heap;
    this.#jobs = 0;
    child.onMessage((message) => {
      if (this.#child === child) this.#take(message as ParserMessage);
    });
    child.onExit(() => {
      if (this.#child === child) this.#fail(stopped('crash'));
    });
    return child;
  }

  #take(message: ParserMessage): void {
    const job = this.#running;
    if (!job || message.id !== this.#lastId) return;
    if (message.kind === 'progress') {
      this.#watchSilence(job);
      return job.onProgress(message.fraction);
    }
    clearTimeout(this.#watch);
    this.#running = null;
    if (message.kind === 'done') job.resolve(JSON.parse(message.json));
    else if (message.kind === 'failed') job.reject(toAppError(message.error));
    else {
      this.#log(`parser: ${message.text}`);
      job.reject(stopped('fault'));
      this.#drop();
    }
    this.#idle = setTimeout(() => this.#drop(), idleMilliseconds);
    this.#idle.unref();
    this.#next();
  }

  #cancel(job: Job): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) {
      this.#waiting.splice(at, 1);
      job.reject(new AppError('cancelled'));
    } else if (this.#running === job) this.#fail(new AppError('cancelled'));
  }

  #watchSilence(job: Job): void {
    clearTimeout(this.#watch);
    const { silence, silencePerMegabyte } = this.#limits;
    const patience = silence + silencePerMegabyte * Math.floor(sizeOf(job) / 2 ** 20);
    this.#watch = setTimeout(() => this.#fail(stopped('time')), patience);
    this.#watch.unref();
  }

  /** The process is of no use any more: end it, and the job with it. */
  #fail(error: AppError): void {
    clearTimeout(this.#watch);
    this.#drop();
    const job = this.#running;
    this.#running = null;
    job?.reject(error);
    this.#next();
  }

  #drop(): void {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = null;
    child?.kill();
  }
}

function sizeOf({ name, params }: Job): number {
  return name === 'parse' && 'bytes' in params ? params.bytes.length : 0;
}

function stopped(reason: string): AppError {
  return new AppError('parser-stopped', { reason });
}

function toAppError({ code, details }: { code: AppError['code']; details: ErrorDetails }) {
  return new AppError(code, details);
}
