import type { LinkedDocument } from '@minzong/api-contract';
import { TitleLink } from '../../components/title-link';
import { Section } from '../../components/section';
import { hrefOf, reportHref } from '../../addresses';
import { Run, Say, useSurroundings } from '../../layout/language';
import { sizeText } from '../../words/sizes';
import type { FormatSizes } from '../../downloads/formats';
import type { AnyDocument } from './document-head';
import { Downloads } from './downloads';

const Attachments = ({ document }: { document: AnyDocument }) =>
  document.attachments.length === 0 ? null : (
    <Section title="attachments" class="attachments">
      <ul class="plain">
        {document.attachments.map(({ url, name, sizeBytes }) => (
          <li key={url}>
            <Run as="a" lang={document.locale} href={url} download={name}>
              {name}
            </Run>{' '}
            <span class="size">{sizeText(sizeBytes)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );

const FiledUnder = (props: {
  word: 'topics' | 'regions' | 'ethnic-groups';
  links: LinkedDocument[];
}) =>
  props.links.length === 0 ? null : (
    <div>
      <Say as="dt" word={props.word} />
      {props.links.map((item) => (
        <dd key={item.id}>
          <TitleLink item={item} />
        </dd>
      ))}
    </div>
  );

/** What can be taken along, and where to go on from here. */
export const DocumentFoot = (props: {
  document: AnyDocument;
  formats: FormatSizes | undefined;
}) => {
  const { document, formats } = props;
  const { locale } = useSurroundings();
  const { topics, region, ethnicGroups } = document.links;
  const hasLinks = topics.length + region.length + ethnicGroups.length > 0;
  return (
    <footer class="document-foot">
      <Attachments document={document} />
      {formats === undefined ? null : <Downloads document={document} sizes={formats} />}
      {hasLinks ? (
        <dl class="filed-under">
          <FiledUnder word="topics" links={topics} />
          <FiledUnder word="regions" links={region} />
          <FiledUnder word="ethnic-groups" links={ethnicGroups} />
        </dl>
      ) : null}
      <p class="report-error">
        <Say
          as="a"
          word="correctionHere"
          rel="nofollow"
          href={reportHref(locale, hrefOf(locale, document.path))}
        />
      </p>
    </footer>
  );
};
