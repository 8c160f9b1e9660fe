/** Characters that are looked at. */
const lookedAt = 8192;

/**
 * Whether a text without a telling name is a page: it begins as one does, or most of its lines are blocks
 * of HTML. A policy text with a stray `<`, and Markdown with some tags in it, are none.
 */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, lookedAt).replace(/^[\uFEFF\s]+/u, '');
  const opening = withoutPrologue(head);
  if (/^<(?:!doctype\s+html\b|html[\s>]|head[\s>]|body[\s>])/iu.test(opening)) return true;
  const tags = head.match(blockTag) ?? [];
  const closing = tags.filter((tag) => tag.startsWith('</')).length;
  if (tags.length < 4 || closing < 1) return false;
  const lines = head.split(/[\n\r]+/u).filter((line) => line.trim() !== '');
  const marked = lines.filter((line) => anyTag.test(line)).length;
  const isMarkdown = lines.filter((line) => markdownLine.test(line)).length >= 2;
  return !isMarkdown && marked * 10 >= lines.length * (opening.startsWith('<') ? 5 : 7);
}

/** What may stand before the page: XML's declaration, comments, a comment left by saving. */
function withoutPrologue(head: string): string {
  let rest = head;
  for (;;) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : /^<\?[^>]*>/u.exec(rest)?.[0].length;
    if (end === undefined || end < 4) return rest;
    rest = rest.slice(end).trimStart();
  }
}

const blockTag =
  /<\/?(?:p|div|table|tbody|tr|td|th|ul|ol|li|h[1-6]|br|center|section|article|dl|dd|dt|form|meta|title|style|script)(?:\s[^<>]{0,400})?\/?>/giu;
const anyTag = /<\/?[a-z][a-z\d]*(?:\s[^<>]{0,400})?\/?>/iu;
const markdownLine = /^(?:#{1,6} |```|~~~|[-*+] |> |\d{1,3}\. |\||\[[^\]]+\]: )/u;
