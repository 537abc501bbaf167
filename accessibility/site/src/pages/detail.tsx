import { ApiError, MovedError } from '@minzong/api-client';
import type { BrailleLexicon, LinkedDocument, ServedDocument } from '@minzong/api-contract';
import type { DocumentType, Recording, RichText } from '@minzong/content-types';
import { hrefOf } from '../addresses';
import type { Crumb, PageView } from '../layout/page-view';
import { DETAILS } from './details';
import { loadBelongings } from './details/belongings';
import { Contents } from './details/contents';
import type { Beside, Detail } from './details/detail-props';
import { DocumentFoot } from './details/document-foot';
import { DocumentHead, type AnyDocument } from './details/document-head';
import { hasVoices, ReadAloud } from './details/read-aloud';
import { RecordingPart } from './details/recording';
import { loadNeighbours } from './details/magazine-article';
import { correctionsFor } from '../readings/document-corrections';
import { createPinyinReader, PinyinContext, type PinyinReader } from '../readings/pinyin';
import { spokenWords, type SpokenWord } from '../readings/spoken-words';
import { ApiAwayError } from '../reading/answer';
import type { Settings } from '../settings';
import { dateText } from '../words/dates';
import { say, type Phrase } from '../words/say';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';
import { badRequestPage, gonePage, movedPage, notFoundPage } from './problems';

type DetailRequest = PageRequest<AddressOf<'detail'>>;

const isType = <T extends DocumentType>(
  document: AnyDocument,
  type: T,
): document is ServedDocument<T> & AnyDocument => document.type === type;

/** The page as it is printed in large type: `?print=large`. */
const isForPrint = ({ address }: DetailRequest): boolean => address.query['print'] === 'large';

const loadBeside = async (request: DetailRequest, document: AnyDocument): Promise<Beside> => {
  const { collection, slug } = request.address;
  const [belongings, neighbours, formats] = await Promise.all([
    ['topics', 'columns', 'regions', 'ethnic-groups'].includes(collection)
      ? loadBelongings(request, collection, slug)
      : [],
    isType(document, 'magazine-article') ? loadNeighbours(request, document) : {},
    isForPrint(request) ? undefined : request.sizesOf?.(document),
  ]);
  return { belongings, neighbours, formats };
};

/** The way here: the collection, and for parts of a whole the whole they belong to. */
const crumbsOf = (request: DetailRequest, document: AnyDocument): Crumb[] => {
  const { locale, address } = request;
  const links: Partial<Record<string, LinkedDocument[]>> = document.links;
  const wholes = ['magazine', 'issue', 'collection'].flatMap((name) => links[name] ?? []);
  return [
    {
      label: phraseOf(request, address.collection),
      href: hrefOf(locale, `/${address.collection}`),
    },
    ...wholes.map(({ title, locale: lang, path }) => ({
      label: { text: title, lang },
      href: hrefOf(locale, path),
    })),
    { label: { text: document.title, lang: document.locale } },
  ];
};

interface DocumentReadings {
  spoken?: SpokenWord[] | undefined;
  /** where the reader wants pinyin over all text */
  pinyin?: PinyinReader | undefined;
}

const NO_LEXICON: BrailleLexicon = { version: 0, entries: [] };

interface DocumentPageProps {
  document: AnyDocument;
  beside: Beside;
  /** words for the voice that reads aloud; undefined where nothing is read aloud */
  spoken?: SpokenWord[] | undefined;
}

const DocumentPage = ({ document, beside, spoken }: DocumentPageProps) => {
  // The table pairs each type with its own component, so the document fits the component found.
  const Body = DETAILS[document.type] as Detail<DocumentType>;
  const { body, recording } = document as { body?: RichText; recording?: Recording };
  return (
    <article class={`document ${document.type}`}>
      <DocumentHead document={document} />
      {recording === undefined ? null : (
        <RecordingPart recording={recording} locale={document.locale} />
      )}
      {spoken === undefined ? null : (
        <ReadAloud
          spoken={spoken}
          locale={document.locale}
          hasRecording={recording !== undefined}
        />
      )}
      {document.type === 'policy' ? null : <Contents body={body ?? []} locale={document.locale} />}
      <Body document={document} beside={beside} />
      <DocumentFoot document={document} formats={beside.formats} />
    </article>
  );
};

