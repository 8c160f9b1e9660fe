import type { InterfaceLanguage } from '#core/model/locale';
import {
  commandIds,
  isCommandId,
  isOwnCommand,
  type OwnCommandId,
} from '#core/commands/command-table';
import { findCommands, type MatchPinyin } from '#core/commands/find-commands';
import { fuzzyScore } from '#core/commands/fuzzy-score';
import type { DocumentSummary } from '#core/model/document';

export type PaletteEntry =
  | { readonly kind: 'command'; readonly id: OwnCommandId; readonly isRecent: boolean }
  | { readonly kind: 'text'; readonly summary: DocumentSummary };

type Sources = {
  readonly language: InterfaceLanguage;
  /** Ids of commands, the newest first. */
  readonly recent: readonly string[];
  readonly documents: readonly DocumentSummary[];
  readonly match: MatchPinyin | null;
  /** Whether the command can be run now. */
  canRun(id: OwnCommandId): boolean;
};

const mostTexts = 12;

/**
 * What the palette lists for a search, the best first. Without one: the commands used last, the others
 * in the order of the menus, and those that cannot be run now. Texts are listed when searched for.
 */
export function paletteEntries(search: string, sources: Sources): PaletteEntry[] {
  const { language, match, documents } = sources;
  const isSearch = search.trim() !== '';
  const recent = sources.recent.filter(isCommandId).filter(isListed);
  const others = commandIds.filter(isListed).filter((id) => !recent.includes(id));
  const ordered = [...recent, ...others];
  const runnable = ordered.filter((id) => sources.canRun(id));
  const ready = [...runnable, ...ordered.filter((id) => !runnable.includes(id))];
  const found = isSearch ? findCommands(search, ready, language, match).filter(isListed) : ready;
  return [
    ...found.map((id): PaletteEntry => {
      return { kind: 'command', id, isRecent: !isSearch && recent.includes(id) };
    }),
    ...(isSearch ? findTexts(search, documents) : []),
  ];
}

function findTexts(search: string, documents: readonly DocumentSummary[]): PaletteEntry[] {
  return documents
    .map((summary) => ({ summary, score: fuzzyScore(search, summary.title) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostTexts)
    .map(({ summary }) => ({ kind: 'text', summary }));
}

/** All but the platform's commands, and the palette itself. */
function isListed(id: (typeof commandIds)[number]): id is OwnCommandId {
  return isOwnCommand(id) && id !== 'palette';
}
