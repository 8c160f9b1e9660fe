import { contextBridge, ipcRenderer } from 'electron';

import { channelNames, eventNames } from '#core/ipc/channel-names';
import type { Bridge } from '#core/ipc/contract';

const channels = new Set<string>(channelNames);
const events = new Set<string>(eventNames);

/** The one bridge between the page and the main process: named channels, and nothing of Electron. */
const bridge: Bridge = {
  call(name, params) {
    if (!channels.has(name)) return Promise.reject(new TypeError(`No channel ${name}`));
    return ipcRenderer.invoke(name, params);
  },
  on(name, listener) {
    if (!events.has(name)) throw new TypeError(`No event ${name}`);
    const forward = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(name, forward);
    return () => void ipcRenderer.removeListener(name, forward);
  },
};

contextBridge.exposeInMainWorld('duizhao', bridge);
