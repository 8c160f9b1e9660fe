import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { z } from 'zod';

type WindowOptions = {
  readonly preload: string;
  readonly url: string;
  readonly dataFolder: string;
};

/** Half a small screen, or a page zoomed to 400 % (WCAG 2.2, Reflow). */
const smallest = { width: 320, height: 320 };
const usual = { width: 1360, height: 860 };

/** Open the window where it was when it was last closed. */
export function openWindow({ preload, url, dataFolder }: WindowOptions): BrowserWindow {
  const placeFile = join(dataFolder, 'window.json');
  const window = new BrowserWindow({
    ...usual,
    ...placeOnScreen(placeFile),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Duizhao 對照',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#fbf9f4',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    try {
      writeFileSync(placeFile, JSON.stringify(window.getNormalBounds()));
    } catch {
      // Where the window stood is no reason to keep it from closing.
    }
  });
  void window.loadURL(url);
  return window;
}

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

/** The saved place, if a screen still shows it. */
function placeOnScreen(file: string): Rectangle | null {
  try {
    const place = rectangle.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { workArea } = screen.getDisplayMatching(place);
    const isVisible =
      place.x < workArea.x + workArea.width - 100 &&
      place.y < workArea.y + workArea.height - 50 &&
      place.x + place.width > workArea.x + 100 &&
      place.y >= workArea.y - 10;
    return isVisible ? place : null;
  } catch {
    return null;
  }
}
