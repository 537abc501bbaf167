import type { BookFont } from '../book';

/**
 * The style of every book. Sizes are relative and there are no colours: the reader's own
 * choices of size, font and colour win on every device. Nothing is justified.
 */
const BASE = `body { line-height: 1.75; margin: 0 5%; text-align: start; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; margin: 1.4em 0 0.6em; page-break-after: avoid; break-after: avoid; text-align: start; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; }
p { margin: 0.8em 0; }
:lang(bo) { line-height: 2; }
dl { margin: 1em 0; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5em 1em; }
.lead { font-size: 1.1em; }
.notice { border: 1px solid; padding: 0.6em 0.8em; }
figure { margin: 1.2em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.9em; }
.picture-in-words { border-inline-start: 0.2em solid; padding-inline-start: 0.8em; }
blockquote { margin: 1em 1.5em; }
table { border-collapse: collapse; margin: 1em 0; }
caption { text-align: start; font-weight: bold; padding: 0.3em 0; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
.noteref { font-size: 0.8em; vertical-align: super; line-height: 1; }
.line { margin: 1em 0; }
.line p { margin: 0.2em 0; }
.line-label { font-size: 0.85em; }
.original { font-size: 1.15em; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
nav li { margin: 0.4em 0; }
`;

/** The style sheet of a book, with the fonts that it brings along. */
export const bookCss = (fonts: readonly (BookFont & { file: string })[]): string =>
  BASE +
  fonts
    .map(
      ({ family, file, language }) =>
        `@font-face { font-family: "${family}"; src: url("${file}") format("woff2"); }\n` +
        `:lang(${language}) { font-family: "${family}", serif; }\n`,
    )
    .join('');
