import { useTranslation } from 'react-i18next';

import type { ShownChange } from '#core/ipc/contract';
import { languageOf } from '#core/conversion/pane-conversion';
import type { DocumentSummary } from '#core/model/document';

type Side = 'from' | 'to';

type ChangeItemProps = {
  readonly change: ShownChange;
  readonly from: DocumentSummary;
  readonly to: DocumentSummary;
  readonly isCurrent: boolean;
  onFocus(): void;
  /** Show the place in the text of that side. */
  onShow(side: Side): void;
};

/** Told apart by sign and line as well as by colour. */
const signs: Readonly<Record<ShownChange['kind'], string>> = {
  inserted: '＋',
  deleted: '−',
  replaced: '≠',
  moved: '⇄',
};

/** Units of a long change that are drawn: its beginning and its end. */
const headUnits = 400;
const tailUnits = 80;

/** One difference, with what stands around it in each version. */
export function ChangeItem({ change, from, to, isCurrent, onFocus, onShow }: ChangeItemProps) {
  const { t } = useTranslation();
  const { kind } = change;
  return (
    <div className="edit-item" data-kind={kind} data-current={isCurrent} onFocus={onFocus}>
      <p className="edit-kind">
        <span className="edit-sign" aria-hidden="true">
          {signs[kind]}
        </span>
        {t(`versions.kinds.${kind}`)}
      </p>
      <ChangeSide side="from" summary={from} {...{ change, onShow }} />
      <ChangeSide side="to" summary={to} {...{ change, onShow }} />
    </div>
  );
}

type ChangeSideProps = Pick<ChangeItemProps, 'change' | 'onShow'> & {
  readonly side: Side;
  readonly summary: DocumentSummary;
};

function ChangeSide({ side, summary, change, onShow }: ChangeSideProps) {
  const { t } = useTranslation();
  const { before, text, after } = side === 'from' ? change.fromText : change.toText;
  const Mark = side === 'from' ? 'del' : 'ins';
  const isCut = text.length > headUnits + tailUnits + 40;
  const head = isCut ? text.slice(0, headUnits).replace(/[\ud800-\udbff]$/u, '') : text;
  const tail = isCut ? text.slice(-tailUnits).replace(/^[\udc00-\udfff]/u, '') : '';
  return (
    <button
      type="button"
      className="edit-side"
      lang={languageOf(summary.written, { locale: 'written', wording: false })}
      title={t('versions.showIn', { title: summary.title })}
      onClick={() => onShow(side)}
    >
      <span className="edit-around">{before}</span>
      {text === '' ? (
        <span className="edit-gap" title={t('versions.nothingHere')}>
          <span aria-hidden="true">‸</span>
          <span className="visually-hidden">{t('versions.nothingHere')}</span>
        </span>
      ) : (
        <Mark className={change.kind === 'moved' ? 'edit-text is-moved' : 'edit-text'}>
          {head}
          {isCut && (
            <span className="hint">
              {t('versions.cut', { count: text.length - head.length - tail.length })}
            </span>
          )}
          {tail}
        </Mark>
      )}
      <span className="edit-around">{after}</span>
    </button>
  );
}
