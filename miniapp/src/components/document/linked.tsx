import type { LinkedDocument } from '@minzong/api-contract';
import { Text, View } from '@tarojs/components';
import { documentAddress } from '../../content/addresses';
import { openPage } from '../../platform/navigation';
import { useWords } from '../../words/use-words';
import { localeClass } from '../language-class';
import { Section } from '../section';
import { Tap } from '../tap';

/** Documents that this one names, as lines; an explainer's lead to the clause it explains. */
export const LinkedList = ({ title, linked }: { title: string; linked: LinkedDocument[] }) => {
  const { document } = useWords();
  if (linked.length === 0) return null;
  return (
    <Section title={title}>
      {linked.map(({ id, type, slug, locale, clauses = [], ...target }) => {
        const [first] = clauses;
        const said = first === undefined ? '' : document.clauses(clauses.join('、'));
        const anchor = first === undefined ? undefined : `clause-${String(first)}`;
        return (
          <Tap
            key={id}
            className={`linked ${localeClass(locale)}`}
            role="link"
            onTap={() => void openPage(documentAddress(type, slug, anchor))}
          >
            <Text className="linked-title">{target.title}</Text>
            {said !== '' && <Text className="linked-clauses">{said}</Text>}
          </Tap>
        );
      })}
    </Section>
  );
};

/** Topics, region and ethnic groups as small labels that lead to everything alike. */
export const Labels = ({ linked }: { linked: LinkedDocument[] }) =>
  linked.length === 0 ? null : (
    <View className="labels">
      {linked.map(({ id, type, slug, title, locale }) => (
        <Tap
          key={id}
          className={`label ${localeClass(locale)}`}
          role="link"
          onTap={() => void openPage(documentAddress(type, slug))}
        >
          {title}
        </Tap>
      ))}
    </View>
  );
