import type { ListItem } from '@minzong/api-contract';
import { Run, Say } from '../layout/language';
import { Picture } from './picture';
import { TitleLink } from './title-link';

/** The picture, or the first letter of the name in its place. */
const Portrait = ({ leader }: { leader: ListItem<'leader'> }) =>
  leader.cover === undefined ? (
    <Run as="span" lang={leader.locale} class="portrait blank" aria-hidden="true">
      {Array.from(leader.title)[0]}
    </Run>
  ) : (
    <Run as="div" lang={leader.locale} class="portrait">
      <Picture image={leader.cover} sizes="8rem" widest={320} />
    </Run>
  );

/** What somebody answers for, where the list has room for it (inspection item D4: 分管工作). */
const Work = ({ leader: { duties, locale } }: { leader: ListItem<'leader'> }) =>
  duties.length === 0 ? null : (
    <dl>
      <Say as="dt" word="duties" />
      {duties.map((duty) => (
        <Run as="dd" lang={locale} key={duty}>
          {duty}
        </Run>
      ))}
    </dl>
  );

interface PeopleProps {
  leaders: ListItem<'leader'>[];
  heading: 'h2' | 'h3';
  withWork?: boolean;
}

/** The leaders in their order: portrait, name, post. */
export const People = ({ leaders, heading, withWork }: PeopleProps) => {
  const Heading = heading;
  return (
    <ul class={withWork === true ? 'people in-full' : 'people'}>
      {leaders.map((leader) => (
        <li key={leader.id}>
          <Portrait leader={leader} />
          <div>
            <Heading>
              <TitleLink item={leader} />
            </Heading>
            <Run as="p" lang={leader.locale} class="post">
              {leader.post}
            </Run>
            {withWork === true ? <Work leader={leader} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
};
