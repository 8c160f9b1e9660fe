import { textSizes, type Settings } from '#core/model/settings';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const contrastSystem = window.matchMedia('(prefers-contrast: more)');

/** Put on the window how text is to look: the one place where settings become styles. */
export function applyAppearance(settings: Settings): void {
  const { dataset, style } = document.documentElement;
  dataset['theme'] = settings.theme === 'system' ? systemTheme() : settings.theme;
  dataset['typeface'] = settings.typeface;
  dataset['justified'] = String(settings.isJustified);
  dataset['focus'] = String(settings.isFocused);
  style.setProperty('--size-text', `${settings.textSize}px`);
  style.setProperty('--leading-text', String(settings.lineHeight));
  style.setProperty('--measure', String(settings.measure));
  style.setProperty('--indent', String(settings.indent));
}

/** Call `listener` when the system has another theme or contrast from now on. */
export function onSystemTheme(listener: () => void): void {
  for (const query of [darkSystem, contrastSystem]) query.addEventListener('change', listener);
}

/** Size of the text in percent of the usual one. */
export function percentOf(textSize: number): number {
  return Math.round((textSize / textSizes.usual) * 100);
}

function systemTheme(): string {
  if (contrastSystem.matches) return 'contrast';
  return darkSystem.matches ? 'dark' : 'light';
}
