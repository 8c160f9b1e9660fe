import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { isWordingPossible } from '#core/conversion/pane-conversion';
import { paneLocales, type Pane, type PaneLocale, type PaneView } from '#core/model/locale';
import type { OpenDocument } from '#core/model/reading';
import { paneViewsOf } from '#core/reading/pane-views-of';
import { showViews } from '../../state/pane-views';
import { useSettings } from '../../state/settings-store';
import { usePaneName } from './use-pane-name';

type PaneHeadProps = { readonly pane: Pane; readonly opened: OpenDocument };

/** Says what a pane shows, and lets the user choose it. */
export function PaneHead({ pane, opened }: PaneHeadProps) {
  const { t } = useTranslation();
  const id = useId();
  const view = paneViewsOf(useSettings(({ settings }) => settings))[pane];
  const shown = view.locale === opened.written ? 'written' : view.locale;
  const isPossible =
    shown !== 'written' && shown !== 'source' && isWordingPossible(opened.written, shown);
  const choose = (next: PaneView): void => void showViews({ [pane]: next });
  const name = usePaneName(opened);
  return (
    <div className="pane-head">
      <label className="visually-hidden" htmlFor={id}>
        {t(`pane.${pane}`)}
      </label>
      <select
        id={id}
        className="pane-choice"
        value={shown}
        onChange={(event) =>
          choose({ locale: event.target.value as PaneLocale, wording: view.wording })
        }
      >
        {paneLocales
          .filter((locale) => locale !== opened.written)
          .map((locale) => (
            <option key={locale} value={locale}>
              {name(locale)}
            </option>
          ))}
      </select>
      {isPossible && (
        <label className="check pane-wording" title={t('pane.wordingHint')}>
          <input
            type="checkbox"
            checked={view.wording}
            onChange={(event) => choose({ locale: shown, wording: event.target.checked })}
          />
          {t('pane.wording')}
        </label>
      )}
    </div>
  );
}
