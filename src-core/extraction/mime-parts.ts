import { AppError } from '../model/app-error';

/** A part of a MIME message that holds something itself, decoded to its bytes. */
export type MimePart = {
  /** Lower case, `text/html`. */
  readonly type: string;
  /** Lower case; null where the part does not say. */
  readonly charset: string | null;
  /** As written; null where the part has none. */
  readonly location: string | null;
  /** Without its angle brackets. */
  readonly id: string | null;
  readonly content: () => Uint8Array;
};

export type MimeMessage = {
  readonly headers: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, string>;
  readonly parts: readonly MimePart[];
};

const mostParts = 10_000;
const mostDepth = 8;

/**
 * The parts of a MIME message (RFC 2045, 2046, 2557), those within others included, in order. Contents
 * are only decoded when asked for.
 *
 * @throws {AppError} `too-complex` for more parts, or parts deeper within parts, than a page has.
 */
export function mimeParts(bytes: Uint8Array): MimeMessage {
  const text = latin1(bytes);
  const root = readEntity(text, 0, text.length);
  const parts: MimePart[] = [];
  const open: { entity: Entity; depth: number }[] = [{ entity: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { entity, depth } = next;
    const boundary = entity.parameters.get('boundary');
    if (!entity.type.startsWith('multipart/') || boundary === undefined) {
      parts.push(partOf(entity, text));
    } else {
      const inner = splitParts(text, entity, boundary);
      if (depth >= mostDepth || open.length + parts.length + inner.length > mostParts) {
        throw new AppError('too-complex');
      }
      // Last first: the stack gives them back in order.
      for (const part of inner.reverse()) open.push({ entity: part, depth: depth + 1 });
    }
  }
  return { headers: root.headers, parameters: root.parameters, parts };
}

type Entity = {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
};

function readEntity(text: string, start: number, end: number): Entity {
  const headers = new Map<string, string>();
  let at = start;
  let name = '';
  while (at < end && headers.size < 200) {
    const found = text.indexOf('\n', at);
    const lineEnd = found < 0 || found > end ? end : found;
    const line = text.slice(at, lineEnd).replace(/\r$/u, '');
    at = lineEnd + 1;
    if (line.trim() === '') break;
    if (/^[ \t]/u.test(line) && name !== '') {
      headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`.slice(0, 8192));
      continue;
    }
    const colon = line.indexOf(':');
    name = colon < 0 ? '' : line.slice(0, colon).trim().toLowerCase();
    if (name !== '' && !headers.has(name))
      headers.set(
        name,
        line
          .slice(colon + 1)
          .trim()
          .slice(0, 8192),
      );
  }
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return { headers, type, parameters: parametersOf(contentType), start: Math.min(at, end), end };
}

function parametersOf(value: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const found of value.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^;\s]*))/gu)) {
    parameters.set((found[1] ?? '').toLowerCase(), found[2] ?? found[3] ?? '');
  }
  return parameters;
}

function splitParts(text: string, { start, end }: Entity, boundary: string): Entity[] {
  const parts: Entity[] = [];
  const mark = `--${boundary}`;
  let partStart: number | null = null;
  let at = text.startsWith(mark, start) ? start : nextMark(text, mark, start);
  while (at >= 0 && at < end) {
    if (partStart !== null) parts.push(readEntity(text, partStart, beforeLineEnd(text, at)));
    const after = at + mark.length;
    const lineEnd = text.indexOf('\n', after);
    if (text.startsWith('--', after) || lineEnd < 0) return parts;
    partStart = lineEnd + 1;
    if (parts.length > mostParts) return parts;
    at = text.startsWith(mark, partStart) ? partStart : nextMark(text, mark, partStart);
  }
  // The end was lost, as where saving broke off.
  if (partStart !== null) parts.push(readEntity(text, partStart, end));
  return parts;
}

function nextMark(text: string, mark: string, from: number): number {
  const found = text.indexOf(`\n${mark}`, from);
  return found < 0 ? -1 : found + 1;
}

function beforeLineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at - 2) ? at - 2 : at - 1;
}

function partOf(entity: Entity, text: string): MimePart {
  const { headers, type, parameters, start, end } = entity;
  return {
    type,
    charset: parameters.get('charset')?.trim().toLowerCase() || null,
    location: headers.get('content-location')?.trim() ?? null,
    id: headers.get('content-id')?.trim().replace(/^<|>$/gu, '') ?? null,
    content: () => {
      const body = text.slice(start, end);
      const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
      if (encoding === 'quoted-printable') return fromQuotedPrintable(body);
      return encoding === 'base64' ? fromBase64(body) : toBytes(body);
    },
  };
}

/** A character for each byte, so that lines and marks can be found in it. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x2000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x2000)));
  }
  return parts.join('');
}

function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** RFC 2045, 6.7; what is no valid escape stands for itself. */
function fromQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/[ \t]+(?=\r?\n|$)/gu, '').replace(/=\r?\n/gu, '');
  return toBytes(
    joined.replace(/=([\da-f]{2})/giu, (_escape, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    ),
  );
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = base64Values[text.charCodeAt(at)] ?? -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}

const base64Values: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  base64.indexOf(String.fromCharCode(code)),
);
