import { Say, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';

/** How to reach the people behind the site. */
export const ContactFacts = () => {
  const { telephone, feedbackEmail } = useSurroundings().organisation;
  return (
    <dl class="facts">
      <div>
        <Say as="dt" word="feedbackByTelephone" />
        <dd>
          <a href={`tel:${telephone}`}>{telephone}</a>
        </dd>
      </div>
      {feedbackEmail === undefined ? null : (
        <div>
          <Say as="dt" word="feedbackByEmail" />
          <dd>
            <a href={`mailto:${feedbackEmail}`}>{feedbackEmail}</a>
          </dd>
        </div>
      )}
    </dl>
  );
};

const Feedback = () => (
  <div class="narrow">
    <Say as="h1" word="feedback" />
    <Say as="p" class="lead" word="feedbackIntro" />
    <ContactFacts />
    <Say as="p" word="feedbackWhat" />
  </div>
);

/** Where to report a fault of the site (找错; inspection item F1). */
export const feedbackPage = (request: PageRequest<AddressOf<'feedback'>>): PageView => ({
  status: 200,
  title: phraseOf(request, 'feedback'),
  crumbs: [{ label: phraseOf(request, 'feedback') }],
  main: <Feedback />,
  address: request.address,
});
