import type { DocumentId } from './document';
import { defaultPaneViews, type InterfaceLanguage, type PaneView, type RowUnit } from './locale';
import { defaultRubyView, type RubyNotation, type RubyRegion, type RubyScope } from './ruby-view';

export const themes = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const sidePanels = ['notes', 'changes', 'ambiguities', 'audit'] as const;
export type SidePanel = (typeof sidePanels)[number];

/** How the library is sorted: by when a text was added, its title, its date, or its number. */
export const librarySorts = ['added', 'title', 'date', 'number'] as const;
export type LibrarySort = (typeof librarySorts)[number];

/**
 * How the panes stand: side by side, one at a time, line under line, or three side by side.
 */
export const layouts = ['two', 'one', 'interlinear', 'three'] as const;
export type Layout = (typeof layouts)[number];

export const typefaces = ['serif', 'sans', 'kai'] as const;
export type Typeface = (typeof typefaces)[number];

/** When the card of a word comes by itself: where the pointer rests, there while Alt is held, or never. */
export const wordCardTriggers = ['rest', 'alt', 'never'] as const;
export type WordCardTrigger = (typeof wordCardTriggers)[number];

/** Reading text in CSS pixels: 50 to 300 % of the usual 18. */
export const textSizes = { least: 9, usual: 18, most: 54 } as const;
export const lineHeights = { least: 1.2, usual: 1.78, most: 3 } as const;
/** The longest line in characters. */
export const measures = { least: 12, usual: 38, most: 60 } as const;

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
  /** Within {@link textSizes}. */
  readonly textSize: number;
  /** Within {@link lineHeights}, of the text's size. */
  readonly lineHeight: number;
  /** Within {@link measures}. */
  readonly measure: number;
  /** Indent of a paragraph's first line in characters, 0 to 4. */
  readonly indent: number;
  readonly typeface: Typeface;
  readonly isJustified: boolean;
  /** Lines run from top to bottom, from right to left. */
  readonly isVertical: boolean;
  /** All but the sentence with the caret or pointer recedes. */
  readonly isFocused: boolean;
  readonly wordCard: WordCardTrigger;
  /** The strip beside the scroll bar with marks, terms and hits. */
  readonly showStrip: boolean;
  readonly showLibrary: boolean;
  readonly librarySort: LibrarySort;
  /** The panel at the right, if any. */
  readonly sidePanel: SidePanel | 'none';
  readonly leftPane: PaneView;
  readonly rightPane: PaneView;
  readonly thirdPane: PaneView;
  readonly layout: Layout;
  /** The pane that is on screen where there is one. */
  readonly singlePane: 'left' | 'right';
  /** Widths of the panes, from the left, in proportion to each other; each 0.2 to 5. */
  readonly paneWidths: readonly [number, number, number];
  readonly rowUnit: RowUnit;
  readonly rubyScope: RubyScope;
  readonly rubyNotation: RubyNotation;
  readonly rubyRegion: RubyRegion;
  readonly showToneColors: boolean;
  /** Shortcuts that are not the usual ones, by command; null for none. */
  readonly keymap: Readonly<Record<string, string | null>>;
  /** Commands chosen in the palette, the newest first. */
  readonly recentCommands: readonly string[];
  /** The documents in tabs, from the left. */
  readonly tabs: readonly DocumentId[];
};

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  showRuby: true,
  showTerms: true,
  showRepairs: true,
  showAmbiguities: true,
  showDifferences: false,
  textSize: textSizes.usual,
  lineHeight: lineHeights.usual,
  measure: measures.usual,
  indent: 2,
  typeface: 'serif',
  isJustified: true,
  isVertical: false,
  isFocused: false,
  wordCard: 'rest',
  showStrip: true,
  showLibrary: true,
  librarySort: 'added',
  sidePanel: 'notes',
  leftPane: defaultPaneViews.left,
  rightPane: defaultPaneViews.right,
  thirdPane: defaultPaneViews.third,
  layout: 'two',
  singlePane: 'left',
  paneWidths: [1, 1, 1],
  rowUnit: defaultPaneViews.unit,
  rubyScope: defaultRubyView.scope,
  rubyNotation: defaultRubyView.notation,
  rubyRegion: defaultRubyView.region,
  showToneColors: false,
  keymap: {},
  recentCommands: [],
  tabs: [],
};
