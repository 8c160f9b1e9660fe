import type { InterfaceLanguage } from './locale';

export const themes = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What the user has chosen about the app; kept in the library. */
export type Settings = {
  readonly language: 'system' | InterfaceLanguage;
  readonly theme: Theme;
  /** Layers of the reading surface that can be switched off. */
  readonly showRuby: boolean;
  readonly showTerms: boolean;
  readonly showRepairs: boolean;
  /** Reading text in CSS pixels, 14 to 32. */
  readonly textSize: number;
  readonly showLibrary: boolean;
  readonly showNotes: boolean;
};

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  showRuby: true,
  showTerms: true,
  showRepairs: true,
  textSize: 18,
  showLibrary: true,
  showNotes: true,
};
