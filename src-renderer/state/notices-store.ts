import { create } from 'zustand';

import { i18n } from '../i18n/i18n';
import { CallError } from '../ipc/client';

export type NoticeAction = { readonly label: string; run(): void };

/**
 * A message at the foot of the window. Errors, and advice that asks for something, stay until
 * dismissed; the rest go by themselves.
 */
export type Notice = {
  readonly id: number;
  readonly kind: 'info' | 'advice' | 'error' | 'progress';
  readonly text: string;
  /** 0 to 1, of a `progress`. */
  readonly fraction?: number;
  readonly action?: NoticeAction;
  /** What else can be done. */
  readonly more?: readonly NoticeAction[];
};

type NoticesState = { readonly notices: readonly Notice[] };

const infoMilliseconds = 8000;
let lastId = 0;

export const useNotices = create<NoticesState>(() => ({ notices: [] }));

/** Show a notice; returns its id. */
export function notify(notice: Omit<Notice, 'id'>): number {
  const id = ++lastId;
  useNotices.setState(({ notices }) => ({
    // One piece of news and one of advice at a time: the newest. Errors wait until they are read.
    notices: [
      ...notices.filter(({ kind }) => !isNews(kind) || kind !== notice.kind),
      { ...notice, id },
    ],
  }));
  if (notice.kind === 'info') setTimeout(() => dismiss(id), infoMilliseconds);
  return id;
}

function isNews(kind: Notice['kind']): boolean {
  return kind === 'info' || kind === 'advice';
}

export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

export function setProgress(id: number, text: string, fraction: number): void {
  useNotices.setState(({ notices }) => ({
    notices: notices.map((notice) => (notice.id === id ? { ...notice, text, fraction } : notice)),
  }));
}

/** The message for a failed call, in the interface's language. */
export function errorText(error: unknown): string {
  if (error instanceof CallError) return i18n.t(`error.${error.code}`, { ...error.details });
  return i18n.t('error.internal');
}

export function reportError(error: unknown): void {
  notify({ kind: 'error', text: errorText(error) });
}
