import type { CleaningRule, CleaningRuleId } from '#core/model/cleaning-rule';
import type { CollectionId } from '#core/model/collection';
import type {
  DocumentId,
  Encoding,
  EncodingPart,
  LedgerEntry,
  Mojibake,
  SourceFormat,
  Decoding,
} from '#core/model/document';
import type { Script } from '#core/model/locale';
import type { PolicyMetadata } from '#core/model/policy';
import type { Structure } from '#core/model/structure';

/** The rules that may hold, and what is said of the document about single ones. */
export type RuleSelection = {
  /** In the user's order. */
  readonly rules: readonly CleaningRule[];
  /** On or off for this document, whatever the rule itself says. */
  readonly overrides: readonly { readonly rule: CleaningRuleId; readonly enabled: boolean }[];
  readonly document: DocumentId | null;
  readonly collection: CollectionId | null;
};

export type ParseParams = {
  readonly bytes: Uint8Array;
  /** File name; empty for what was pasted. */
  readonly name: string;
  /** How the user says the bytes are to be read; null to find out. */
  readonly decoding: Decoding | null;
  /** Rich text from the clipboard is HTML, whatever it looks like; pasted plain text is never taken for it. */
  readonly kind: 'file' | 'text' | 'rich-text';
  readonly rules: RuleSelection;
  /** The ledger there was, whose decisions are kept; empty for a new source. */
  readonly previous: readonly LedgerEntry[];
  /** Absolute path of the app's resources. */
  readonly resources: string;
};

/** Everything that is made of a source's bytes when it is imported. */
export type ParsedSource = CleanedText & {
  readonly format: SourceFormat;
  /** Null for formats that have none of their own. */
  readonly encoding: Encoding | null;
  /** 0 to 1. */
  readonly encodingConfidence: number;
  /** How the text was damaged and is read back, if the user chose that. */
  readonly mojibake: Mojibake | null;
  /** What the text looks to be damaged by. */
  readonly suspectedMojibake: Mojibake | null;
  /** Bytes that could not be decoded, as they show in the text: U+FFFD. */
  readonly replaced: number;
  /** Stretches of the decoded source in other encodings; empty where one reads all. */
  readonly parts: readonly EncodingPart[];
  readonly structure: Structure;
  readonly metadata: PolicyMetadata;
  /** http or https. */
  readonly address: string | null;
};

/** A text with its ledger, and what is derived from the canonical text. */
export type CleanedText = {
  readonly canonical: string;
  readonly entries: readonly LedgerEntry[];
  readonly script: Script;
  /** Empty where neither the text nor the file's name gives one. */
  readonly title: string;
  /** Of the text as it is compared with others (see src-core/versions); null where nothing is to compare. */
  readonly exactKey: string | null;
  readonly fingerprint: readonly number[];
  readonly landmarks: readonly number[];
  /** Rules that could not be run, with an error code each. */
  readonly ruleProblems: readonly RuleProblem[];
};

export type RuleProblem = {
  readonly rule: CleaningRuleId;
  readonly code: 'bad-pattern' | 'rule-timeout';
};

export type ApplyRulesParams = {
  /** The decoded source. */
  readonly source: string;
  /** What was found in it by other means than rules. */
  readonly entries: readonly LedgerEntry[];
  /** The whole ledger there was, whose decisions are kept. */
  readonly previous: readonly LedgerEntry[];
  readonly rules: RuleSelection;
  readonly host: string | null;
};
