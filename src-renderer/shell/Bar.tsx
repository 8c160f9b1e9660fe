import { useTranslation } from 'react-i18next';

import { languageOfSide } from '#core/model/locale';
import { openDialog } from '../state/dialog-store';
import { useDocument } from '../state/document-store';
import { togglePanel, usePanels } from '../state/panels-store';
import { changeSettings, useSettings } from '../state/settings-store';
import { Icon } from '../ui/Icon';

/** The one thin bar: what is open, and the layers and panels that can be switched. */
export function Bar() {
  const { t } = useTranslation();
  const { opened } = useDocument();
  const { settings } = useSettings();
  const repairs = opened?.repairs.length ?? 0;
  const { showRuby, showTerms, textSize } = settings;
  const panels = usePanels();
  return (
    <header className="bar">
      <button
        type="button"
        className="button plain icon"
        aria-label={t('bar.library')}
        aria-pressed={panels.library}
        title={t('bar.library')}
        onClick={() => togglePanel('library')}
      >
        <Icon name="library" />
      </button>
      <span className="seal" lang="zh-Hant-TW" aria-hidden="true">
        對
      </span>
      <h1 {...(opened ? { lang: languageOfSide[opened.side] } : {})}>
        {opened?.summary.title ?? t('app.name')}
      </h1>
      <div role="toolbar" aria-label={t('bar.label')} className="bar-tools">
        {repairs > 0 && (
          <button type="button" className="button plain" onClick={() => openDialog('repairs')}>
            {t('bar.repairs', { count: repairs })}
          </button>
        )}
        <button
          type="button"
          className="button plain"
          aria-label={t('bar.ruby')}
          aria-pressed={showRuby}
          title={t('bar.ruby')}
          onClick={() => void changeSettings({ showRuby: !showRuby })}
        >
          {t('bar.rubySign')}
        </button>
        <button
          type="button"
          className="button plain"
          aria-label={t('bar.terms')}
          aria-pressed={showTerms}
          title={t('bar.terms')}
          onClick={() => void changeSettings({ showTerms: !showTerms })}
        >
          {t('bar.termsSign')}
        </button>
        <button
          type="button"
          className="button plain icon"
          aria-label={t('bar.smaller')}
          title={t('bar.smaller')}
          disabled={textSize <= 14}
          onClick={() => void changeSettings({ textSize: textSize - 1 })}
        >
          <Icon name="smaller" />
        </button>
        <button
          type="button"
          className="button plain icon"
          aria-label={t('bar.larger')}
          title={t('bar.larger')}
          disabled={textSize >= 32}
          onClick={() => void changeSettings({ textSize: textSize + 1 })}
        >
          <Icon name="larger" />
        </button>
        <button
          type="button"
          className="button plain icon"
          aria-label={t('bar.export')}
          title={t('bar.export')}
          disabled={!opened}
          onClick={() => openDialog('export')}
        >
          <Icon name="export" />
        </button>
        <button
          type="button"
          className="button plain icon"
          aria-label={t('bar.settings')}
          title={t('bar.settings')}
          onClick={() => openDialog('settings')}
        >
          <Icon name="gear" />
        </button>
        <button
          type="button"
          className="button plain icon"
          aria-label={t('bar.notes')}
          aria-pressed={panels.notes}
          title={t('bar.notes')}
          onClick={() => togglePanel('notes')}
        >
          <Icon name="notes" />
        </button>
      </div>
    </header>
  );
}
