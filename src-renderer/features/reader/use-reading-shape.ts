import { useSettings } from '../../state/settings-store';

/** One word for all that decides where lines break: another one whenever the text is laid out otherwise. */
export function useReadingShape(): string {
  return useSettings(({ settings }) =>
    [
      settings.layout,
      settings.singlePane,
      settings.isVertical,
      settings.textSize,
      settings.lineHeight,
      settings.measure,
      settings.indent,
      settings.typeface,
      settings.isJustified,
      settings.showRuby,
      settings.rubyScope,
      settings.rubyNotation,
      settings.paneWidths.join(),
    ].join(' '),
  );
}
