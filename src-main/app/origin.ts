/** The scheme and host that the window's own files are served from. */
export const uiScheme = 'app';
export const uiOrigin = `${uiScheme}://ui`;

/**
 * The address the window loads: the built page, or electron-vite's server while developing.
 *
 * @param developmentUrl - ELECTRON_RENDERER_URL; null in a packaged app, whatever is set there.
 */
export function windowUrl(developmentUrl: string | null): string {
  return developmentUrl ?? `${uiOrigin}/index.html`;
}

/** The address of the page that holds a whole document, to be printed. */
export function printUrl(developmentUrl: string | null, document: string, job: string): string {
  return `${windowUrl(developmentUrl)}#print/${document}/${job}`;
}

/** Whether `url` is the very page that the window shows. */
export function isWindowUrl(url: string, developmentUrl: string | null): boolean {
  const page = new URL(windowUrl(developmentUrl)).href;
  return URL.canParse(url) && new URL(url).href === page;
}

/** Whether `url` is a page of ours. */
export function isOwnUrl(url: string, developmentUrl: string | null): boolean {
  try {
    const { protocol, host, origin } = new URL(url);
    if (`${protocol}//${host}` === uiOrigin) return true;
    return developmentUrl !== null && origin === new URL(developmentUrl).origin;
  } catch {
    return false;
  }
}
