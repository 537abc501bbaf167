import { type LOCALES, type Locale } from '@minzong/content-types';
import type { Address } from '../addresses';
import { hrefOf, siblingsOf } from '../addresses';
import type { Settings } from '../settings';
import { LANGUAGE_NAMES } from '../words/say';
import { Labelled, Run, Say, useSay, useSurroundings } from './language';
import { Ornament } from './ornament';
import { useSuggestions } from './suggestions';

/** The main sections, in the order of the menu. */
export const SECTIONS = [
  'articles',
  'policies',
  'explainers',
  'service-guides',
  'ancient-texts',
  'magazines',
  'products',
  'announcements',
] as const;

const Languages = ({ address }: { address: Address | undefined }) => {
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
              {LANGUAGE_NAMES[other]}
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
  return (
    <Labelled as="nav" label="menu" class="menu">
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <Say
              as="a"
              word={section}
              href={hrefOf(locale, `/${section}`)}
              aria-current={section === here ? 'true' : undefined}
            />
          </li>
        ))}
      </ul>
    </Labelled>
  );
};

/** Head of every page: languages and reading settings, the name of the site, search, menu. */
export const Masthead = (props: { address: Address | undefined; settings: Settings }) => (
  <header class="masthead">
    <Say as="a" word="skipToContent" class="skip" href="#Content" />
    <div class="utility">
      <Languages address={props.address} />
      <ReadingBar {...props} />
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
