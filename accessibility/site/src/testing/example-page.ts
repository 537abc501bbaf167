import { documentPath } from '@minzong/api-contract';
import { exampleDocuments } from '@minzong/content-types/examples';
import { LOCALES } from '@minzong/content-types';
import { hrefOf } from '../addresses';

/** Addresses of every page type in every language: details of all 16 types, their lists, and the rest. */
export const everyPage: string[] = LOCALES.flatMap((locale) => {
  const details = [...new Set(exampleDocuments.map(({ type, slug }) => documentPath(type, slug)))];
  const lists = [...new Set(details.map((path) => `/${path.split('/')[1] ?? ''}`))];
  const places = [
    '/',
    '/search',
    '/search?q=社区',
    '/search?q=图书室',
    '/settings',
    '/feedback',
    '/site-map',
    '/accessibility',
  ];
  const troubles = ['/no-such-place', '/articles/withdrawn-example'];
  return [...places, ...lists, ...details, ...troubles].map((path) => {
    const [below = '/', search = ''] = path.split('?');
    return hrefOf(locale, below, Object.fromEntries(new URLSearchParams(search)));
  });
});

/** The large print of every type of document. */
export const everyPrint: string[] = [
  ...new Set(exampleDocuments.map(({ type, slug }) => documentPath(type, slug))),
].map((path) => hrefOf('zh-CN', path, { print: 'large' }));
