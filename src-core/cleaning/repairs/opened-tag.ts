/** Whether a tag stands at `at` that lacks nothing but its first character. */
export function isOpenedTag(text: string, at: number): boolean {
  markup.lastIndex = at;
  return markup.test(text);
}

const markup = /\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,300})?\/?>/iuy;
