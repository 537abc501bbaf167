import { FAULTS, FaultSummary } from '../components/form/fault-summary';
import type { ServiceAddress } from '../addresses';
import { Labelled, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { ContactFacts } from '../pages/contact-facts';
import { say } from '../words/say';
import type { Trouble } from './door';

/** What is no answer: the button that was pressed is chosen anew. */
const OURS = new Set(['do']);

/**
 * For when not even the form can be had: everything that was sent goes along, to be sent once more.
 */
export const keptPage = (
  address: ServiceAddress,
  fields: URLSearchParams,
  { fault, status }: Trouble,
  action: string,
): PageView => {
  const { locale } = address;
  const title = say(locale, 'keptTitle');
  return {
    status,
    title: say(locale, 'faultPrefix', { title: title.text }),
    crumbs: [{ label: title }],
    main: (
      <div class="narrow asking service">
        <Say as="h1" word="keptTitle" />
        <FaultSummary faults={new Map()} trouble={fault} heading="h2" />
        <Labelled as="form" label="keptTitle" method="post" action={`${action}#${FAULTS}`}>
          {[...fields]
            .filter(([name]) => !OURS.has(name))
            .map(([name, value], at) => (
              <input key={String(at)} type="hidden" name={name} value={value} />
            ))}
          <Say
            as="button"
            type="submit"
            name="do"
            value={fields.get('do') ?? 'update'}
            word="keptAgain"
          />
        </Labelled>
        <section class="other-ways">
          <Say as="h2" word="reportOtherWays" />
          <ContactFacts />
        </section>
      </div>
    ),
    address,
    retryAfterSeconds: 60,
  };
};
