import type { ParamsInput } from '#core/ipc/contract';
import { call } from '../ipc/client';
import { reportError } from './notices-store';

/** Tell the menu what there is for commands to work on; the others are greyed out. */
export function tellMenu(available: ParamsInput<'menu:set-available'>): void {
  call('menu:set-available', available).catch(reportError);
}
