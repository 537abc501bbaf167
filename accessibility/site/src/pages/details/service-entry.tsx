import type { ServiceGuide } from '@minzong/content-types';
import { Run, Say } from '../../layout/language';

type Entry = ServiceGuide['entry'];

const EntryLink = ({ entry, locale }: { entry: Entry; locale: string }) => {
  switch (entry.kind) {
    case 'form':
    case 'link':
      return (
        <Run as="a" lang={locale} href={entry.href} class="button">
          {entry.label}
        </Run>
      );
    case 'telephone':
      return (
        <a href={`tel:${entry.number}`} class="button">
          <Run lang={locale}>{entry.label}</Run> <span class="number">{entry.number}</span>
        </a>
      );
    case 'mini-program':
      return (
        <p class="mini-program">
          <Run as="strong" lang={locale}>
            {entry.label}
          </Run>{' '}
          <Say word="miniProgramEntry" as="span" />
        </p>
      );
  }
};

/** Where to go to have it done: the first thing a person looks for. */
export const ServiceEntry = (props: {
  entry: Entry;
  brief: string | undefined;
  locale: string;
}) => (
  <div class="entry">
    {props.brief === undefined ? null : (
      <Run as="p" lang={props.locale}>
        {props.brief}
      </Run>
    )}
    <EntryLink entry={props.entry} locale={props.locale} />
  </div>
);
