import { collectionOf, type SearchHit, type SearchPlace } from '@minzong/api-contract';
import { hrefOf } from '../../addresses';
import { Day } from '../../components/date';
import { shortNotices } from '../../components/notices';
import { Highlighted, TextRuns } from '../../components/text-runs';
import { Labelled, Run, Say } from '../../layout/language';
import type { SearchAddress } from './asked';

/** The last rank that is counted; the contract takes no other. */
const LAST_COUNTED = 200;

/**
 * Where the browser tells that this hit was opened: the words and the rank, nothing of a person
 * (`ping`, HTML 4.6.4). It needs no script, and the link is a link like any other.
 */
const pingOf = ({ locale, query }: SearchAddress, rank: number): string | undefined =>
  rank > LAST_COUNTED
    ? undefined
    : hrefOf('zh-CN', '/search/clicks', { q: query['q'], locale, rank });

const Facts = ({ hit }: { hit: SearchHit }) => {
  const facts = [
    ...(hit.pinned === undefined
      ? []
      : [<Say as="span" class="badge pinned" word={`pinned.${hit.pinned}`} />]),
    ...shortNotices(hit),
  ];
  return facts.length === 0 ? null : (
    <ul class="item-facts">
      {facts.map((fact) => (
        <li>{fact}</li>
      ))}
    </ul>
  );
};

const Place = ({
  place,
  lang,
  ping,
}: {
  place: SearchPlace;
  lang: string;
  ping?: string | undefined;
}) => (
  <li>
    <a href={place.url} ping={ping}>
      <TextRuns lang={lang} text={place.label} />
    </a>{' '}
    <span class="place-text">
      <Highlighted lang={lang} segments={place.snippet} />
    </span>
  </li>
);

const Reasons = ({ reasons }: Pick<SearchHit, 'reasons'>) =>
  reasons.length === 0 ? null : (
    <span class="reasons">
      <Say word="reasons" />
      {reasons.map((reason, index) => (
        <>
          {index === 0 ? null : ' · '}
          <Say word={`reason.${reason}`} />
        </>
      ))}
    </span>
  );

interface HitProps {
  hit: SearchHit;
  address: SearchAddress;
  /** from 1, counted over all pages */
  rank: number;
}

/** One hit: its title, what it says around the words, the places inside, and why it was found. */
export const Hit = ({ hit, address, rank }: HitProps) => {
  const ping = pingOf(address, rank);
  return (
    <li class="hit">
      <h3>
        <Run as="a" lang={hit.locale} href={hit.url} ping={ping}>
          <Highlighted lang={hit.locale} segments={hit.highlight.title} />
        </Run>
      </h3>
      <Facts hit={hit} />
      <Run as="p" lang={hit.locale} class="summary">
        <Highlighted lang={hit.locale} segments={hit.highlight.snippet} />
      </Run>
      {hit.places.length === 0 ? null : (
        <Labelled as="ul" label="searchPlaces" class="places">
          {hit.places.map((place) => (
            <Place key={place.url} place={place} lang={hit.locale} ping={ping} />
          ))}
        </Labelled>
      )}
      <p class="item-meta">
        <span>
          <Say word={collectionOf(hit.type)} />
        </span>
        <Day moment={hit.publishedAt} />
        {hit.region === undefined ? null : (
          <span>
            <TextRuns lang={address.locale} text={hit.region} />
          </span>
        )}
        <Reasons reasons={hit.reasons} />
      </p>
    </li>
  );
};
