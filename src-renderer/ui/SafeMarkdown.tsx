import type { ReactNode } from 'react';
import Markdown from 'react-markdown';

/** Markdown as React elements: raw HTML is dropped, links and pictures lead nowhere. */
export function SafeMarkdown({ text }: { readonly text: string }) {
  return (
    <Markdown skipHtml components={{ a: LinkText, img: () => null }}>
      {text}
    </Markdown>
  );
}

function LinkText({ children, href }: { children?: ReactNode; href?: string | undefined }) {
  return (
    <span className="link-text" title={href}>
      {children}
    </span>
  );
}
