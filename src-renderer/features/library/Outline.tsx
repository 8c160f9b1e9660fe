import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Heading } from '#core/model/reading';
import { goTo } from '../../state/document-store';

type OutlineProps = { readonly headings: readonly Heading[]; readonly language: string };

/** The headings of the open document; each leads to its place. Drawn once: there may be thousands. */
export const Outline = memo(function Outline({ headings, language }: OutlineProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="panel-title">{t('library.outline')}</h2>
      <ul>
        {headings.map((heading) => (
          <li key={heading.start} className="outline-row">
            <button
              type="button"
              className="outline-item"
              data-level={heading.level}
              lang={language}
              title={heading.text}
              onClick={() => goTo(heading.start)}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
});
