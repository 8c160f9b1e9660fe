/** Whether a press of a button, by pointer or Enter, asks for a new tab. */
export function isNewTabPress({
  ctrlKey,
  metaKey,
}: {
  ctrlKey: boolean;
  metaKey: boolean;
}): boolean {
  return ctrlKey || metaKey;
}
