import { DEFAULT_LOCALE } from '@minzong/content-types';
import { hrefOf, PROOF } from '../../addresses';
import { hasBraille } from '../../braille/braille-text';
import { BRAILLE_FORMATS, FORMATS, type FormatSizes } from '../../downloads/formats';
import { Say, useSurroundings } from '../../layout/language';
import type { Word } from '../../words/say';
import { sizeText } from '../../words/sizes';
import type { AnyDocument } from './document-head';

interface BrailleDownloadsProps {
  document: AnyDocument;
  sizes: FormatSizes;
}

const Forms = ({ document, sizes }: BrailleDownloadsProps) => {
  const { locale } = useSurroundings();
  return (
    <ul>
      {BRAILLE_FORMATS.map((format) => {
        const size = sizes[format];
        const word: Word = size === undefined ? `format.${format}.unsized` : `format.${format}`;
        const { file, mediaType } = FORMATS[format];
        return (
          <li key={format}>
            <Say
              as="a"
              word={word}
              values={{ size: size === undefined ? '' : sizeText(size) }}
              href={hrefOf(locale, `${document.path}/${file}`)}
              type={mediaType.replace(/;.*/, '')}
            />
            <Say as="p" word={`format.${format}.hint`} />
          </li>
        );
      })}
    </ul>
  );
};

/** The braille of the Chinese version, below a document in a language without. */
const InChinese = ({ path }: AnyDocument) => (
  <>
    <Say as="p" word="braille.inChinese" />
    <ul class="inline-links">
      {BRAILLE_FORMATS.map((format) => (
        <li key={format}>
          <Say
            as="a"
            word={`format.${format}.short`}
            href={hrefOf(DEFAULT_LOCALE, `${path}/${FORMATS[format].file}`)}
          />
        </li>
      ))}
    </ul>
  </>
);

const None = ({ document }: { document: AnyDocument }) => {
  const { locale, availableLocales } = document;
  if (locale === 'zh-CN' || locale === 'en') return <Say as="p" word="braille.tooLong" />;
  return (
    <>
      <Say as="p" word={`braille.none.${locale}`} />
      {availableLocales.includes('zh-CN') ? <InChinese {...document} /> : null}
    </>
  );
};

/** A document in braille, or why there is none and what there is instead. */
export const BrailleDownloads = ({ document, sizes }: BrailleDownloadsProps) => {
  const { locale } = useSurroundings();
  return (
    <div class="braille">
      <Say as="h3" word="braille" />
      {hasBraille(document) ? (
        <>
          <Say as="p" word={document.locale === 'en' ? 'braille.intro.en' : 'braille.intro'} />
          <Forms document={document} sizes={sizes} />
          <p>
            <Say
              as="a"
              word="brailleProofLink"
              href={hrefOf(locale, `${document.path}/${PROOF}`)}
            />
          </p>
        </>
      ) : (
        <None document={document} />
      )}
    </div>
  );
};
