import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DocumentId, DocumentSummary } from '#core/model/document';
import { showComparison } from '../../state/comparisons';
import { openReviews } from '../../state/reviews';
import {
  carryAnnotations,
  compareVersions,
  stopComparing,
  useVersions,
  type Pair,
} from '../../state/versions';
import { PanelProgress } from '../../ui/PanelProgress';
import { ChangeList } from './ChangeList';

type ComparisonViewProps = {
  readonly versions: readonly DocumentSummary[];
  /** The open document. */
  readonly current: DocumentId;
  /** A place or the queue is shown: the dialog is in the way. */
  onLeave(): void;
};

/** Texts of so many characters in all are compared without being asked. */
const quickCharacters = 400_000;

/** Compares two versions and carries notes from one to the other. */
export function ComparisonView({ versions, current, onLeave }: ComparisonViewProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Pair>(() => firstPair(versions, current));
  const { status, failure, fraction, pair, comparison, isCarrying } = useVersions();
  const from = versions.find(({ id }) => id === chosen.from);
  const to = versions.find(({ id }) => id === chosen.to);
  const isPossible = from !== undefined && to !== undefined && from !== to;
  const isQuick = isPossible && from.length + to.length <= quickCharacters;
  const isCompared = pair?.from === chosen.from && pair.to === chosen.to;

  useEffect(() => {
    if (isQuick) void compareVersions({ from: chosen.from, to: chosen.to });
  }, [isQuick, chosen.from, chosen.to]);

  return (
    <section className="comparison" aria-label={t('versions.compare')}>
      <div className="comparison-choice">
        <VersionSelect
          label={t('versions.from')}
          {...{ versions, value: chosen.from }}
          onChange={(id) => setChosen({ ...chosen, from: id })}
        />
        <button
          type="button"
          className="button plain icon"
          aria-label={t('versions.swap')}
          title={t('versions.swap')}
          onClick={() => setChosen({ from: chosen.to, to: chosen.from })}
        >
          <span aria-hidden="true">⇄</span>
        </button>
        <VersionSelect
          label={t('versions.to')}
          {...{ versions, value: chosen.to }}
          onChange={(id) => setChosen({ ...chosen, to: id })}
        />
        {isPossible && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onLeave();
              void showComparison({ from: from.id, to: to.id });
            }}
          >
            {t('sideBySide.open')}
          </button>
        )}
        {isPossible && !isQuick && (!isCompared || status === 'stopped') && (
          <button
            type="button"
            className="button primary"
            onClick={() => void compareVersions(chosen)}
          >
            {t('versions.compare')}
          </button>
        )}
      </div>
      {!isPossible && <p className="hint">{t('versions.same')}</p>}
      {isCompared && status === 'running' && (
        <PanelProgress label={t('versions.comparing')} fraction={fraction} onStop={stopComparing} />
      )}
      {isCarrying && (
        <PanelProgress label={t('versions.carrying')} fraction={fraction} onStop={stopComparing} />
      )}
      {isCompared && status === 'stopped' && (
        <p className="hint" role="status">
          {t('versions.stopped')}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => void compareVersions(chosen)}
          >
            {t('versions.compare')}
          </button>
        </p>
      )}
      {isCompared && status === 'failed' && (
        <p className="empty" role="alert">
          {failure}
        </p>
      )}
      {isPossible && <CarryOver {...{ from, to, onLeave }} />}
      {isPossible && isCompared && comparison && (
        <ChangeList key={`${chosen.from} ${chosen.to}`} {...{ comparison, from, to, onLeave }} />
      )}
    </section>
  );
}

type VersionSelectProps = {
  readonly label: string;
  readonly versions: readonly DocumentSummary[];
  readonly value: DocumentId;
  onChange(id: DocumentId): void;
};

function VersionSelect({ label, versions, value, onChange }: VersionSelectProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <span className="comparison-select">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => {
          const found = versions.find((one) => one.id === event.target.value);
          if (found) onChange(found.id);
        }}
      >
        {versions.map((one, index) => (
          <option key={one.id} value={one.id}>
            {index + 1}. {one.title} ({t(`script.${one.script}`)})
          </option>
        ))}
      </select>
    </span>
  );
}

type CarryOverProps = {
  readonly from: DocumentSummary;
  readonly to: DocumentSummary;
  onLeave(): void;
};

/** Copies the notes of one version to the other, and says what became of them. */
function CarryOver({ from, to, onLeave }: CarryOverProps) {
  const { t } = useTranslation();
  const { carried, isCarrying } = useVersions();
  const titles = { from: from.title, to: to.title };
  const count = from.annotations;
  if (count === 0) return <p className="hint">{t('versions.noNotes', titles)}</p>;
  const review = (): void => {
    onLeave();
    void openReviews(to.id);
  };
  return (
    <p className="carry">
      <button
        type="button"
        className="button"
        disabled={isCarrying}
        onClick={() => void carryAnnotations({ from: from.id, to: to.id })}
      >
        {t('versions.carry')}
      </button>
      <span role="status">
        {carried ? (
          <>
            {[
              t('versions.placed', { count: carried.placed }),
              t('versions.toReview', { count: carried.review }),
              ...(carried.present > 0 ? [t('versions.present', { count: carried.present })] : []),
            ].join(' · ')}{' '}
            {carried.review > 0 && (
              <button type="button" className="link-button" onClick={review}>
                {t('versions.review')}
              </button>
            )}
          </>
        ) : (
          <span className="hint">{t('versions.carryHint', { count, ...titles })}</span>
        )}
      </span>
    </p>
  );
}

/** The open document with the one before it; the first two where it is the first itself. */
function firstPair(versions: readonly DocumentSummary[], current: DocumentId): Pair {
  const [first, second] = versions;
  const isFirst = first?.id === current;
  return {
    from: first?.id ?? current,
    to: isFirst ? (second?.id ?? current) : current,
  };
}
