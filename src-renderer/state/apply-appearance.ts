import type { Settings } from '#core/model/settings';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const contrastSystem = window.matchMedia('(prefers-contrast: more)');

/** Put on the window how text is to look: the one place where settings become styles. */
export function applyAppearance(settings: Settings): void {
  const { dataset, style } = document.documentElement;
  dataset['theme'] = settings.theme === 'system' ? systemTheme() : settings.theme;
  dataset['typeface'] = settings.typeface;
  dataset['justified'] = String(settings.isJustified);
  dataset['size'] = settings.textSize >= 40 ? 'huge' : settings.textSize >= 27 ? 'large' : 'usual';
  dataset['focus'] = String(settings.isFocused);
  style.setProperty('--size-text', `${settings.textSize}px`);
  style.setProperty('--leading-text', String(settings.lineHeight));
  style.setProperty('--measure', String(settings.measure));
  style.setProperty('--indent', String(settings.indent));
}

/** On paper a text is set smaller than on a screen, which is farther from the eye. */
const paperScale = 0.7;

/** As {@link applyAppearance}, for paper: dark ink on white, and the whole text in its ink. */
export function applyPrinted(settings: Settings): void {
  applyAppearance({ ...settings, theme: 'light', isFocused: false });
  const { dataset, style } = document.documentElement;
  dataset['printed'] = settings.isVertical ? 'vertical' : 'horizontal';
  style.setProperty('--size-text', `${settings.textSize * paperScale}px`);
}

/** Call `listener` when the system has another theme or contrast from now on. */
export function onSystemTheme(listener: () => void): void {
  for (const query of [darkSystem, contrastSystem]) query.addEventListener('change', listener);
}

function systemTheme(): string {
  if (contrastSystem.matches) return 'contrast';
  return darkSystem.matches ? 'dark' : 'light';
}
