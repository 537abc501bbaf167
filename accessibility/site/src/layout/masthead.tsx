import type { Collection } from '@minzong/api-contract';
import { type LOCALES, type Locale } from '@minzong/content-types';
import type { Address } from '../addresses';
import { hrefOf, siblingsOf } from '../addresses';
import type { Settings } from '../settings';
import { isOwnSite } from '../own-site';
import { LANGUAGE_NAMES, type Word } from '../words/say';
import { Labelled, Run, Say, useSay, useSurroundings } from './language';
import { Ornament } from './ornament';
import { useSuggestions } from './suggestions';

interface Entry {
  word: Word;
  path: string;
  /** collections whose pages belong here, besides the one that the path names */
  with?: readonly Collection[];
}

/** The main sections, in the order of the menu. */
const SECTIONS: readonly Entry[] = [
  { word: 'articles', path: '/articles' },
  { word: 'openGovernmentMenu', path: '/open-government', with: ['leaders', 'departments'] },
  { word: 'policies', path: '/policies' },
  { word: 'explainers', path: '/explainers' },
  { word: 'service-guides', path: '/service-guides' },
  { word: 'ancient-texts', path: '/ancient-texts', with: ['ancient-collections'] },
  { word: 'magazines', path: '/magazines', with: ['magazine-issues', 'magazine-articles'] },
  { word: 'products', path: '/products' },
  { word: 'announcements', path: '/announcements' },
];

/** What readers from elsewhere come for. */
const ENGLISH_SECTIONS: readonly Entry[] = [
  { word: 'about', path: '/about', with: ['leaders', 'departments'] },
  { word: 'articles', path: '/articles' },
  {
    word: 'culture',
    path: '/culture',
    with: ['magazines', 'magazine-issues', 'magazine-articles', 'ethnic-groups'],
  },
  { word: 'ancient-texts', path: '/ancient-texts', with: ['ancient-collections'] },
  { word: 'products', path: '/products' },
  { word: 'visiting', path: '/visiting', with: ['service-guides'] },
  { word: 'contact', path: '/contact' },
];

/** The sections of the site in a language. */
export const sectionsOf = (locale: Locale): readonly Entry[] =>
  isOwnSite(locale) ? ENGLISH_SECTIONS : SECTIONS;

interface LanguagesProps {
  address: Address | undefined;
  /** in which languages the page has content of its own; every language when undefined */
  locales: Locale[] | undefined;
}

/** Leads to the same page in another language, and says beforehand where there is none. */
const Languages = ({ address, locales }: LanguagesProps) => {
  const { locale } = useSurroundings();
  const places = address === undefined ? undefined : siblingsOf(address);
  const hrefIn = (other: Locale) =>
    places?.find((place) => place.locale === other)?.href ?? hrefOf(other, '/');
  return (
    <Labelled as="nav" label="languages" class="languages">
      <ul>
        {(['zh-CN', 'bo', 'ii', 'en'] satisfies (typeof LOCALES)[number][]).map((other) => (
          <li key={other}>
            <Run
              as="a"
              lang={other}
              href={hrefIn(other)}
              hreflang={other}
              aria-current={other === locale ? 'true' : undefined}
            >
              <span class={`language-name ${other}`}>{LANGUAGE_NAMES[other]}</span>
              {locales === undefined || locales.includes(other) ? null : (
                <Say word="noTranslation" class="no-translation" />
              )}
            </Run>
          </li>
        ))}
      </ul>
    </Labelled>
  );
};

/** One press to the large print and back; the settings page has the rest. */
const ReadingBar = ({
  address,
  settings,
}: {
  address: Address | undefined;
  settings: Settings;
}) => {
  const { locale } = useSurroundings();
  const back =
    address === undefined ? hrefOf(locale, '/') : hrefOf(locale, address.path, address.query);
  const isLarge = settings.size !== 'normal';
  return (
    <form class="reading-bar" method="post" action={hrefOf(locale, '/settings')}>
      <input type="hidden" name="back" value={back} />
      <Say
        as="button"
        word={isLarge ? 'normalPrint' : 'largePrint'}
        type="submit"
        name="size"
        value={isLarge ? 'normal' : 'large'}
      />
      <Say as="a" word="readingSettings" href={hrefOf(locale, '/settings', { back })} />
    </form>
  );
};

const SearchForm = ({ isHome }: { isHome: boolean }) => {
  const { locale } = useSurroundings();
  const placeholder = useSay()('searchPlaceholder');
  const suggestions = useSuggestions();
  return (
    <form
      class="site-search"
      role="search"
      action={hrefOf(locale, '/search')}
      {...(isHome ? suggestions : {})}
    >
      <Say as="label" word="searchLabel" class="unseen" for="Search" />
      <Run
        as="input"
        lang={placeholder.lang}
        id="Search"
        type="search"
        name="q"
        maxlength={200}
        placeholder={placeholder.text}
        autocomplete="off"
      />
      <Say as="button" word="search" type="submit" />
    </form>
  );
};

const Brand = () => {
  const { locale, organisation } = useSurroundings();
  const isEnglish = locale === 'en';
  return (
    <div class="brand">
      <span class="seal" aria-hidden="true" lang={locale === 'zh-CN' ? undefined : 'zh-CN'}>
        {organisation.seal}
      </span>
      <p>
        <Run as="a" lang={isEnglish ? 'en' : 'zh-CN'} href={hrefOf(locale, '/')} class="brand-name">
          {isEnglish ? organisation.nameEnglish : organisation.name}
        </Run>
        <Say word="tagline" class="tagline" />
      </p>
    </div>
  );
};

const Menu = ({ address }: { address: Address | undefined }) => {
  const { locale } = useSurroundings();
  const here = address !== undefined && 'collection' in address ? address.collection : undefined;
  const isHere = (entry: Entry): boolean =>
    address?.path === entry.path ||
    (here !== undefined && (entry.path === `/${here}` || entry.with?.includes(here) === true));
  return (
    <Labelled as="nav" label="menu" class="menu">
      <ul>
        {sectionsOf(locale).map((entry) => (
          <li key={entry.word}>
            <Say
              as="a"
              word={entry.word}
              href={hrefOf(locale, entry.path)}
              aria-current={isHere(entry) ? 'true' : undefined}
            />
          </li>
        ))}
      </ul>
    </Labelled>
  );
};

/** Head of every page: languages and reading settings, the name of the site, search, menu. */
export const Masthead = (props: LanguagesProps & { settings: Settings }) => (
  <header class="masthead">
    <Say as="a" word="skipToContent" class="skip" href="#Content" />
    <div class="utility">
      <Languages {...props} />
      <ReadingBar address={props.address} settings={props.settings} />
    </div>
    <div class="nameplate">
      <Brand />
      {props.address?.kind === 'search' ? null : (
        <SearchForm isHome={props.address?.kind === 'home'} />
      )}
    </div>
    <Menu address={props.address} />
    <Ornament name="lacquer" />
  </header>
);
