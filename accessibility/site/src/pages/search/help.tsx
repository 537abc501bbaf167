import { hrefOf } from '../../addresses';
import { TextRuns } from '../../components/text-runs';
import { Run, Say, useSurroundings } from '../../layout/language';
import { sectionsOf } from '../../layout/masthead';
import { languageOf } from '../../words/text-language';

/** Words near to what was typed that do find something. */
export const Nearest = ({ words }: { words: string[] }) => {
  const { locale } = useSurroundings();
  return words.length === 0 ? null : (
    <section class="nearest">
      <Say as="h2" word="nearestWords" />
      <ul class="inline-links">
        {words.map((q) => (
          <li key={q}>
            <Run as="a" lang={languageOf(q, locale)} href={hrefOf(locale, '/search', { q })}>
              <TextRuns lang={languageOf(q, locale)} text={q} />
            </Run>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Advice = () => (
  <section>
    <Say as="h2" word="adviceTitle" />
    <ul class="advice">
      {(['adviceShorter', 'adviceOther', 'advicePinyin'] as const).map((word) => (
        <Say as="li" key={word} word={word} />
      ))}
    </ul>
  </section>
);

/** The people behind the site: whoever does not find something can ask for it. */
const AskUs = () => {
  const { locale, organisation } = useSurroundings();
  const { telephone } = organisation;
  return (
    <section>
      <Say as="h2" word="askTitle" />
      <ul class="inline-links">
        <li>
          <Say
            as="a"
            word="askByTelephone"
            values={{ number: telephone }}
            href={`tel:${telephone}`}
          />
        </li>
        <li>
          <Say as="a" word="askInWriting" href={hrefOf(locale, '/contact')} />
        </li>
      </ul>
    </section>
  );
};

const Sections = () => {
  const { locale } = useSurroundings();
  return (
    <section>
      <Say as="h2" word="startFromSections" />
      <ul class="inline-links">
        {sectionsOf(locale).map(({ word, path }) => (
          <li key={path}>
            <Say as="a" word={word} href={hrefOf(locale, path)} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What to do when a search finds nothing, or before one begins. */
export const SearchHelp = () => (
  <div class="search-help">
    <Advice />
    <Sections />
    <AskUs />
  </div>
);
