import type { Problem } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { ComponentChildren } from 'preact';
import type { Address } from '../addresses';
import { hrefOf } from '../addresses';
import { Run, Say, SayWith, useSurroundings } from '../layout/language';
import { sectionsOf } from '../layout/masthead';
import { Ornament } from '../layout/ornament';
import type { PageView } from '../layout/page-view';
import { dateText } from '../words/dates';
import { say, type Word } from '../words/say';

interface TroubleProps {
  title: Word;
  withSections?: boolean;
  children: ComponentChildren;
}

/** A page that cannot show what was asked: what happened, and what to do now. */
const Trouble = ({ title, withSections, children }: TroubleProps) => {
  const { locale, organisation } = useSurroundings();
  const { telephone } = organisation;
  return (
    <div class="trouble">
      <Ornament name="cloud" />
      <Say as="h1" word={title} />
      {children}
      <Say as="h2" word="whatNext" />
      <ul>
        <li>
          <Say as="a" word="goHome" href={hrefOf(locale, '/')} />
        </li>
        <li>
          <Say as="a" word="goSearch" href={hrefOf(locale, '/search')} />
        </li>
        <li>
          <Say as="a" word="callUs" values={{ number: telephone }} href={`tel:${telephone}`} />
        </li>
      </ul>
      {withSections === true ? (
        <ul class="inline-links">
          {sectionsOf(locale).map(({ word, path }) => (
            <li key={path}>
              <Say as="a" word={word} href={hrefOf(locale, path)} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};

interface Asked {
  locale: Locale;
  address?: Address | undefined;
}

const troublePage = (
  { locale }: Asked,
  status: number,
  title: Word,
  children: ComponentChildren,
): PageView => ({
  status,
  title: say(locale, title),
  crumbs: [],
  main: (
    <Trouble title={title} withSections={status === 404}>
      {children}
    </Trouble>
  ),
});

export const notFoundPage = (asked: Asked): PageView =>
  troublePage(asked, 404, 'notFoundTitle', <Say as="p" word="notFound" />);

export const badRequestPage = (asked: Asked): PageView =>
  troublePage(asked, 400, 'badRequestTitle', <Say as="p" word="badRequest" />);

export const wrongMethodPage = (asked: Asked): PageView =>
  troublePage(asked, 405, 'methodTitle', <Say as="p" word="method" />);

export const refusedPage = (asked: Asked): PageView =>
  troublePage(asked, 403, 'refusedTitle', <Say as="p" word="refused" />);

export const tooLargePage = (asked: Asked): PageView =>
  troublePage(asked, 413, 'reportTooLargeTitle', <Say as="p" word="reportTooLarge" />);

export const brokenPage = (asked: Asked): PageView =>
  troublePage(asked, 500, 'brokenTitle', <Say as="p" word="broken" />);

export const badPreviewPage = (asked: Asked): PageView =>
  troublePage(asked, 404, 'previewBadTitle', <Say as="p" word="previewBad" />);

export const overPreviewPage = (asked: Asked): PageView =>
  troublePage(asked, 410, 'previewOverTitle', <Say as="p" word="previewOver" />);

/** The api is away and this page was never seen before: say whom to call, and when to come back. */
export const awayPage = (asked: Asked): PageView => ({
  ...troublePage(asked, 503, 'awayTitle', <Say as="p" word="away" />),
  retryAfterSeconds: 30,
});

/** A document that has another address for good; browsers go on by themselves. */
export const movedPage = (asked: Asked, location: string): PageView => ({
  ...troublePage(
    asked,
    301,
    'movedTitle',
    <p>
      <Say as="a" word="moved" href={location} />
    </p>,
  ),
  location,
});

/** A document that was withdrawn: since when and why, as the editor told the public. */
export const gonePage = (asked: Asked, problem: Partial<Problem>): PageView => {
  const { withdrawnAt, reason, successor } = problem;
  return troublePage(
    asked,
    410,
    'goneTitle',
    <>
      {withdrawnAt === undefined ? null : (
        <Say as="p" word="gone" values={{ date: dateText(withdrawnAt, asked.locale) }} />
      )}
      {reason === undefined ? <Say as="p" word="goneNoReason" /> : <Reason reason={reason} />}
      {successor === undefined ? null : <GoneSuccessor successor={successor} />}
    </>,
  );
};

/** What had taken its place is gone as well: its address, since when and why. */
const GoneSuccessor = ({ successor }: { successor: NonNullable<Problem['successor']> }) => {
  const { locale } = useSurroundings();
  const { path, withdrawnAt, reason } = successor;
  return (
    <>
      <p>
        <SayWith
          word={withdrawnAt === undefined ? 'goneSuccessorUndated' : 'goneSuccessor'}
          parts={{
            address: <code>{hrefOf(locale, path)}</code>,
            date: withdrawnAt === undefined ? '' : dateText(withdrawnAt, locale),
          }}
        />
      </p>
      {reason === undefined ? null : <Reason reason={reason} />}
    </>
  );
};

/** The reason is the editor's sentence, in Chinese whatever the language of the page. */
const Reason = ({ reason }: { reason: string }) => {
  const { locale } = useSurroundings();
  const label = say(locale, 'goneReason', { reason: '' });
  return (
    <p class="reason">
      <Run lang={label.lang}>{label.text}</Run>
      <Run lang="zh-CN">{reason}</Run>
    </p>
  );
};
