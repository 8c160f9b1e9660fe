/** The rich text that the clipboard holds beside the plain one; null where there is none. */
export function htmlOf({ clipboardData }: { clipboardData: DataTransfer | null }): string | null {
  const html = clipboardData?.getData('text/html') ?? '';
  return html.trim() ? html : null;
}
