import { languageOf } from '#core/conversion/pane-conversion';
import { panes } from '#core/model/locale';
import { paneViewsOf } from '#core/reading/pane-views-of';
import { faceRegionOf, loadFaces } from '../styles/faces';
import { useDocument } from './document-store';
import { useSettings } from './settings-store';

/** See to it, now and from now on, that the faces are declared which what is shown may need. */
export function loadNeededFaces(): void {
  loadTextFaces();
  useSettings.subscribe(({ settings }, before) => {
    if (settings !== before.settings) loadTextFaces();
  });
  useDocument.subscribe(({ opened }, before) => {
    if (opened?.written !== before.opened?.written) loadTextFaces();
  });
  // The interface itself has titles in both scripts. Its faces are no hurry: the text comes first.
  requestIdleCallback(() => {
    loadFaces('sans', 'tw');
    loadFaces('sans', 'cn');
  });
}

function loadTextFaces(): void {
  const { settings } = useSettings.getState();
  const written = useDocument.getState().opened?.written;
  const views = paneViewsOf(settings);
  for (const pane of panes) {
    const view = views[pane];
    const isAsWritten = view.locale === 'written' || view.locale === 'source';
    // What is said of a pane holds for any text, so its faces are there before the text is.
    const language = written ?? (isAsWritten ? null : view.locale);
    if (language !== null) {
      loadFaces(settings.typeface, faceRegionOf(languageOf(language, view)));
    }
  }
}
