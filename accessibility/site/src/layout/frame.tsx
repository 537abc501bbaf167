import { DEFAULT_LOCALE, LOCALES, type Locale } from '@minzong/content-types';
import type { ListItem } from '@minzong/api-contract';
import { hrefOf } from '../addresses';
import type { Organisation } from '../config';
import { settingsMarks, type Settings } from '../settings';
import { timeText } from '../words/dates';
import { Breadcrumbs } from './breadcrumbs';
import { Footer } from './footer';
import { InPage, Labelled, Run, Say } from './language';
import { Masthead } from './masthead';
import type { PageView } from './page-view';

export interface FrameProps {
  view: PageView;
  locale: Locale;
  settings: Settings;
  organisation: Organisation;
  siteUrl: string;
  stylesheet: string;
  /** address of the picture of 党政机关网站标识, where there is one */
  governmentMarkPicture: string | undefined;
  /** for pages with a search */
  search: { stylesheet: string; script: string };
  /** for pages that show braille beside print */
  proofStylesheet: string;
  /** the script of pages that can be read aloud */
  readAloud: string;
  urgent: ListItem<'announcement'>[];
  /** when the oldest saved answer on this page was given; undefined when everything is current */
  staleSince: number | undefined;
}

/** Addresses of the page for machines: its one true address and its other languages. */
const Relations = ({ view, siteUrl }: FrameProps) => {
  const { address } = view;
  if (address === undefined || view.status !== 200 || view.unlisted === true)
    return <meta name="robots" content="noindex" />;
  const locales = view.locales ?? LOCALES;
  const query = view.print === true ? {} : address.query;
  const at = (locale: Locale) => siteUrl + hrefOf(locale, address.path, query);
  const otherwise = locales.find((locale) => locale === DEFAULT_LOCALE) ?? locales.at(0);
  return (
    <>
      <link rel="canonical" href={at(view.shownLocale ?? address.locale)} />
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hreflang={locale} href={at(locale)} />
      ))}
      {otherwise === undefined ? null : (
        <link rel="alternate" hreflang="x-default" href={at(otherwise)} />
      )}
    </>
  );
};

/** What the browser's own parts, such as scroll bars, are drawn in. */
const COLOR_SCHEMES: Record<Settings['theme'], string> = {
  auto: 'light dark',
  light: 'light',
  dark: 'dark',
  contrast: 'light',
  inverse: 'dark',
};

const Head = (props: FrameProps) => {
  const { view, locale, organisation, stylesheet, search, settings } = props;
  const { proofStylesheet, readAloud } = props;
  const siteName = locale === 'en' ? organisation.nameEnglish : organisation.name;
  const { text, lang } = view.title;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <Run as="title" lang={lang}>
        {text === siteName ? text : `${text} · ${siteName}`}
      </Run>
      {view.description === undefined ? null : (
        <Run
          as="meta"
          lang={view.description.lang}
          name="description"
          content={view.description.text}
        />
      )}
      <meta name="color-scheme" content={COLOR_SCHEMES[settings.theme]} />
      <meta name="format-detection" content="telephone=no" />
      <link rel="stylesheet" href={stylesheet} />
      {view.withSearch === true ? (
        <>
          <link rel="stylesheet" href={search.stylesheet} />
          <script type="module" src={search.script} />
        </>
      ) : null}
      {view.withProof === true ? <link rel="stylesheet" href={proofStylesheet} /> : null}
      {view.readsAloud === true ? <script type="module" src={readAloud} /> : null}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="alternate" type="application/atom+xml" href={hrefOf(locale, '/feed.xml')} />
      <Run
        as="link"
        lang={locale === 'en' ? 'en' : 'zh-CN'}
        rel="search"
        type="application/opensearchdescription+xml"
        title={siteName}
        href={hrefOf(locale, '/opensearch.xml')}
      />
      <Relations {...props} />
    </head>
  );
};

const Notices = ({ urgent, locale, staleSince }: FrameProps) => (
  <>
    {staleSince === undefined ? null : (
      <Say
        as="p"
        class="notice stale"
        role="status"
        word="staleNotice"
        values={{ time: timeText(new Date(staleSince), locale) }}
      />
    )}
    {urgent.length === 0 ? null : (
      <Labelled as="section" label="urgent" class="urgent">
        <Say as="p" word="urgent" class="urgent-label" />
        <ul>
          {urgent.map((item) => (
            <li key={item.id}>
              <Run as="a" lang={item.locale} href={hrefOf(locale, item.path)}>
                {item.title}
              </Run>
            </li>
          ))}
        </ul>
      </Labelled>
    )}
  </>
);

const OrdinaryPage = (props: FrameProps) => {
  const { view, settings } = props;
  return (
    <>
      {view.above}
      <Masthead address={view.address} settings={settings} locales={view.locales} />
      <main id="Content" tabindex={-1}>
        <Notices {...props} />
        <Breadcrumbs crumbs={view.crumbs} />
        {view.main}
      </main>
      <Footer address={view.address} />
    </>
  );
};

/** The page in large print, with the way back and nothing else around it. */
const PrintedPage = ({ view, locale }: FrameProps) => {
  const { address } = view;
  const back = hrefOf(locale, address?.path ?? '/', { ...address?.query, print: undefined });
  return (
    <>
      <header class="print-bar">
        <Say as="p" word="largePrintHow" />
        <Say as="a" word="backToDocument" href={back} />
      </header>
      <main id="Content" tabindex={-1}>
        {view.main}
      </main>
    </>
  );
};

/** A whole page: the frame that all pages share, with the view inside. */
export const Frame = (props: FrameProps) => {
  const { view, locale, settings, organisation, governmentMarkPicture } = props;
  return (
    <InPage surroundings={{ locale, organisation, governmentMarkPicture }}>
      <html
        lang={locale}
        {...settingsMarks(settings)}
        data-print={view.print === true ? 'large' : undefined}
        id="Top"
      >
        <Head {...props} />
        <body>
          {view.print === true ? <PrintedPage {...props} /> : <OrdinaryPage {...props} />}
        </body>
      </html>
    </InPage>
  );
};
