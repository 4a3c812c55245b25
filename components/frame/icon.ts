const SVG = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 26 26'><style>.s{stroke:#17181c}.r{stroke:#2a45c4}@media (prefers-color-scheme:dark){.s{stroke:#ecedee}.r{stroke:#9dadff}}</style><path class='s' d='M5.5 1.5V24.5' stroke-width='3.6'/><path class='r' d='M19.2 11.1A6.9 6.9 0 1 1 11.2 9.6' fill='none' stroke-width='3.6'/></svg>`;

/** The mark for a browser's tab, within the page: a browser would fetch a file anew whenever the link in its bar changes. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(SVG)}`;
