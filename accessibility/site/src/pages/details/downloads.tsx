import { hrefOf } from '../../addresses';
import { Section } from '../../components/section';
import {
  FORMATS,
  type BrailleFormat,
  type Format,
  type FormatSizes,
} from '../../downloads/formats';
import { Say, useSurroundings } from '../../layout/language';
import { languageName, say, type Word } from '../../words/say';
import { sizeText } from '../../words/sizes';
import { BrailleDownloads } from './braille-downloads';
import type { AnyDocument } from './document-head';

interface DownloadsProps {
  document: AnyDocument;
  sizes: FormatSizes;
}

type BookFormat = Exclude<Format, BrailleFormat>;

const ORDER: BookFormat[] = ['epub', 'text'];

const OneFormat = ({ format, document, sizes }: DownloadsProps & { format: BookFormat }) => {
  const { locale } = useSurroundings();
  const size = sizes[format];
  const word: Word = size === undefined ? `format.${format}.unsized` : `format.${format}`;
  const language = languageName(document.locale, say(locale, word).lang);
  const { file, mediaType } = FORMATS[format];
  return (
    <li>
      <Say
        as="a"
        word={word}
        values={{ language, size: size === undefined ? '' : sizeText(size) }}
        href={hrefOf(locale, `${document.path}/${file}`)}
        type={mediaType.replace(/;.*/, '')}
      />
      <Say as="p" word={`format.${format}.hint`} />
    </li>
  );
};

/** The same document in other forms, each link saying what it is, in which language, and how large. */
export const Downloads = ({ document, sizes }: DownloadsProps) => {
  const { locale } = useSurroundings();
  const language = languageName(document.locale, say(locale, 'format.largePrint').lang);
  return (
    <Section title="downloads" class="downloads">
      <ul>
        {ORDER.map((format) => (
          <OneFormat key={format} format={format} document={document} sizes={sizes} />
        ))}
        <li>
          <Say
            as="a"
            word="format.largePrint"
            values={{ language }}
            href={hrefOf(locale, document.path, { print: 'large' })}
          />
          <Say as="p" word="format.largePrint.hint" />
        </li>
      </ul>
      <BrailleDownloads document={document} sizes={sizes} />
    </Section>
  );
};
