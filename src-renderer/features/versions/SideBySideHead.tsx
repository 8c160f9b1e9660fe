import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { writtenLocales, type PaneLocale } from '#core/model/locale';
import {
  showSideIn,
  stepDifference,
  toggleFolding,
  type ComparedSide,
  type ComparisonState,
  type ComparisonTab,
  type ReadyComparison,
} from '../../state/comparisons';
import { useShortcuts } from '../../state/shortcuts';
import { IconButton } from '../../ui/IconButton';

type SideBySideHeadProps = {
  readonly tab: ComparisonTab;
  readonly state: ComparisonState;
  readonly ready: ReadyComparison;
};

/** Says how the texts differ, and what each side shows. */
export function SideBySideHead({ tab, state, ready }: SideBySideHeadProps) {
  const { t, i18n } = useTranslation();
  const shortcutOf = useShortcuts();
  const { current, unfolded } = state;
  const total = ready.changes.length;
  const percent = Math.floor(ready.unchanged * 100);
  return (
    <>
      <div className="side-tools">
        <p role="status">
          {total === 0 ? (
            t('sideBySide.same')
          ) : (
            <>
              <strong>{t('sideBySide.differences', { count: total })}</strong>
              <span className="hint"> · {t('sideBySide.unchanged', { percent })}</span>
            </>
          )}
        </p>
        {total > 0 && (
          <>
            <span className="side-steps">
              <IconButton
                icon="up"
                label={t('sideBySide.previous')}
                shortcut={shortcutOf('previous-difference')}
                disabled={current === 0}
                onPress={() => stepDifference(-1)}
              />
              <span className="side-position hint" aria-live="polite">
                {current >= 0
                  ? t('sideBySide.position', {
                      at: (current + 1).toLocaleString(i18n.language),
                      total: total.toLocaleString(i18n.language),
                    })
                  : ''}
              </span>
              <IconButton
                icon="down"
                label={t('sideBySide.next')}
                shortcut={shortcutOf('next-difference')}
                disabled={current === total - 1}
                onPress={() => stepDifference(1)}
              />
            </span>
            <label className="check">
              <input
                type="checkbox"
                checked={unfolded !== null}
                onChange={() => toggleFolding(tab)}
              />
              {t('sideBySide.fold')}
            </label>
          </>
        )}
      </div>
      <div className="side-heads">
        <SideHead side="from" {...{ tab, state, ready }} />
        <SideHead side="to" {...{ tab, state, ready }} />
      </div>
    </>
  );
}

type SideHeadProps = SideBySideHeadProps & { readonly side: ComparedSide };

function SideHead({ tab, state, ready, side }: SideHeadProps) {
  const { t } = useTranslation();
  const id = useId();
  const { summary } = ready[side];
  const { written, title } = summary;
  const view = state.views[side];
  return (
    <div className="side-head">
      <h2 lang={languageOf(written, { locale: 'written', wording: false })} title={title}>
        {title}
      </h2>
      <label className="visually-hidden" htmlFor={id}>
        {t(`sideBySide.shows.${side}`)}
      </label>
      <select
        id={id}
        className="pane-choice"
        value={view.locale}
        onChange={(event) =>
          showSideIn(tab, side, { locale: event.target.value as PaneLocale, wording: false })
        }
      >
        <option value="written">
          {t('pane.written', {
            standard: written === 't' ? t('script.hant') : t(`standard.${written}`),
          })}
        </option>
        {writtenLocales
          .filter((locale) => locale !== written)
          .map((locale) => (
            <option key={locale} value={locale}>
              {t(`standard.${locale}`)}
            </option>
          ))}
      </select>
    </div>
  );
}
