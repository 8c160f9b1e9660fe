/**
 * An address as the library keeps it: absolute, http or https, without user name, password and
 * fragment. Null for any other.
 *
 * @param base - What a relative address is taken from.
 */
export function cleanAddress(address: string, base: string | null = null): string | null {
  const written = address.replace(/[\t\n\r]/gu, '').trim();
  if (written === '' || written.length > longestAddress) return null;
  const absolute = absoluteOf(written, base);
  const parts = /^(https?):\/\/([^/?#\\]+)([^#]*)/iu.exec(absolute ?? '');
  if (!parts) return null;
  const [, scheme = '', authority = '', rest = ''] = parts;
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  if (
    !/^(?:[\p{L}\p{N}_.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/u.test(host) ||
    // eslint-disable-next-line no-control-regex -- controls are what must not be in it
    /[\s"<>\\^`{|}\u0000-\u001F\u007F]/u.test(rest)
  ) {
    return null;
  }
  return `${scheme.toLowerCase()}://${host}${rest === '' ? '/' : rest.startsWith('/') ? rest : `/${rest}`}`;
}

const longestAddress = 2048;

function absoluteOf(written: string, base: string | null): string | null {
  if (/^[a-z][a-z\d+.-]*:/iu.test(written)) return written;
  if (base === null) return null;
  const [, scheme, authority, path = '/'] = /^(https?):\/\/([^/?#]+)([^?#]*)/iu.exec(base) ?? [];
  if (scheme === undefined || authority === undefined) return null;
  if (written.startsWith('//')) return `${scheme}:${written}`;
  if (written.startsWith('/')) return `${scheme}://${authority}${written}`;
  if (/^[#?]|^\.\.?(?:\/|$)/u.test(written)) return null;
  return `${scheme}://${authority}${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${written}`;
}
