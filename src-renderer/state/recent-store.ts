import { create } from 'zustand';

import type { RecentDocument } from '#core/ipc/contract';
import { call } from '../ipc/client';
import { reportError } from './notices-store';

/** What was read lately, the latest first. */
export const useRecent = create<{ readonly documents: readonly RecentDocument[] }>(() => ({
  documents: [],
}));

export async function loadRecent(): Promise<void> {
  try {
    useRecent.setState({ documents: await call('document:list-recent', {}) });
  } catch (error) {
    reportError(error);
  }
}
