import { defaultPaneViews, type InterfaceLanguage, type PaneView } from './locale';

export const themes = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const sidePanels = ['notes', 'changes', 'ambiguities', 'audit'] as const;
export type SidePanel = (typeof sidePanels)[number];

/** How the library is sorted: by when a text was added, its title, its date, or its number. */
export const librarySorts = ['added', 'title', 'date', 'number'] as const;
export type LibrarySort = (typeof librarySorts)[number];

/** What the user has chosen about the app; kept in the library. */
export type Settings = {
  readonly language: 'system' | InterfaceLanguage;
  readonly theme: Theme;
  /** Layers of the reading surface that can be switched off. */
  readonly showRuby: boolean;
  readonly showTerms: boolean;
  readonly showRepairs: boolean;
  /** A dot under each ambiguous character that was converted. */
  readonly showAmbiguities: boolean;
  /** A wash on each character that differs between the panes. */
  readonly showDifferences: boolean;
  /** Reading text in CSS pixels, 14 to 32. */
  readonly textSize: number;
  readonly showLibrary: boolean;
  readonly librarySort: LibrarySort;
  /** The panel at the right, if any. */
  readonly sidePanel: SidePanel | 'none';
  readonly leftPane: PaneView;
  readonly rightPane: PaneView;
};

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  showRuby: true,
  showTerms: true,
  showRepairs: true,
  showAmbiguities: true,
  showDifferences: false,
  textSize: 18,
  showLibrary: true,
  librarySort: 'added',
  sidePanel: 'notes',
  leftPane: defaultPaneViews.left,
  rightPane: defaultPaneViews.right,
};
