import { COLLECTION_NAMES } from '@minzong/api-contract';
import { hrefOf } from '../addresses';
import { Say, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';

const SiteMap = () => {
  const { locale } = useSurroundings();
  const places = [
    ...COLLECTION_NAMES.map((name) => [name, `/${name}`] as const),
    ['search', '/search'] as const,
    ['readingSettings', '/settings'] as const,
    ['feedback', '/feedback'] as const,
    ['feed', '/feed.xml'] as const,
  ];
  return (
    <div class="narrow">
      <Say as="h1" word="siteMap" />
      <ul class="plain">
        {places.map(([word, path]) => (
          <li key={path}>
            <Say as="a" word={word} href={hrefOf(locale, path)} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Every part of the site on one page. */
export const siteMapPage = (request: PageRequest<AddressOf<'site-map'>>): PageView => ({
  status: 200,
  title: phraseOf(request, 'siteMap'),
  crumbs: [{ label: phraseOf(request, 'siteMap') }],
  main: <SiteMap />,
  address: request.address,
});
