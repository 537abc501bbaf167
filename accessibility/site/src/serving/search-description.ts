import type { Locale } from '@minzong/content-types';
import { hrefOf } from '../addresses';
import type { Organisation } from '../config';
import { say } from '../words/say';
import { escapeXml } from './xml';

/** OpenSearch 1.1 allows a short name of 16 characters and a long one of 48. */
const LONGEST = { short: 16, long: 48 };

const cut = (text: string, length: number): string =>
  Array.from(text).slice(0, length).join('').trim();

/** How a browser can search this site from its address bar (OpenSearch 1.1, draft 6). */
export const searchDescription = (
  siteUrl: string,
  locale: Locale,
  organisation: Organisation,
): string => {
  const name = locale === 'en' ? organisation.nameEnglish : organisation.name;
  const label = say(locale, 'searchLabel');
  const at = (path: string) => escapeXml(siteUrl + hrefOf(locale, path));
  const element = (tag: string, text: string): string => `<${tag}>${escapeXml(text)}</${tag}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element('ShortName', cut(name, LONGEST.short)),
    element('LongName', cut(name, LONGEST.long)),
    element('Description', `${name} – ${label.text}`),
    element('InputEncoding', 'UTF-8'),
    element('OutputEncoding', 'UTF-8'),
    element('Language', locale),
    `<Image width="16" height="16" type="image/svg+xml">${escapeXml(siteUrl)}/favicon.svg</Image>`,
    `<Url type="text/html" template="${at('/search')}?q={searchTerms}&amp;page={startPage?}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${at('/opensearch.xml')}"/>`,
    '</OpenSearchDescription>\n',
  ].join('');
};
