import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { groupCitations, type CitationGroup } from '#core/library/group-citations';
import type { DocumentId } from '#core/model/document';
import type { OpenDocument } from '#core/model/reading';
import { languageOf } from '#core/conversion/pane-conversion';
import { loadCitations, useCitations } from '../../state/citations';
import { openDocument, showPlace } from '../../state/document-store';
import { useLibrary } from '../../state/library-store';
import { Menu } from '../../ui/Menu';
import { isNewTabPress } from '../../ui/new-tab-press';

/** Citations that are listed at first; a law may name hundreds. */
const shownAtFirst = 100;

/** How long the text is left alone after it was opened: it is read again from end to end. */
const restMilliseconds = 250;

/** The documents that the open text names: those of the library open from here. */
export function Citations({ opened }: { readonly opened: OpenDocument }) {
  const { t } = useTranslation();
  const { document, failure, citations } = useCitations();
  const edition = useLibrary(({ documents }) => editionOf(documents));
  const [shown, setShown] = useState(shownAtFirst);
  const { id } = opened.summary;
  const { rows } = opened;
  useEffect(() => {
    const timer = setTimeout(() => void loadCitations(id), restMilliseconds);
    return () => clearTimeout(timer);
  }, [id, rows, edition]);
  const groups = useMemo(() => groupCitations(citations), [citations]);
  const isShown = document === id;
  if (!isShown || (groups.length === 0 && !failure)) return null;
  const language = languageOf(opened.written, { locale: 'written', wording: false });
  return (
    <section aria-labelledby="citations-title">
      <h2 id="citations-title" className="panel-title">
        {t('about.citations')}
      </h2>
      {failure && (
        <p className="empty" role="alert">
          {failure}
        </p>
      )}
      <ul>
        {groups.slice(0, shown).map((group) => (
          <CitationItem key={group.places[0]?.start} {...{ group, language }} document={id} />
        ))}
      </ul>
      {groups.length > shown && (
        <button
          type="button"
          className="button plain"
          onClick={() => setShown(shown + shownAtFirst)}
        >
          {t('about.moreCitations', { count: Math.min(shownAtFirst, groups.length - shown) })}
        </button>
      )}
    </section>
  );
}

type CitationItemProps = {
  readonly group: CitationGroup;
  readonly language: string;
  /** Where it is named. */
  readonly document: DocumentId;
};

function CitationItem({ group, language, document }: CitationItemProps) {
  const { t } = useTranslation();
  const { title, documentNumber, places, documents } = group;
  const next = useRef(0);
  const name = title ?? documentNumber ?? '';
  const [first] = documents;
  const go = (): void => {
    const place = places[next.current % places.length];
    next.current += 1;
    if (place) void showPlace(document, place);
  };
  return (
    <li className="citation">
      {documents.length === 1 && first ? (
        <button
          type="button"
          className="citation-name is-linked"
          lang={language}
          title={t('about.openNamed', { title: first.title })}
          onClick={(event) => void openDocument(first.id, { isNewTab: isNewTabPress(event) })}
        >
          {title === null ? name : `《${name}》`}
        </button>
      ) : (
        <span className="citation-name" lang={language}>
          {title === null ? name : `《${name}》`}
        </span>
      )}
      {documents.length > 1 && (
        <Menu
          label={t('about.openOneOf', { count: documents.length, title: name })}
          items={documents.map((one) => ({
            key: one.id,
            label: one.title,
            language,
            run: () => void openDocument(one.id),
          }))}
        />
      )}
      <span className="citation-facts hint">
        {title !== null && documentNumber !== null && (
          <span className="fact" lang={language}>
            {documentNumber}
          </span>
        )}
        {documents.length === 0 && <span className="fact">{t('about.notInLibrary')}</span>}
        <button
          type="button"
          className="citation-place"
          title={t('about.goToNamed', { title: name })}
          onClick={go}
        >
          {places.length > 1 ? t('about.places', { count: places.length }) : t('about.place')}
          <span className="visually-hidden">: {name}</span>
        </button>
      </span>
    </li>
  );
}

/** What of the library decides which documents a citation can mean. */
function editionOf(documents: readonly { id: string; title: string; metadata: unknown }[]): string {
  return JSON.stringify(documents.map(({ id, title, metadata }) => [id, title, metadata]));
}
