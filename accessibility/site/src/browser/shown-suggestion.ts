/** One suggestion as it is shown; the site makes it of the answer of the api. */
export interface ShownSuggestion {
  text: string;
  lang: string;
  /** the text in pieces, those that match marked */
  parts: { text: string; match: boolean }[];
  /** where it leads: a page, or the search for these words */
  href: string;
  /** what kind of page it is, in the language of the page */
  note?: { text: string; lang: string };
}
