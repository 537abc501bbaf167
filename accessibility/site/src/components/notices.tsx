import type { LinkedDocument, Notice } from '@minzong/api-contract';
import type { Withdrawn } from '@minzong/content-types';
import { Run, Say, SayWith, useSurroundings } from '../layout/language';
import { dateText } from '../words/dates';
import type { Word } from '../words/say';
import { TitleLink } from './title-link';

/** What a document, list item or search hit says of its standing (decision 0015). */
export interface WithStanding {
  notices?: Notice[] | undefined;
  withdrawn?: Withdrawn | undefined;
}

const isEnded = ({ kind, upcoming }: Notice): boolean =>
  upcoming !== true && (kind === 'repealed' || kind === 'expired' || kind === 'withdrawn');

const toneOf = (notice: Notice): string => (isEnded(notice) ? 'ended' : 'warning');

export const predicateOf = ({ kind, on, upcoming }: Notice): Word => {
  if (kind === 'withdrawn' || kind === 'not-yet-in-force')
    return on === undefined ? `standing.${kind}.undated` : `standing.${kind}`;
  if (on === undefined) return `standing.${kind}.undated`;
  return upcoming === true ? `standing.${kind}.upcoming` : `standing.${kind}`;
};

/** What has happened or will, with its day: 已于 2026-11-01 废止. */
const Predicate = ({ notice }: { notice: Notice }) => {
  const { locale } = useSurroundings();
  const date = notice.on === undefined ? '' : dateText(notice.on, locale);
  return <Say word={predicateOf(notice)} values={{ date }} />;
};

const Subject = ({ notice: { about, policy } }: { notice: Notice }) => {
  if (about === 'itself') return <Say word="standing.itself" />;
  if (policy === undefined) return <Say word="standing.basisGone" />;
  return <SayWith word="standing.basis" parts={{ policy: <TitleLink item={policy} /> }} />;
};

export const consequenceOf = (notice: Notice): Word | undefined => {
  const { about, kind, upcoming } = notice;
  if (kind === 'not-yet-in-force') return undefined;
  if (upcoming === true) return about === 'itself' ? 'standing.untilThen' : undefined;
  if (about === 'basis') return 'standing.mayNotApply';
  return kind === 'amended' ? 'standing.asAmended' : 'standing.forReference';
};

/** How the document is introduced that changed or replaced this one. */
export const REPLACED_BY: Partial<Record<Notice['kind'], Word>> = {
  amended: 'standing.amendedBy',
  repealed: 'standing.repealedBy',
  withdrawn: 'standing.replacedBy',
};

const By = ({ word, documents }: { word: Word; documents: LinkedDocument[] }) => (
  <span class="by">
    <Say word={word} />
    {documents.map((item, index) => (
      <>
        {index === 0 ? null : ' · '}
        <TitleLink key={item.id} item={item} />
      </>
    ))}
  </span>
);

const OneNotice = ({ notice }: { notice: Notice }) => {
  const consequence = consequenceOf(notice);
  const by = REPLACED_BY[notice.kind];
  return (
    <p class={`notice ${toneOf(notice)}`}>
      <Subject notice={notice} />
      <Predicate notice={notice} />
      <Say word="standing.stop" />
      {consequence === undefined ? null : <Say word={consequence} />}
      {by === undefined || notice.by.length === 0 ? null : <By word={by} documents={notice.by} />}
    </p>
  );
};

const WithdrawnNotice = ({ withdrawn: { at, reason } }: { withdrawn: Withdrawn }) => {
  const { locale } = useSurroundings();
  return (
    <p class="notice ended">
      <Say word="withdrawnNotice" values={{ date: dateText(at, locale) }} />
      <SayWith
        as="span"
        class="by"
        word="goneReason"
        parts={{ reason: <Run lang="zh-CN">{reason}</Run> }}
      />
    </p>
  );
};

/** Everything that a reader must know before relying on a document, at its head. */
export const Notices = ({ document: { notices = [], withdrawn } }: { document: WithStanding }) => (
  <>
    {withdrawn === undefined ? null : <WithdrawnNotice withdrawn={withdrawn} />}
    {notices.map((notice) => (
      <OneNotice
        key={`${notice.kind} ${notice.about} ${notice.policy?.id ?? ''} ${notice.on ?? ''}`}
        notice={notice}
      />
    ))}
  </>
);

const ShortWithdrawn = ({ at }: Withdrawn) => {
  const { locale } = useSurroundings();
  return (
    <Say
      as="span"
      class="badge ended"
      word="standing.withdrawn"
      values={{ date: dateText(at, locale) }}
    />
  );
};

/** The same in a few words, one each, for lists and search hits. */
export const shortNotices = ({ notices = [], withdrawn }: WithStanding) => [
  ...(withdrawn === undefined ? [] : [<ShortWithdrawn {...withdrawn} />]),
  ...notices.map((notice) => (
    <span class={`badge ${toneOf(notice)}`}>
      {notice.about === 'basis' ? <Say word="standing.basisShort" /> : null}
      <Predicate notice={notice} />
    </span>
  )),
];
