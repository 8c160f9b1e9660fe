import type { RubyNotation, RubyRegion, RubyScope } from '#core/model/ruby-view';
import { refreshRows } from './document-store';
import { changeSettings, useSettings } from './settings-store';

/** Which readings are shown: none, or those of a scope. */
export type ShownReadings = RubyScope | 'none';

type RubyChange = {
  readonly shown?: ShownReadings;
  readonly notation?: RubyNotation;
  readonly region?: RubyRegion;
};

/** Change which readings are shown, and how. */
export async function showReadings({ shown, notation, region }: RubyChange): Promise<void> {
  const saved = changeSettings({
    ...(shown === undefined ? {} : { showRuby: shown !== 'none' }),
    ...(shown === undefined || shown === 'none' ? {} : { rubyScope: shown }),
    ...(notation ? { rubyNotation: notation } : {}),
    ...(region ? { rubyRegion: region } : {}),
  });
  refreshRows();
  await saved;
}

/** What is shown now. */
export function useShownReadings(): ShownReadings {
  return useSettings(({ settings }) => (settings.showRuby ? settings.rubyScope : 'none'));
}
