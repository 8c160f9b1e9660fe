import type { Pane } from '#core/model/locale';
import type { ScrollPace } from './scroll-pace';

/** How a row is laid out; the same object for all rows. */
export type RowLayout = {
  /** Those on screen, from the left or from the upper line. */
  readonly panes: readonly Pane[];
  readonly isInterlinear: boolean;
  /** BCP 47 tags of what the panes show. */
  readonly languages: Readonly<Record<Pane, string>>;
  /** Whether a pane shows the untouched source, whose line ends and spaces count. */
  readonly isSource: Readonly<Record<Pane, boolean>>;
  /** Null where nothing scrolls. */
  readonly pace: ScrollPace | null;
};
