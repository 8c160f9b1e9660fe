import { memo, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { leastDoubt } from '#core/model/conversion';
import type { RowTable, RowView } from '#core/model/reading';
import type { Layers } from '#core/reading/draw-row';
import { MarkIndex } from '#core/reading/mark-index';
import { isContinued } from '#core/reading/row-table';
import { shownPanes } from '#core/reading/shown-panes';
import { readAllRows, reportPrintable, type PrintedDocument } from '../../state/printed-document';
import { useSettings } from '../../state/settings-store';
import { readerStyle } from './Reader';
import { ReadyRow } from './Row';
import type { RowLayout } from './row-layout';
import { useRowLayout } from './use-row-layout';

type PrintPageProps = {
  readonly printed: PrintedDocument;
  readonly job: string;
  /** When it is printed. */
  readonly date: Date;
};

/** A whole document as it goes on paper: all rows, laid out as on screen, with the layers that are on. */
export function PrintPage({ printed, job, date }: PrintPageProps) {
  const { opened, annotations } = printed;
  const settings = useSettings((state) => state.settings);
  const { showRuby, showTerms, showRepairs, showAmbiguities, showDifferences } = settings;
  const { layout, singlePane, isVertical, paneWidths } = settings;
  const panes = shownPanes(layout, singlePane);
  const rowLayout = useRowLayout(opened, panes);
  const [chunks, setChunks] = useState<readonly (readonly RowView[])[]>([]);
  const layers = useMemo<Layers>(
    () => ({
      marks: new MarkIndex(annotations),
      showRuby,
      showTerms,
      showRepairs,
      leastDoubt: showAmbiguities ? leastDoubt : null,
      showDifferences,
    }),
    [annotations, showRuby, showTerms, showRepairs, showAmbiguities, showDifferences],
  );

  useEffect(() => {
    const take = async (rows: readonly RowView[]): Promise<void> => {
      setChunks((before) => [...before, rows]);
      await pause();
    };
    void readAllRows(printed, job, take)
      .then(() => pause())
      .then(() => document.fonts.ready)
      .then(() => reportPrintable(job));
  }, [printed, job]);

  return (
    <main
      className={showRuby ? 'reader print ruby-on' : 'reader print'}
      data-layout={layout}
      data-vertical={isVertical}
      style={readerStyle(panes, layout, paneWidths)}
    >
      <PrintHead printed={printed} date={date} />
      <div className="rows">
        {chunks.map((rows) => (
          <Chunk
            key={rows[0]?.index}
            {...{ rows, layers }}
            table={opened.rows}
            layout={rowLayout}
          />
        ))}
      </div>
    </main>
  );
}

/** Where the text is from, and when it was printed; its title is at the head of each page. */
function PrintHead({ printed, date }: Pick<PrintPageProps, 'printed' | 'date'>) {
  const { t, i18n } = useTranslation();
  const { summary } = printed.opened;
  const { metadata, sourceName } = summary;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(date);
  const facts = [
    metadata.issuers.join(t('print.separator')),
    metadata.documentNumber,
    metadata.written ?? metadata.published,
    metadata.address ?? sourceName,
    t('print.printed', { day }),
  ];
  return (
    <header className="print-head">
      <p className="print-title">{summary.title}</p>
      <p>{facts.filter(Boolean).join(' · ')}</p>
    </header>
  );
}

type ChunkProps = {
  readonly rows: readonly RowView[];
  readonly layout: RowLayout;
  readonly layers: Layers;
  readonly table: RowTable;
};

const Chunk = memo(function Chunk({ rows, layout, layers, table }: ChunkProps) {
  return rows.map((row) => (
    <ReadyRow
      key={row.index}
      row={row}
      isContinued={isContinued(table, row.index)}
      {...{ layout, layers }}
      active={null}
    />
  ));
});

/** Let the rows be drawn before more come. Frames do not come to a window that nobody sees. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
