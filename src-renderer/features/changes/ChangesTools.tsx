import { useTranslation } from 'react-i18next';

import type { LedgerRule } from '#core/model/document';
import { changeStates, filterChanges, pickChanges, useChanges } from '../../state/changes';
import { setAllAccepted, setChangesAccepted } from '../../state/ledger';
import { isBesideSource, toggleSource } from '../../state/pane-views';
import { useRuleName } from '../../state/use-rule-name';
import { useSettings } from '../../state/settings-store';

/** Which changes are listed, and what can be done to many of them. */
export function ChangesTools() {
  const { t, i18n } = useTranslation();
  const ruleName = useRuleName();
  const { filter, rules, picked } = useChanges();
  const { leftPane: left, rightPane: right } = useSettings(({ settings }) => settings);
  const number = (count: number): string => count.toLocaleString(i18n.language);
  const all = {
    rule: null,
    accepted: rules.reduce((sum, { accepted }) => sum + accepted, 0),
    open: rules.reduce((sum, { open }) => sum + open, 0),
  };
  const chosen = rules.find(({ rule }) => rule === filter.rule) ?? { ...all, rule: filter.rule };
  const nameOf = (rule: LedgerRule | null): string =>
    rule === null ? t('changes.everyRule') : ruleName(rule);
  const many = [...picked.values()];
  const isAnyPicked = (accepted: boolean): boolean =>
    many.some((change) => change.accepted === accepted);
  return (
    <div className="panel-tools changes-tools">
      <button
        type="button"
        className="button"
        aria-pressed={isBesideSource({ left, right })}
        onClick={() => void toggleSource()}
      >
        {t('changes.beside')}
      </button>
      <ul className="change-rules" aria-label={t('changes.byRule')} tabIndex={-1}>
        {[all, ...rules].map(({ rule, accepted, open }) => (
          <li key={rule ?? ''}>
            <button
              type="button"
              className="change-rule"
              aria-pressed={filter.rule === rule}
              title={t('changes.counts', { accepted, open })}
              onClick={() => filterChanges({ rule })}
            >
              <span className="change-rule-name">{nameOf(rule)}</span>
              <span aria-hidden="true">
                {number(accepted)}
                {open > 0 && ` + ${number(open)}`}
              </span>
              <span className="visually-hidden">{t('changes.counts', { accepted, open })}</span>
            </button>
          </li>
        ))}
      </ul>
      <div role="group" aria-label={t('changes.filter')} className="segments">
        {changeStates.map((name) => (
          <button
            key={name}
            type="button"
            className="segment"
            aria-pressed={filter.state === name}
            onClick={() => filterChanges({ state: name })}
          >
            {t(`changes.states.${name}`)}{' '}
            {number(
              { all: chosen.accepted + chosen.open, accepted: chosen.accepted, open: chosen.open }[
                name
              ],
            )}
          </button>
        ))}
      </div>
      {many.length > 0 ? (
        <div className="change-many">
          <span className="hint" role="status">
            {t('changes.picked', { count: many.length })}
          </span>
          <button
            type="button"
            className="button"
            disabled={!isAnyPicked(true)}
            onClick={() => void setChangesAccepted(many, false)}
          >
            {t('changes.undo')}
          </button>
          <button
            type="button"
            className="button"
            disabled={!isAnyPicked(false)}
            onClick={() => void setChangesAccepted(many, true)}
          >
            {t('changes.apply')}
          </button>
          <button type="button" className="button plain" onClick={() => pickChanges([])}>
            {t('changes.pickNone')}
          </button>
        </div>
      ) : (
        <div className="change-many">
          <button
            type="button"
            className="button"
            disabled={chosen.accepted === 0}
            aria-label={t('changes.undoAllOf', { rule: nameOf(filter.rule) })}
            onClick={() => void setAllAccepted(filter.rule, false)}
          >
            {t('changes.undoAll')}
          </button>
          <button
            type="button"
            className="button"
            disabled={chosen.open === 0}
            aria-label={t('changes.applyAllOf', { rule: nameOf(filter.rule) })}
            onClick={() => void setAllAccepted(filter.rule, true)}
          >
            {t('changes.applyAll')}
          </button>
        </div>
      )}
    </div>
  );
}
