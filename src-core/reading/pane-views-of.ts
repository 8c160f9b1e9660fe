import type { PaneViews } from '../model/locale';
import type { Settings } from '../model/settings';

/** What settings say that the panes show. Where the third is not on screen it is the left one again. */
export function paneViewsOf(settings: Settings): PaneViews {
  const { leftPane, rightPane, thirdPane, layout, rowUnit } = settings;
  const { rubyScope, rubyNotation, rubyRegion } = settings;
  return {
    left: leftPane,
    right: rightPane,
    third: layout === 'three' ? thirdPane : leftPane,
    unit: rowUnit,
    ruby: { scope: rubyScope, notation: rubyNotation, region: rubyRegion },
  };
}
