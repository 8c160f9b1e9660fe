import { maxRowsPerCall } from '#core/ipc/limits';
import type { DocumentId } from '#core/model/document';
import type { PaneViews } from '#core/model/locale';
import type { RowView } from '#core/model/reading';
import { call } from '../ipc/client';
import { reportError } from './notices-store';

/** Rows kept in memory; beyond it the ones asked for longest ago go. */
const capacity = 3000;
/** Rows fetched around the ones asked for, so that scrolling seldom waits. */
const margin = 24;
/**
 * Rows fetched at once further on the way the text is scrolled, as soon as the one half as far is not
 * there: at 24,000 pixels a second a hundred rows go by.
 */
const ahead = 96;

/** The rows of one opening of a document, fetched by the window as they are drawn. */
export class RowCache {
  readonly #rows = new Map<number, RowView>();
  readonly #listeners = new Map<number, Set<() => void>>();
  readonly #asked = new Set<number>();
  /** Rows of an earlier edition, shown until the new ones come. */
  #stale: Set<number> = new Set();
  readonly #wanted = new Set<number>();
  /** The row asked for last, which tells which way the text is scrolled. */
  #last = 0;
  #views: PaneViews;
  /** Counts the changes of what is to be shown; a reply to an earlier wish is dropped. */
  #edition = 0;
  #closed = false;

  /** @param first - Rows that are there already. */
  constructor(
    readonly document: DocumentId,
    readonly count: number,
    first: readonly RowView[],
    views: PaneViews,
  ) {
    this.#views = views;
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
    this.#lookAhead(index);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(index);
    };
  }

  /**
   * Fetch the rows anew: the panes show something else, or show it otherwise. Those on screen stay
   * until the new ones are there.
   */
  refresh(views: PaneViews): void {
    this.#views = views;
    this.#edition++;
    this.#asked.clear();
    this.#stale = new Set(this.#rows.keys());
    for (const index of this.#rows.keys())
      if (!this.#listeners.has(index)) this.#rows.delete(index);
    for (const index of this.#listeners.keys()) this.#want(index);
  }

  /** No reply counts from now on: the document was closed or its text has changed. */
  close(): void {
    this.#closed = true;
  }

  #want(index: number): void {
    if (this.#known(index)) return;
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#fetch());
    this.#wanted.add(index);
  }

  #lookAhead(index: number): void {
    const step = index < this.#last ? -1 : 1;
    this.#last = index;
    const half = index + (step * ahead) / 2;
    if (half < 0 || half >= this.count || this.#known(half)) return;
    const [from, to] = step > 0 ? [index + 1, index + ahead] : [index - ahead, index];
    void this.#load(Math.max(0, from), Math.min(this.count, to));
  }

  async #fetch(): Promise<void> {
    const low = Math.min(...this.#wanted);
    const high = Math.max(...this.#wanted);
    this.#wanted.clear();
    await this.#load(Math.max(0, low - margin), Math.min(this.count, high + margin + 1));
  }

  /** Fetch what is not there of the rows `from` up to `end`, as far as one call goes. */
  async #load(from: number, end: number): Promise<void> {
    while (from < end && this.#known(from)) from++;
    while (end > from && this.#known(end - 1)) end--;
    if (from === end) return;
    const to = Math.min(end, from + maxRowsPerCall);
    const missing: number[] = [];
    for (let index = from; index < to; index++) if (!this.#known(index)) missing.push(index);
    for (const index of missing) this.#asked.add(index);
    const edition = this.#edition;
    const views = this.#views;
    try {
      const rows = await call('row:list', { document: this.document, views, from, to });
      if (!this.#closed && edition === this.#edition) this.#take(rows);
    } catch (error) {
      if (!this.#closed) reportError(error);
    } finally {
      if (edition === this.#edition) for (const index of missing) this.#asked.delete(index);
    }
  }

  #known(index: number): boolean {
    return (this.#rows.has(index) && !this.#stale.has(index)) || this.#asked.has(index);
  }

  #take(rows: readonly RowView[]): void {
    for (const row of rows) {
      this.#rows.set(row.index, row);
      this.#stale.delete(row.index);
    }
    for (const index of this.#rows.keys()) {
      if (this.#rows.size <= capacity) break;
      if (!this.#listeners.has(index)) this.#rows.delete(index);
    }
    for (const row of rows) for (const listener of this.#listeners.get(row.index) ?? []) listener();
  }
}
