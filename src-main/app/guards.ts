import type { App, Session, WebContents, WebFrameMain } from 'electron';

import { isOwnUrl, isWindowUrl } from './origin';

/** Deny every page, present or to come, what a reader of texts never needs. */
export function guardApp(app: App, developmentUrl: string | null): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, developmentUrl));
}

function guardContents(contents: WebContents, developmentUrl: string | null): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    // To itself: a reload, as the development server asks for.
    if (!isWindowUrl(event.url, developmentUrl)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnUrl(event.url, developmentUrl)) event.preventDefault();
  });
}

/** Deny permissions, devices, downloads, and every request that is not for the app's own files. */
export function guardSession(session: Session, developmentUrl: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOwn =
      isOwnUrl(details.url, developmentUrl) ||
      details.url.startsWith('devtools:') ||
      isDevelopmentSocket(details.url, developmentUrl);
    answer({ cancel: !isOwn });
  });
}

function isDevelopmentSocket(url: string, developmentUrl: string | null): boolean {
  return developmentUrl !== null && new URL(url).host === new URL(developmentUrl).host;
}

/** Whether an IPC message comes from the main frame of a page of ours. */
export function isTrustedSender(
  frame: WebFrameMain | null,
  developmentUrl: string | null,
): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url, developmentUrl);
}
