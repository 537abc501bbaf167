import type { AncientText, Inline } from '@minzong/content-types';
import type { BookDocumentOf } from '../../book';
import type { Piece } from '../manuscript';
import { inLanguage, named, type Writer } from '../phrases';
import { cover, picture, type Body } from './body';

type Text = BookDocumentOf<'ancient-text'>;
type Leaf = AncientText['leaves'][number];

export const ancientTextBody: Body<'ancient-text'> = (text, writer) => {
  const { fact, facts, say, linked, section } = writer;
  const { originalLanguage: language, romanisedTitle } = text;
  return [
    ...facts(
      fact('originalTitle', inLanguage({ text: text.originalTitle, lang: language })),
      fact(
        'romanisedTitle',
        romanisedTitle === undefined
          ? undefined
          : inLanguage({ text: romanisedTitle, lang: `${language}-Latn` }),
      ),
      fact('script', say(`script.${text.script}`)),
      fact('era', text.era),
      fact('holdingInstitution', text.holdingInstitution),
      fact('collection', linked('collection').flatMap(named)),
      fact('catalogueNumber', text.catalogueNumber),
      fact('physicalDescription', text.physicalDescription),
      fact('rights', text.rights),
    ),
    ...cover(text),
    ...section('aboutText', 'about', writer.text(text.body, { headingOffset: 1 })),
  ];
};

const linePiece = (
  { label, text, transliteration, translations }: Leaf['lines'][number],
  { originalLanguage }: Text,
  { say }: Writer,
): Piece => ({
  kind: 'line',
  label: say('line', { label }),
  text: inLanguage({ text, lang: originalLanguage }),
  translations: [
    ...(transliteration === undefined
      ? []
      : [inLanguage({ text: transliteration, lang: `${originalLanguage}-Latn` })]),
    ...translations.map(({ locale, text: words }): Inline[] =>
      inLanguage({ text: words, lang: locale }),
    ),
  ],
});

/**
 * Leaves with their pictures and lines.
 * @param first number of the first of these leaves in the text, from 1
 */
export const leafPieces = (leaves: Leaf[], first: number, text: Text, writer: Writer): Piece[] =>
  leaves.flatMap(({ folio, image, lines }, index): Piece[] => [
    {
      ...{ kind: 'leaf', id: `leaf-${String(first + index)}`, folio },
      words: writer.say('leaf', { folio }),
    },
    ...(image === undefined ? [] : [picture(image, text.locale)]),
    ...(lines.length === 0
      ? [{ kind: 'notice' as const, words: writer.say('noTranscription') }]
      : lines.map((line) => linePiece(line, text, writer))),
  ]);

/** From which leaf to which: `1a–25b`. */
export const folioRange = (leaves: Leaf[]): string => {
  const [first, last] = [leaves[0]?.folio ?? '', leaves.at(-1)?.folio ?? ''];
  return first === last ? first : `${first}–${last}`;
};
