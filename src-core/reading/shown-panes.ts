import type { Pane } from '../model/locale';
import type { Layout } from '../model/settings';

/** The panes that a layout has on screen, from the left, or from the upper line. */
export function shownPanes(layout: Layout, singlePane: 'left' | 'right'): readonly Pane[] {
  switch (layout) {
    case 'two':
    case 'interlinear':
      return two;
    case 'one':
      return singlePane === 'left' ? leftOnly : rightOnly;
    case 'three':
      return three;
  }
}

const two: readonly Pane[] = ['left', 'right'];
const leftOnly: readonly Pane[] = ['left'];
const rightOnly: readonly Pane[] = ['right'];
const three: readonly Pane[] = ['left', 'right', 'third'];
