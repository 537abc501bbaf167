import type { ServedDocument } from '@minzong/api-contract';
import type { AncientText } from '@minzong/content-types';
import { FactsTable, fact } from '../../components/facts-table';
import { ItemLine } from '../../components/item-line';
import { TitleLink } from '../../components/title-link';
import { Figure } from '../../components/picture';
import { RichText } from '../../components/rich-text/rich-text';
import { Section } from '../../components/section';
import { Labelled, Run, Say } from '../../layout/language';
import { LANGUAGE_NAMES } from '../../words/say';
import type { Detail } from './detail-props';

type Text = ServedDocument<'ancient-text'>;
type Leaf = AncientText['leaves'][number];
type Line = Leaf['lines'][number];

const facts = (text: Text) => {
  const [collection] = text.links.collection;
  const own = text.locale;
  return [
    ...fact('romanisedTitle', text.romanisedTitle, `${text.originalLanguage}-Latn`),
    ...fact('script', <Say word={`script.${text.script}`} />),
    ...fact('era', text.era, own),
    ...fact('holdingInstitution', text.holdingInstitution, own),
    ...(collection === undefined ? [] : fact('collection', <TitleLink item={collection} />)),
    ...fact('catalogueNumber', text.catalogueNumber, 'zh-CN'),
    ...fact('physicalDescription', text.physicalDescription, own),
    ...fact('rights', text.rights, own),
  ];
};

const folioAnchor = (index: number): string => `leaf-${String(index + 1)}`;

const Folios = ({ leaves }: { leaves: Leaf[] }) =>
  leaves.length < 2 ? null : (
    <Labelled as="nav" label="leaves" class="clauses">
      <ol>
        {leaves.map(({ folio }, index) => (
          <li key={folio}>
            <Say as="a" word="leaf" values={{ folio }} href={`#${folioAnchor(index)}`} />
          </li>
        ))}
      </ol>
    </Labelled>
  );

/** A search leads to single lines: their ids are the ones that the api gives as places. */
const LineOfText = ({ line, language, id }: { line: Line; language: string; id: string }) => (
  <li class="transcribed" id={id}>
    <Say word="line" values={{ label: line.label }} class="line-label" as="span" />
    <Run as="p" lang={language} class="original">
      {line.text}
    </Run>
    {line.transliteration === undefined ? null : (
      <Run as="p" lang={`${language}-Latn`} class="translation">
        {line.transliteration}
      </Run>
    )}
    {line.translations.map(({ locale, text }) => (
      <Run as="p" key={locale} lang={locale} class="translation">
        <span class="translation-language">{LANGUAGE_NAMES[locale]}</span> {text}
      </Run>
    ))}
  </li>
);

/** One leaf: its picture beside its lines, so that eye and ear can follow line by line. */
const LeafOfText = ({ leaf, index, text }: { leaf: Leaf; index: number; text: Text }) => (
  <section class="leaf" id={folioAnchor(index)} aria-labelledby={`Leaf-${String(index + 1)}`}>
    <Say as="h3" id={`Leaf-${String(index + 1)}`} word="leaf" values={{ folio: leaf.folio }} />
    <div class="leaf-spread">
      {leaf.image === undefined ? null : (
        <Run as="div" lang={text.locale}>
          <Figure image={leaf.image} sizes="(min-width: 60em) 50vw, 100vw" />
        </Run>
      )}
      {leaf.lines.length === 0 ? (
        <Say as="p" class="empty" word="noTranscription" />
      ) : (
        <ol class="transcription">
          {leaf.lines.map((line, number) => (
            <LineOfText
              key={line.label}
              line={line}
              language={text.originalLanguage}
              id={`${folioAnchor(index)}-line-${String(number + 1)}`}
            />
          ))}
        </ol>
      )}
    </div>
  </section>
);

export const AncientTextDetail: Detail<'ancient-text'> = ({ document: text }) => (
  <>
    <Run as="p" lang={text.originalLanguage} class="original-title">
      {text.originalTitle}
    </Run>
    <FactsTable facts={facts(text)} />
    {text.body.length === 0 ? null : (
      <Section title="aboutText">
        <RichText tree={text.body} locale={text.locale} headingOffset={1} />
      </Section>
    )}
    <Section title="leaves" class="leaves">
      <Folios leaves={text.leaves} />
      {text.leaves.map((leaf, index) => (
        <LeafOfText key={leaf.folio} leaf={leaf} index={index} text={text} />
      ))}
    </Section>
  </>
);

export const AncientCollectionDetail: Detail<'ancient-collection'> = ({ document }) => (
  <>
    <FactsTable facts={fact('holdingInstitution', document.holdingInstitution, document.locale)} />
    <RichText tree={document.body} locale={document.locale} />
    <Section title="texts">
      {document.links.texts.length === 0 ? <Say as="p" class="empty" word="emptyList" /> : null}
      <ul class="lines">
        {document.links.texts.map((item) => (
          <ItemLine key={item.id} item={item} heading="h3" withDay={false} />
        ))}
      </ul>
    </Section>
  </>
);
