import { ipcMain, type WebFrameMain } from 'electron';

import { channelNames, type ChannelName } from '#core/ipc/channel-names';
import {
  paramsSchemas,
  type Handlers,
  type Outcome,
  type Params,
  type Results,
} from '#core/ipc/contract';
import { toIpcError } from '../services/to-ipc-error';

/**
 * Serve every channel of the contract; a missing handler is a compile error.
 *
 * @param isTrusted - Whether a message's frame may be answered at all.
 * @param report - Told of failures nobody foresaw, for the log.
 */
export function registerHandlers(
  handlers: Handlers,
  isTrusted: (frame: WebFrameMain | null) => boolean,
  report: (channel: ChannelName, error: unknown) => void,
): void {
  for (const name of channelNames) {
    ipcMain.handle(name, (event, raw: unknown) => {
      if (!isTrusted(event.senderFrame)) throw new Error(`${name}: untrusted sender`);
      return answer(name, handlers, raw, report);
    });
  }
}

/** Parse, call, and turn a failure into a value. */
export async function answer<N extends ChannelName>(
  name: N,
  handlers: Handlers,
  raw: unknown,
  report: (channel: ChannelName, error: unknown) => void,
): Promise<Outcome<Results[N]>> {
  const parsed = paramsSchemas[name].safeParse(raw);
  if (!parsed.success) {
    report(name, parsed.error);
    return { ok: false, error: { code: 'bad-request', details: {} } };
  }
  try {
    return { ok: true, value: await handlers[name](parsed.data as Params<N>) };
  } catch (error) {
    const ipcError = toIpcError(error);
    if (ipcError.code === 'internal') report(name, error);
    return { ok: false, error: ipcError };
  }
}
