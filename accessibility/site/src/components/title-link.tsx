import { hrefOf } from '../addresses';
import { Run, useSurroundings } from '../layout/language';

/** The title of a document as a link, in the language that the title is in. */
export const TitleLink = ({ item }: { item: { locale: string; path: string; title: string } }) => {
  const { locale } = useSurroundings();
  return (
    <Run as="a" lang={item.locale} href={hrefOf(locale, item.path)}>
      {item.title}
    </Run>
  );
};
