import { useSay, useSurroundings } from './language';

/**
 * What the script of the suggestions must know of its form: where to ask, and what to say in the
 * language of the page. Without script a form with these attributes is a form like any other.
 */
export const useSuggestions = (): Record<`data-${string}`, string> => {
  const { locale } = useSurroundings();
  const word = useSay();
  const label = word('searchSuggestions');
  return {
    'data-suggestions': `/search/suggestions?locale=${locale}`,
    'data-label': label.text,
    'data-count': word('suggestionCount').text,
    'data-none': word('suggestionNone').text,
    'data-lang': label.lang,
  };
};
