import type { ReactNode } from 'react';

/** Icons accompany words and are silent for whoever does not see them. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const CopyIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 5.5v-2A1 1 0 0 0 9.5 2.5h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" />
  </Icon>
);

export const DoneIcon = () => (
  <Icon>
    <path d="m3 8.5 3.2 3.2L13 5" />
  </Icon>
);

export const OutIcon = () => (
  <Icon>
    <path d="M9 3h4v4M13 3 7.5 8.5M11 9.5V12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1h2.5" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M9.5 3.5 5 8l4.5 4.5" />
  </Icon>
);

export const ForwardIcon = () => (
  <Icon>
    <path d="M6.5 3.5 11 8l-4.5 4.5" />
  </Icon>
);

/** The mark of the product: a ticket that has been checked. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 22" aria-hidden="true" focusable="false">
    <path
      className="mark-body"
      d="M3 1h26a2 2 0 0 1 2 2v4.5a3.5 3.5 0 0 0 0 7V19a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2v-4.5a3.5 3.5 0 0 0 0-7V3a2 2 0 0 1 2-2z"
    />
    <path className="mark-line" strokeDasharray="0.1 3.6" d="M21 4v15" />
    <path className="mark-line" d="m8 11.2 2.9 2.9 5.3-6" />
  </svg>
);
