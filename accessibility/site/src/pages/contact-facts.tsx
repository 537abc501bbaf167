import { Say, useSurroundings } from '../layout/language';

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
