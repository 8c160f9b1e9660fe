import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { comparedPanes, type Pane } from '#core/model/locale';
import type { OpenDocument } from '#core/model/reading';
import { paneViewsOf } from '#core/reading/pane-views-of';
import { changeLayout, swapPanes } from '../../state/pane-views';
import { useSettings } from '../../state/settings-store';
import { IconButton } from '../../ui/IconButton';
import { LayoutMenu } from './LayoutMenu';
import { PaneHead } from './PaneHead';
import { usePaneName } from './use-pane-name';

type PaneHeadsProps = { readonly panes: readonly Pane[]; readonly opened: OpenDocument };

/** The line above the text: what each pane shows, and how they stand. */
export function PaneHeads({ panes, opened }: PaneHeadsProps) {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const name = usePaneName(opened);
  const views = paneViewsOf(settings);
  return (
    <div className="pane-heads">
      <div className="pane-head-cells">
        {panes.map((pane) => (
          <PaneHead key={pane} pane={pane} opened={opened} />
        ))}
      </div>
      <div className="pane-tools">
        {settings.layout === 'one' ? (
          <div className="pane-switch" role="group" aria-label={t('layout.switch')}>
            {comparedPanes.map((pane) => (
              <button
                key={pane}
                type="button"
                className="button plain"
                lang={languageOf(opened.written, views[pane])}
                title={name(views[pane].locale)}
                aria-label={name(views[pane].locale)}
                aria-pressed={settings.singlePane === pane}
                onClick={() => changeLayout({ singlePane: pane })}
              >
                {signOf(languageOf(opened.written, views[pane]))}
              </button>
            ))}
          </div>
        ) : (
          <IconButton icon="swap" label={t('layout.swap')} onPress={() => void swapPanes()} />
        )}
        <LayoutMenu />
      </div>
    </div>
  );
}

/** One character that says which script it is. */
function signOf(language: string): string {
  return language.startsWith('zh-Hans') ? '简' : '繁';
}
