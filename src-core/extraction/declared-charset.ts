/** Bytes that are looked at. The standard asks for 1024; pages of Chinese sites often begin later. */
const lookedAt = 4096;

/**
 * The charset that a page or XML file declares in its first bytes, in lower case; null where it declares
 * none. Prescan of the HTML standard (13.2.3.2), with XML's own declaration before it: comments, and
 * words that only look like a declaration, do not count.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, lookedAt));
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)["']/u.exec(head)?.[1];
  const stated = xml ?? new Prescan(head).charset();
  const label = stated?.trim().toLowerCase() ?? '';
  if (!/^[a-z\d][a-z\d._:-]*$/u.test(label)) return null;
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return label.startsWith('utf-16') ? 'utf-8' : label;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

class Prescan {
  #at = 0;
  constructor(private readonly text: string) {}

  charset(): string | null {
    while (this.#at < this.text.length) {
      const rest = this.text.slice(this.#at, this.#at + 6).toLowerCase();
      if (rest.startsWith('<!--')) {
        this.#skipPast('-->', this.#at + 2);
      } else if (/^<meta[\s/]/u.test(rest)) {
        this.#at += 5;
        const found = this.#metaCharset();
        if (found !== null) return found;
      } else if (/^<\/?[a-z]/u.test(rest)) {
        this.#at = this.#indexOf(/[\s>]/gu, this.#at + 1);
        while (this.#attribute());
      } else if (/^<[!/?]/u.test(rest)) {
        this.#skipPast('>', this.#at);
      } else {
        this.#at += 1;
      }
    }
    return null;
  }

  #metaCharset(): string | null {
    const seen = new Set<string>();
    let isPragma = false;
    let needsPragma: boolean | null = null;
    let charset: string | null = null;
    for (let next = this.#attribute(); next; next = this.#attribute()) {
      if (seen.has(next.name)) continue;
      seen.add(next.name);
      if (next.name === 'http-equiv') isPragma = next.value === 'content-type';
      if (next.name === 'content' && charset === null) {
        charset = charsetOfContent(next.value);
        if (charset !== null) needsPragma = true;
      }
      if (next.name === 'charset') {
        charset = next.value;
        needsPragma = false;
      }
    }
    return needsPragma === null || (needsPragma && !isPragma) ? null : charset;
  }

  /** The next attribute of the tag; null at its end, which is passed. */
  #attribute(): { name: string; value: string } | null {
    this.#at = this.#indexOf(/[^\s/]/gu, this.#at);
    if (this.#at >= this.text.length) return null;
    if (this.text[this.#at] === '>') {
      this.#at += 1;
      return null;
    }
    const nameEnd = this.#indexOf(/[\s/>=]/gu, this.#at + 1);
    const name = this.text.slice(this.#at, nameEnd).toLowerCase();
    this.#at = this.#indexOf(/\S/gu, nameEnd);
    if (this.text[this.#at] !== '=') return { name, value: '' };
    this.#at = this.#indexOf(/\S/gu, this.#at + 1);
    const quote = this.text[this.#at];
    const isQuoted = quote === '"' || quote === "'";
    const start = this.#at + (isQuoted ? 1 : 0);
    const found = isQuoted ? this.text.indexOf(quote, start) : this.#indexOf(/[\s>]/gu, start);
    const end = found < 0 ? this.text.length : found;
    this.#at = end + (isQuoted ? 1 : 0);
    return { name, value: this.text.slice(start, end).toLowerCase() };
  }

  #skipPast(mark: string, from: number): void {
    const found = this.text.indexOf(mark, from);
    this.#at = found < 0 ? this.text.length : found + mark.length;
  }

  #indexOf(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.exec(this.text)?.index ?? this.text.length;
  }
}

function charsetOfContent(content: string): string | null {
  return (
    /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/u
      .exec(content)
      ?.slice(1)
      .find((part) => part !== undefined) ?? null
  );
}
