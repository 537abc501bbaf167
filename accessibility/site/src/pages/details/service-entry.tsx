import type { ServiceGuide } from '@minzong/content-types';
import { hrefOf } from '../../addresses';
import { Run, Say, useSurroundings } from '../../layout/language';
import { DOOR_WORDS } from '../../services/kind-words';

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

/** The way to the form of the guide, and to what became of it. */
const OnlineEntry = ({ form, slug }: { form: ServiceGuide['form']; slug: string }) => {
  const { locale } = useSurroundings();
  if (form === undefined) return null;
  const { kind } = form.handling;
  return (
    <p class="online">
      <Say
        as="a"
        class="button"
        word={DOOR_WORDS[kind]}
        href={hrefOf(locale, `/service-guides/${slug}/apply`)}
      />
      {kind === 'look-up' ? null : <Say as="a" word="caseState" href={hrefOf(locale, '/case')} />}
    </p>
  );
};

/** Where to go to have it done: the first thing a person looks for. */
export const ServiceEntry = (props: {
  entry: Entry;
  brief: string | undefined;
  locale: string;
  form: ServiceGuide['form'];
  slug: string;
}) => (
  <div class="entry">
    {props.brief === undefined ? null : (
      <Run as="p" lang={props.locale}>
        {props.brief}
      </Run>
    )}
    <OnlineEntry form={props.form} slug={props.slug} />
    <EntryLink entry={props.entry} locale={props.locale} />
  </div>
);