/**
 * What to say where a document cannot be shown.
 * @param below what stands after the document's own path in the address asked for
 * @throws the error, unless it is an answer of the api
 */
export const problemPage = (
  request: Pick<PageRequest, 'locale' | 'address'>,
  error: unknown,
  below = '',
): PageView => {
  if (!(error instanceof ApiError)) throw error;
  if (error instanceof MovedError)
    return movedPage(request, hrefOf(request.locale, error.path + below));
  if (error.status === 404) return notFoundPage(request);
  if (error.status === 410) return gonePage(request, error.problem);
  if (error.status === 400) return badRequestPage(request);
  throw error;
};

/** The lexicon of the proof-readers; without the api's answer the dictionary alone decides. */
const loadLexicon = async ({ api }: DetailRequest): Promise<BrailleLexicon> => {
  try {
    return await api.brailleLexicon();
  } catch (error) {
    if (error instanceof ApiAwayError || error instanceof ApiError) return NO_LEXICON;
    throw error;
  }
};

/** How the Chinese of a document is read, for the ear and for the eye. */
const readingsOf = async (
  request: DetailRequest,
  document: AnyDocument,
  { ruby }: Settings,
): Promise<DocumentReadings> => {
  const isAloud = hasVoices(document.locale) && !isForPrint(request);
  if (document.locale !== 'zh-CN') return isAloud ? { spoken: [] } : {};
  const corrections = correctionsFor(await loadLexicon(request), document);
  return {
    spoken: isAloud ? spokenWords(JSON.stringify(document), corrections) : undefined,
    pinyin: ruby === 'all' ? createPinyinReader(corrections) : undefined,
  };
};

/** What a detail page says of a document, wherever the document is from. */
export const detailView = async (
  request: DetailRequest,
  document: AnyDocument,
  { spoken, pinyin }: DocumentReadings = {},
): Promise<Pick<PageView, 'crumbs' | 'main' | 'version'>> => {
  const beside = await loadBeside(request, document);
  return {
    crumbs: crumbsOf(request, document),
    main: (
      <PinyinContext.Provider value={pinyin}>
        <DocumentPage document={document} beside={beside} spoken={spoken} />
      </PinyinContext.Provider>
    ),
    version: Object.values(beside.formats ?? {}).join(' '),
  };
};

/** For search engines: the summary, else what it is, who published it and when. */
const describe = (
  { address, organisation }: DetailRequest,
  { summary, title, locale, publishedAt }: AnyDocument,
): Phrase => {
  if (summary !== undefined) return { text: summary, lang: locale };
  const { lang } = say(locale, 'documentDescription');
  const wordsIn = lang === 'en' ? 'en' : 'zh-CN';
  return say(wordsIn, 'documentDescription', {
    ...{ title, date: dateText(publishedAt, wordsIn), what: say(wordsIn, address.collection).text },
    name: lang === 'en' ? organisation.nameEnglish : organisation.name,
  });
};

/** One document, of any type. */
export const detailPage = async (request: DetailRequest, settings: Settings): Promise<PageView> => {
  const { address, api, locale } = request;
  let document: AnyDocument;
  try {
    document = await api.get(address.collection, address.slug, { locale });
  } catch (error) {
    return problemPage(request, error);
  }
  const readings = await readingsOf(request, document, settings);
  const print = isForPrint(request);
  const title = { text: document.title, lang: document.locale };
  return {
    status: 200,
    title: print ? phraseOf(request, 'largePrintTitle', { title: title.text }) : title,
    print,
    description: describe(request, document),
    ...(await detailView(request, document, readings)),
    readsAloud: readings.spoken !== undefined,
    address,
    locales: document.availableLocales,
    shownLocale: document.locale,
  };
};
