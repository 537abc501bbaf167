import { Say, useSurroundings } from '../layout/language';
import type { PageView } from '../layout/page-view';
import { dateText } from '../words/dates';
import type { Word } from '../words/say';
import { statementZhCN } from '../words/statement-zh-cn';
import { ContactFacts } from './contact-facts';
import { phraseOf, type AddressOf, type PageRequest } from './page-request';

/** When somebody last held the statement against the site; to be raised with its words. */
const REVIEWED_ON = '2026-11-22';

type Part = 'statementDone' | 'statementChecked' | 'statementMissing' | 'statementPrivacy';

/** The sentences of a part are the words named after it. */
const sentencesOf = (part: Part): Word[] =>
  (Object.keys(statementZhCN) as (keyof typeof statementZhCN)[]).filter((word) =>
    word.startsWith(`${part}.`),
  );

const Sentences = ({ part }: { part: Part }) => (
  <section>
    <Say as="h2" word={part} />
    <ul>
      {sentencesOf(part).map((word) => (
        <Say as="li" key={word} word={word} />
      ))}
    </ul>
  </section>
);

const Statement = () => {
  const { locale } = useSurroundings();
  return (
    <div class="narrow">
      <Say as="h1" word="accessibility" />
      <Say as="p" class="lead" word="statementIntro" />
      <div class="prose">
        <Say as="p" word="statementDay" values={{ date: dateText(REVIEWED_ON, locale) }} />
        <Sentences part="statementDone" />
        <Sentences part="statementChecked" />
        <Sentences part="statementMissing" />
        <Say as="h2" word="statementHelp" />
        <Say as="p" word="statementHelpText" />
      </div>
      <ContactFacts />
      <div class="prose">
        <Sentences part="statementPrivacy" />
      </div>
    </div>
  );
};

/** What is accessible, how that is known, and what is not (无障碍环境建设法 art. 32). */
export const statementPage = (request: PageRequest<AddressOf<'accessibility'>>): PageView => ({
  status: 200,
  title: phraseOf(request, 'accessibility'),
  crumbs: [{ label: phraseOf(request, 'accessibility') }],
  main: <Statement />,
  address: request.address,
});
