import type { GuardedZip } from './open-zip';
import { childrenOf, parseXml, type XmlElement } from './parse-xml';

/** Parse a part; null where there is no such part. */
export async function readXml(zip: GuardedZip, name: string | null): Promise<XmlElement | null> {
  const bytes = name === null ? null : await zip.read(name);
  return bytes && parseXml(bytes);
}

/**
 * The parts that a part (the package itself by `''`) points to, by the last word of the relation's type,
 * such as `styles`. What lies outside the package is left out, and so never fetched.
 */
export async function relatedParts(zip: GuardedZip, part: string): Promise<Map<string, string>> {
  const folder = part.replace(/[^/]*$/u, '');
  const file = part.slice(folder.length);
  const root = await readXml(zip, `${folder}_rels/${file}.rels`);
  const related = new Map<string, string>();
  for (const { attributes } of childrenOf(root, 'rel:Relationship')) {
    if (attributes['TargetMode'] === 'External') continue;
    const type = (attributes['Type'] ?? '').replace(/^.*\//u, '');
    const target = resolvePart(folder, attributes['Target'] ?? '');
    if (target !== null && !related.has(type)) related.set(type, target);
  }
  return related;
}

/**
 * The name of the part that a reference from within `folder` means.
 *
 * @param folder - Empty, or with a `/` at its end.
 * @returns null for what leads out of the package or is another site's.
 */
export function resolvePart(folder: string, reference: string): string | null {
  const path = reference.replace(/[?#].*$/su, '');
  if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//iu.test(path)) return null;
  const steps: string[] = [];
  for (const step of `${path.startsWith('/') ? '' : folder}${decode(path)}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return null;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.length > 0 ? steps.join('/') : null;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
