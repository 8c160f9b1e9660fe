import type { ChannelName, EventName } from '#core/ipc/channel-names';
import type {
  Bridge,
  EventPayloads,
  IpcError,
  Outcome,
  ParamsInput,
  Results,
} from '#core/ipc/contract';
import { unpack } from '#core/ipc/parcels';
import type { ErrorCode, ErrorDetails } from '#core/model/app-error';

declare global {
  interface Window {
    readonly duizhao: Bridge;
  }
}

/** A call the main process answered with a failure; `code` picks the text to show. */
export class CallError extends Error {
  override name = 'CallError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(error: IpcError) {
    super(error.code);
    this.code = error.code;
    this.details = error.details;
  }
}

/**
 * Ask the main process.
 *
 * @throws {CallError} If it answers with a failure.
 */
export async function call<N extends ChannelName>(
  name: N,
  params: ParamsInput<N>,
): Promise<Results[N]> {
  const outcome = (await window.duizhao.call(name, params)) as Outcome<unknown>;
  if (!outcome.ok) throw new CallError(outcome.error);
  return unpack(name, outcome.value) as Results[N];
}

/** Listen to the main process until the returned function is called. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: EventPayloads[N]) => void,
): () => void {
  return window.duizhao.on(name, (payload) => listener(payload as EventPayloads[N]));
}
