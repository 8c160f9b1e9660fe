/** A process of its own for untrusted content, whatever starts it: Electron's utility process, or Node. */
export type ParserChild = {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, also when it never came up. */
  onExit(listener: () => void): void;
  kill(): void;
};

/** @param megabytes - Heap it may use. */
export type StartParserChild = (megabytes: number) => ParserChild;
