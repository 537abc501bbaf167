import type { ServedForm } from '@minzong/api-contract';
import type { ComponentChildren } from 'preact';
import { hrefOf, type ServiceAddress } from '../addresses';
import { Run, Say } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { ContactFacts } from '../pages/contact-facts';
import { say } from '../words/say';
import { DOOR_WORDS } from './kind-words';

interface ApplyPage {
  address: ServiceAddress;
  served: ServedForm;
  status: number;
  isFaulty?: boolean;
  children: ComponentChildren;
}

/** The frame of every page of a form: which service it is, what is to be done, and whom to call. */
export const applyPage = ({ address, served, status, isFaulty, children }: ApplyPage): PageView => {
  const { locale } = address;
  const door = say(locale, DOOR_WORDS[served.form.handling.kind]);
  const title = { text: `${door.text} · ${served.title}`, lang: door.lang };
  return {
    status,
    // The title is read first of all, before the page itself (GOV.UK Design System).
    title: isFaulty === true ? say(locale, 'faultPrefix', { title: title.text }) : title,
    crumbs: [
      { label: say(locale, 'service-guides'), href: hrefOf(locale, '/service-guides') },
      {
        label: { text: served.title, lang: served.locale },
        href: hrefOf(locale, `/service-guides/${served.slug}`),
      },
      { label: door },
    ],
    main: (
      <div class="narrow asking service">
        <Say as="p" class="kicker" word={DOOR_WORDS[served.form.handling.kind]} />
        <Run as="h1" lang={served.locale}>
          {served.title}
        </Run>
        {children}
        <section class="other-ways">
          <Say as="h2" word="reportOtherWays" />
          <ContactFacts />
        </section>
      </div>
    ),
    address,
    unlisted: address.query['step'] !== undefined || address.query['draft'] !== undefined,
    ...(status === 503 ? { retryAfterSeconds: 60 } : {}),
  };
};
