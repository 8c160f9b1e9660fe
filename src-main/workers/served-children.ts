import type { ParserChild, StartParserChild } from '../parsing/parser-child';
import type { ChildReport, ChildWish } from './library-protocol';

/** The parser processes that another thread asked for. */
export class ServedChildren {
  readonly #start: StartParserChild;
  readonly #report: (report: ChildReport) => void;
  readonly #children = new Map<number, ParserChild>();

  constructor(start: StartParserChild, report: (report: ChildReport) => void) {
    this.#start = start;
    this.#report = report;
  }

  carryOut(wish: ChildWish): void {
    const { child } = wish;
    if (wish.kind === 'child-post') return this.#children.get(child)?.post(wish.message);
    if (wish.kind === 'child-kill') {
      this.#children.get(child)?.kill();
      this.#children.delete(child);
      return;
    }
    const started = this.#start(wish.megabytes);
    this.#children.set(child, started);
    started.onMessage((message) => this.#report({ kind: 'child-message', child, message }));
    started.onExit(() => {
      if (this.#children.delete(child)) this.#report({ kind: 'child-exit', child });
    });
  }

  killAll(): void {
    for (const child of this.#children.values()) child.kill();
    this.#children.clear();
  }
}
