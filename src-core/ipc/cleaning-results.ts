import type { CleaningRule, CleaningRuleId } from '../model/cleaning-rule';
import type { LedgerRule, PlacedEntry } from '../model/document';
import type { OpenDocument } from '../model/reading';

export type CleaningResults = {
  'change:list': ChangePage;
  /** In text order, glosses too. */
  'change:at': readonly ListedChange[];
  'change:set-accepted': OpenDocument;
  /** `sourceStarts` of the entries that are otherwise now, for taking it back. */
  'change:set-all': { readonly opened: OpenDocument; readonly sourceStarts: readonly number[] };
  'change:choose': OpenDocument;
  /** The user's rules in order, and what is said of the document; each built-in rule has its name for an id. */
  'rule:list': RuleList;
  'rule:save': CleaningRule;
  'rule:delete': null;
  'rule:restore': CleaningRule;
  'rule:order': null;
  'rule:set-override': null;
  'rule:preview': RulePreview;
  'rule:apply': RuleApplication;
  /** Whether it could be taken back: only while the text is as it was left, and not for ever. */
  'rule:revert': boolean;
  /** The path written; null where the user closed the dialog. */
  'rule:export': string | null;
  'rule:import': RuleImport | null;
};

/** A stretch of the ledger, with what it says in all. */
export type ChangePage = {
  /** Entries that the filter lets through. */
  readonly total: number;
  /** Of each rule that has an entry, whatever the filter; in the order in which rules are run. */
  readonly rules: readonly {
    readonly rule: LedgerRule;
    readonly accepted: number;
    readonly open: number;
  }[];
  readonly entries: readonly ListedChange[];
};

/** An entry with what stands around it in the canonical text. */
export type ListedChange = PlacedEntry & {
  readonly textBefore: string;
  readonly textAfter: string;
};

export type RuleList = {
  readonly rules: readonly CleaningRule[];
  readonly overrides: readonly { readonly rule: CleaningRuleId; readonly enabled: boolean }[];
  /** Rules, built-in ones too, that hold for the document, and whether each is on; empty without a document. */
  readonly holding: readonly { readonly rule: CleaningRuleId; readonly isOn: boolean }[];
};

export type RulePreview = {
  /** Null if the rule can be run. */
  readonly problem: {
    readonly code: 'bad-pattern' | 'rule-timeout';
    readonly message: string;
  } | null;
  /** Places of the document that it would change, and the first of them. */
  readonly count: number;
  readonly places: readonly {
    readonly textBefore: string;
    readonly before: string;
    readonly after: string;
    readonly textAfter: string;
  }[];
  /** What came of each example, in order. */
  readonly examples: readonly { readonly passes: boolean; readonly got: string }[];
};

export type RuleApplication = {
  /** Documents looked at, and those whose text changed. */
  readonly documents: number;
  readonly changed: number;
  /** Rules that could not be run somewhere. */
  readonly problems: readonly {
    readonly rule: CleaningRuleId;
    readonly code: 'bad-pattern' | 'rule-timeout';
  }[];
};

export type RuleImport = {
  readonly added: number;
  /** Rules that were there already, letter for letter. */
  readonly same: number;
  /** Rules left out: their document or collection is not in the library. */
  readonly unplaced: number;
  /** Names of rules whose examples fail. They are off. */
  readonly failing: readonly string[];
};
