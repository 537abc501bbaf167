import { hrefOf, PROOF } from '../../addresses';
import type { SheetFormat } from '../../braille/braille-service';
import { brailleTagOf, hasBraille } from '../../braille/braille-text';
import { Pagination } from '../../components/pagination';
import { FORMATS } from '../../downloads/formats';
import { Labelled, Run, Say } from '../../layout/language';
import type { PageView } from '../../layout/page-view';
import { problemPage } from '../detail';
import type { AnyDocument } from '../details/document-head';
import { phraseOf, type AddressOf, type PageRequest } from '../page-request';
import { notFoundPage } from '../problems';
import { Sheet } from './sheet';

type Address = AddressOf<'braille-pages'>;

/** So many embossed pages on one of the site: some 30 kB of HTML. */
const SHEETS_A_PAGE = 12;
const WIDTHS = [30, 40] as const;
type Width = (typeof WIDTHS)[number];

const FORMAT_OF: Readonly<Record<Width, SheetFormat>> = { 30: 'braille30', 40: 'braille40' };

interface SheetsProps {
  address: Address;
  document: AnyDocument;
  sheets: readonly string[][];
  width: Width;
  page: number;
}

const cellsQuery = (width: Width) => ({ cells: width === 30 ? undefined : width });

/** The other size of page, the file itself, and the proof. */
const Ways = ({ address, document, width }: SheetsProps) => {
  const { locale, path } = address;
  const below = (file: string): string => hrefOf(locale, `${document.path}/${file}`);
  return (
    <>
      <Labelled as="nav" label="sheetsWidth" class="sheet-widths">
        <Say as="span" word="sheetsWidth" />
        {WIDTHS.map((one) => (
          <Say
            key={String(one)}
            as="a"
            word="sheetsCells"
            values={{ n: one }}
            href={hrefOf(locale, path, cellsQuery(one))}
            aria-current={one === width ? 'page' : undefined}
          />
        ))}
      </Labelled>
      <ul class="inline-links">
        <li>
          <Say as="a" word="sheetsFile" href={below(FORMATS[FORMAT_OF[width]].file)} />
        </li>
        <li>
          <Say as="a" word="brailleProofLink" href={below(PROOF)} />
        </li>
      </ul>
    </>
  );
};

const Sheets = (props: SheetsProps) => {
  const { address, document, sheets, width, page } = props;
  const first = (page - 1) * SHEETS_A_PAGE;
  return (
    <div class="sheets">
      <h1>
        <Say word="sheets" />
        {' · '}
        <Run lang={document.locale}>{document.title}</Run>
      </h1>
      <Say as="p" class="lead" word="sheetsIntro" values={{ width, n: sheets.length }} />
      <Say as="p" word="sheetsAside" />
      <Ways {...props} />
      <div class="sheet-rows">
        {sheets.slice(first, first + SHEETS_A_PAGE).map((lines, at) => (
          <Sheet
            key={String(at)}
            lines={lines}
            number={first + at + 1}
            width={width}
            language={brailleTagOf(document.locale)}
          />
        ))}
      </div>
      <Pagination address={address} page={page} pageSize={SHEETS_A_PAGE} total={sheets.length} />
    </div>
  );
};

/** The pages of a document's braille as an embosser strikes them, for those who see. */
export const braillePagesPage = async (request: PageRequest<Address>): Promise<PageView> => {
  const { address, api, locale, sheetsOf } = request;
  const { collection, slug, query } = address;
  let document: AnyDocument;
  try {
    document = await api.get(collection, slug, { locale });
  } catch (error) {
    return problemPage(request, error, '/braille-pages');
  }
  if (!hasBraille(document) || sheetsOf === undefined) return notFoundPage(request);
  const width = query['cells'] === '40' ? 40 : 30;
  const page = Number(query['page'] ?? 1);
  const sheets = await sheetsOf(document, FORMAT_OF[width]);
  if ((page - 1) * SHEETS_A_PAGE >= sheets.length) return notFoundPage(request);
  const { title, locale: lang, path } = document;
  return {
    ...{ status: 200, address, unlisted: true, withProof: true },
    title: phraseOf(request, 'sheetsTitle', { title }),
    crumbs: [
      { label: { text: title, lang }, href: hrefOf(locale, path) },
      { label: phraseOf(request, 'braille'), href: hrefOf(locale, `${path}/${PROOF}`) },
      { label: phraseOf(request, 'sheets') },
    ],
    main: <Sheets {...{ address, document, sheets, width, page }} />,
    shownLocale: lang,
  };
};
