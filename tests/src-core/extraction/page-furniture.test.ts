import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Extraction } from '#core/model/extraction';
import { readHtml } from '#core/extraction/read-html';

const folder = path.resolve(import.meta.dirname, '../../fixtures/pages');

/**
 * The pages are ours, in the markup of the sites they stand for. Comments label them: what stands between
 * `<!--body-->` and `<!--/body-->` is the document, between `<!--either-->` and `<!--/either-->` what may
 * stay or go, all else furniture. A comment has no effect on the reader.
 */
function label(html: string): { body: string[]; either: string[] } {
  const linesOf = (name: string): string[] =>
    [...html.matchAll(new RegExp(`<!--${name}-->([\\s\\S]*?)<!--/${name}-->`, 'gu'))].flatMap(
      ([, part]) => linesShown(readHtml(part ?? '', { isFragment: true }).text),
    );
  return { body: linesOf('body'), either: linesOf('either') };
}

function linesShown(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function split({ text, cuts }: Extraction): { kept: string[]; cut: string[] } {
  let kept = '';
  let cut = '';
  let at = 0;
  for (const { start, end } of cuts) {
    kept += text.slice(at, start);
    cut += text.slice(start, end);
    at = end;
  }
  return { kept: linesShown(kept + text.slice(at)), cut: linesShown(cut) };
}

function without(lines: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const html = readFileSync(path.join(folder, name), 'utf8');
    const extraction = readHtml(html);
    const { body, either } = label(html);
    const { kept, cut } = split(extraction);
    const furniture = without(linesShown(extraction.text), [...body, ...either]);
    return {
      name,
      extraction,
      lost: without(body, kept),
      left: without(kept, [...body, ...either]),
      cut,
      furniture,
    };
  });

describe('furniture of pages', () => {
  it('is looked for in pages of many kinds', () => {
    expect(pages.length).toBeGreaterThanOrEqual(14);
  });

  it.each(pages.map((page) => [page.name, page] as const))(
    'takes no line of the document: %s',
    (_name, page) => {
      expect(page.lost).toEqual([]);
    },
  );

  it('goes, at least 95 of 100 lines of it', () => {
    const left = pages.flatMap(({ name, left: lines }) => lines.map((line) => `${name}: ${line}`));
    const all = pages.reduce((sum, { furniture }) => sum + furniture.length, 0);
    expect(all).toBeGreaterThan(100);
    expect(left.length / all, left.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('is not found in a page without it', () => {
    expect(pages.find(({ name }) => name === 'plain-page.html')?.extraction.cuts).toEqual([]);
  });
});
