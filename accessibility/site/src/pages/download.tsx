import type { PageView } from '../layout/page-view';
import { hasBraille } from '../braille/braille-text';
import { FORMATS, isBrailleFormat } from '../downloads/formats';
import { problemPage } from './detail';
import type { AddressOf, PageRequest } from './page-request';
import { awayPage, notFoundPage } from './problems';

/**
 * What to say where a form of a document was asked for and could not be given: the same as its
 * page says when it is not there, gone, moved or out of reach.
 */
export const downloadPage = async (
  request: PageRequest<AddressOf<'download'>>,
): Promise<PageView> => {
  const { address, api, locale } = request;
  const { collection, slug, format } = address;
  try {
    const document = await api.get(collection, slug, { locale });
    if (isBrailleFormat(format) && !hasBraille(document)) return notFoundPage(request);
  } catch (error) {
    return problemPage(request, error, `/${FORMATS[format].file}`);
  }
  // The document is there: it came back while the answer was on its way, or too much is waiting.
  return awayPage(request);
};
