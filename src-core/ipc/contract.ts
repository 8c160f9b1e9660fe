import type { OwnCommandId } from '../commands/command-table';
import type { ChannelName, EventName } from './channel-names';
import type { Params } from './params';
import type { ImportProgress, ImportResult } from './import-results';
import type { Outcome } from './outcome';
import type { Results } from './results';

export { paramsSchemas, type Params, type ParamsInput } from './params';
export type * from './cleaning-results';
export type * from './import-results';
export type * from './outcome';
export type * from './results';
export type * from './ruby-results';
export type * from './version-results';
export type * from './word-results';

/** What travels with each event. */
export type EventPayloads = {
  'import:progress': ImportProgress;
  /** Files the main process imported by itself: from the command line, or from a second start. */
  'import:finished': { readonly results: readonly ImportResult[] };
  /** `fraction` is 0 to 1 of a job on documents that a call was made with. */
  'analysis:progress': { readonly job: string; readonly fraction: number };
  'menu:command': { readonly command: OwnCommandId };
};

export type Handlers = {
  [N in ChannelName]: (params: Params<N>) => Results[N] | Promise<Results[N]>;
};

/** What the preload offers the page as `window.duizhao`. */
export type Bridge = {
  call(name: ChannelName, params: unknown): Promise<Outcome<unknown>>;
  /** Calls `listener` at each event until the returned function is called. */
  on(name: EventName, listener: (payload: unknown) => void): () => void;
};
