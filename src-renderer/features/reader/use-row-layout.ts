import { useMemo } from 'react';

import { languageOf } from '#core/conversion/pane-conversion';
import type { Pane } from '#core/model/locale';
import type { OpenDocument } from '#core/model/reading';
import { useSettings } from '../../state/settings-store';
import type { RowLayout } from './row-layout';
import type { ScrollPace } from './scroll-pace';

/** How all rows are laid out; the same object until something of that changes. */
export function useRowLayout(
  { written }: OpenDocument,
  panes: readonly Pane[],
  pace: ScrollPace | null = null,
): RowLayout {
  const { leftPane, rightPane, thirdPane, layout } = useSettings(({ settings }) => settings);
  const isInterlinear = layout === 'interlinear';
  return useMemo(
    () => ({
      panes,
      pace,
      isInterlinear,
      languages: {
        left: languageOf(written, leftPane),
        right: languageOf(written, rightPane),
        third: languageOf(written, thirdPane),
      },
      isSource: {
        left: leftPane.locale === 'source',
        right: rightPane.locale === 'source',
        third: thirdPane.locale === 'source',
      },
    }),
    [written, panes, pace, isInterlinear, leftPane, rightPane, thirdPane],
  );
}
