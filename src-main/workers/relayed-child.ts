import type { MessagePort } from 'node:worker_threads';

import type { ParserChild, StartParserChild } from '../parsing/parser-child';
import type { ChildReport, ChildWish } from './library-protocol';

/**
 * Starts parser processes by way of the thread that can: only the main one of Electron may. What they
 * say goes through that thread unopened.
 */
export class RelayedChildren {
  readonly #post: (wish: ChildWish) => void;
  readonly #listeners = new Map<number, { message(data: unknown): void; exit(): void }>();
  #lastId = 0;

  constructor(port: MessagePort) {
    this.#post = (wish) => port.postMessage(wish);
  }

  readonly start: StartParserChild = (megabytes) => {
    const child = ++this.#lastId;
    const listeners = { message: (_data: unknown): void => undefined, exit: (): void => undefined };
    this.#listeners.set(child, listeners);
    this.#post({ kind: 'child-start', child, megabytes });
    return {
      post: (message) => this.#post({ kind: 'child-post', child, message }),
      onMessage: (listener) => void (listeners.message = listener),
      onExit: (listener) => void (listeners.exit = listener),
      kill: () => {
        this.#listeners.delete(child);
        this.#post({ kind: 'child-kill', child });
      },
    } satisfies ParserChild;
  };

  /** Hand on what the other thread reports. */
  take(report: ChildReport): void {
    const listeners = this.#listeners.get(report.child);
    if (report.kind === 'child-message') listeners?.message(report.message);
    else {
      this.#listeners.delete(report.child);
      listeners?.exit();
    }
  }
}
