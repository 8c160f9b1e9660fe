import { maxRowsPerCall } from '#core/ipc/limits';
import type { DocumentId } from '#core/model/document';
import type { RowView } from '#core/model/reading';
import { call } from '../ipc/client';
import { reportError } from './notices-store';

/** Rows kept in memory; beyond it the ones asked for longest ago go. */
const capacity = 3000;
/** Rows fetched around the ones asked for, so that scrolling seldom waits. */
const margin = 24;

/** The rows of one opening of a document, fetched by the window as they are drawn. */
export class RowCache {
  readonly #rows = new Map<number, RowView>();
  readonly #listeners = new Map<number, Set<() => void>>();
  readonly #asked = new Set<number>();
  readonly #wanted = new Set<number>();
  #closed = false;

  /** @param first - Rows that are there already. */
  constructor(
    readonly document: DocumentId,
    readonly count: number,
    first: readonly RowView[],
  ) {
    for (const row of first) this.#rows.set(row.index, row);
  }

  /** The row, or null while it is on its way. Fit for useSyncExternalStore. */
  peek(index: number): RowView | null {
    return this.#rows.get(index) ?? null;
  }

  /** Call `listener` when the row arrives; asks for it if nobody has. */
  subscribe(index: number, listener: () => void): () => void {
    const listeners = this.#listeners.get(index) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(index, listeners);
    this.#want(index);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(index);
    };
  }

  /** No reply counts from now on: the document was closed or its text has changed. */
  close(): void {
    this.#closed = true;
  }

  #want(index: number): void {
    if (this.#rows.has(index) || this.#asked.has(index)) return;
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#fetch());
    this.#wanted.add(index);
  }

  async #fetch(): Promise<void> {
    const low = Math.min(...this.#wanted);
    const high = Math.max(...this.#wanted);
    this.#wanted.clear();
    let from = Math.max(0, low - margin);
    const end = Math.min(this.count, high + margin + 1);
    while (from < end && this.#known(from)) from++;
    const to = Math.min(end, from + maxRowsPerCall);
    const missing: number[] = [];
    for (let index = from; index < to; index++) if (!this.#known(index)) missing.push(index);
    for (const index of missing) this.#asked.add(index);
    try {
      const rows = await call('row:list', { document: this.document, from, to });
      if (!this.#closed) this.#take(rows);
    } catch (error) {
      if (!this.#closed) reportError(error);
    } finally {
      for (const index of missing) this.#asked.delete(index);
    }
  }

  #known(index: number): boolean {
    return this.#rows.has(index) || this.#asked.has(index);
  }

  #take(rows: readonly RowView[]): void {
    for (const row of rows) this.#rows.set(row.index, row);
    for (const index of this.#rows.keys()) {
      if (this.#rows.size <= capacity) break;
      if (!this.#listeners.has(index)) this.#rows.delete(index);
    }
    for (const row of rows) for (const listener of this.#listeners.get(row.index) ?? []) listener();
  }
}
