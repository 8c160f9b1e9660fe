import { clean } from '#core/cleaning/clean';
import type { DamageEvidence } from '#core/cleaning/damage-evidence';
import { mayBeDamaged } from '#core/cleaning/find-damage';
import { AppError } from '#core/model/app-error';
import type { LedgerEntry } from '#core/model/document';
import type { Extraction } from '#core/model/extraction';
import type { Block } from '#core/model/structure';
import { overlaps } from '#core/model/text-range';
import { readPolicyMetadata } from '#core/policy/metadata';
import { canonicalStructure } from '#core/text/canonical-structure';
import { CleaningEvidenceFile } from './cleaning-evidence';
import { cleanText } from './clean-text';
import { extractSource } from './extract-source';
import { hostOf } from './host-of';
import type { ParsedSource, ParseParams } from './parsed-source';

/** Furniture that is surer than this is cut; the rest is offered. */
const leastConfidence = 0.5;

/**
 * Read bytes of any format into a clean text with its ledger and all that is derived from it.
 *
 * @throws {AppError} Where they are no text that can be read; without the file's name.
 */
export async function parseSource(
  params: ParseParams,
  onProgress: (fraction: number) => void,
): Promise<ParsedSource> {
  const { name, resources } = params;
  const { extraction, report } = await extractSource(params, (part) => onProgress(0.3 * part));
  onProgress(0.3);
  if (extraction.text.trim() === '') throw new AppError('empty-file');
  const found = findChanges(extraction, resources, (part) => onProgress(0.3 + 0.5 * part));
  const address = extraction.address;
  const cleaned = cleanText(
    {
      source: extraction.text,
      entries: found,
      previous: params.previous,
      rules: params.rules,
      host: hostOf(address),
    },
    () => onProgress(0.85),
  );
  onProgress(0.9);
  const { canonical, entries } = cleaned;
  const { blocks } = canonicalStructure(extraction.structure, entries, canonical);
  const metadata = readPolicyMetadata(canonical, {
    blocks,
    stated: isNamedByOthers(extraction) ? { ...extraction.stated, title: null } : extraction.stated,
    fileName: name,
  });
  return {
    ...cleaned,
    ...report,
    title: metadata.title ?? titleFrom(extraction, blocks, canonical) ?? cleaned.title,
    format: extraction.format,
    structure: extraction.structure,
    metadata,
    address,
  };
}

/** Office programs and printers put any name into a file's properties. */
function isNamedByOthers({ format }: Extraction): boolean {
  return format === 'docx' || format === 'pdf';
}

/** What the file calls itself, or its first heading. */
function titleFrom(
  extraction: Extraction,
  blocks: readonly Block[],
  canonical: string,
): string | null {
  const found = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const heading = found ? canonical.slice(found.start, found.end).replace(/\s*\n\s*/gu, ' ') : null;
  return isNamedByOthers(extraction) ? heading : (extraction.stated.title ?? heading);
}

const evidenceFiles = new Map<string, CleaningEvidenceFile>();

function evidenceIn(resources: string): DamageEvidence {
  const file = evidenceFiles.get(resources) ?? new CleaningEvidenceFile(resources);
  evidenceFiles.set(resources, file);
  return file.load();
}

/** Furniture of the site, damage and glosses; none of them within another. */
function findChanges(
  { text, cuts }: Extraction,
  resources: string,
  onProgress: (fraction: number) => void,
): LedgerEntry[] {
  const furniture = cuts.map(({ start, end, reason, confidence }): LedgerEntry => {
    return {
      ...{ rule: 'boilerplate', sourceStart: start, sourceEnd: end, reason, confidence },
      ...{ before: text.slice(start, end), after: '', reading: null },
      accepted: confidence >= leastConfidence,
    };
  });
  const evidence = mayBeDamaged(text) ? evidenceIn(resources) : null;
  const changes = clean(text, evidence, onProgress);
  let next = 0;
  const outside = changes.filter((entry) => {
    const range = { start: entry.sourceStart, end: entry.sourceEnd };
    while ((furniture[next]?.sourceEnd ?? Infinity) <= range.start) next += 1;
    const cut = furniture[next];
    return !cut || !overlaps({ start: cut.sourceStart, end: cut.sourceEnd }, range);
  });
  return [...outside, ...furniture].sort((a, b) => a.sourceStart - b.sourceStart);
}
