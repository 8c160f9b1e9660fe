const paths = {
  library: 'M3 4h3v13H3zM8 4h3v13H8zM13 4.6l2.9-.7 2.9 12.6-2.9.7z',
  notes: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h3',
  gear: 'M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4',
  export: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M4 13v4h12v-4',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  smaller: 'M3 16 8 4l5 12M4.8 12h6.4M15 6h4',
  larger: 'M3 16 8 4l5 12M4.8 12h6.4M15 6h4M17 4v4',
  ambiguities: 'M10 17v-5M10 12 5 4M10 12l5-8M3.5 6.5 5 4l2.6 1.4M12.4 5.4 15 4l1.5 2.5',
  audit:
    'M4 8a6.2 6.2 0 0 1 11.4-2.4M16 12a6.2 6.2 0 0 1-11.4 2.4M15.6 2.6v3.2h-3.2M4.4 17.4v-3.2h3.2',
  changes: 'M4 5h7M4 10h4M4 15h7M12.5 12.5l5-5M17.5 12.5l-5-5',
  cut: 'M6 5l8 10M14 5 6 15M5 17a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 5 17zM15 17a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  layout: 'M3 4h14v12H3zM10 4v12',
  swap: 'M4 7h12M13 4l3 3-3 3M16 13H4M7 10l-3 3 3 3',
  plus: 'M10 4v12M4 10h12',
  back: 'M12 4l-6 6 6 6',
  chevron: 'M5 8l5 5 5-5',
  forward: 'M8 4l6 6-6 6',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  list: 'M7 5h10M7 10h10M7 15h10M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  unfold: 'M6 8l4 4 4-4',
  close: 'M5 5l10 10M15 5 5 15',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 11h6.6L14 6',
  edit: 'M4 16l.7-3.2L13 4.5l2.5 2.5-8.3 8.3zM11.5 6l2.5 2.5',
} as const;
export type IconName = keyof typeof paths;

/** A line drawing in the colour of the text around it; never the only name of a control. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.4 : 1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
