import { lazy, Suspense, type ReactNode } from 'react';

// Read when the first note is shown: the window opens sooner without it.
const Markdown = lazy(() => import('react-markdown'));

/** Markdown as React elements: raw HTML is dropped, links and pictures lead nowhere. */
export function SafeMarkdown({ text }: { readonly text: string }) {
  return (
    <Suspense fallback={<p>{text}</p>}>
      <Markdown skipHtml components={{ a: LinkText, img: () => null }}>
        {text}
      </Markdown>
    </Suspense>
  );
}

function LinkText({ children, href }: { children?: ReactNode; href?: string | undefined }) {
  return (
    <span className="link-text" title={href}>
      {children}
    </span>
  );
}
