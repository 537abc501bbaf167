import { Text, View } from '@tarojs/components';
import { localeClass } from '../../../components/language-class';
import { Sheet } from '../../../components/sheet';
import { Tap } from '../../../components/tap';
import { useWords } from '../../../words/use-words';
import { contentsOf, type IssueArticle } from './neighbours';

interface ContentsSheetProps {
  articles: IssueArticle[];
  /** slug of the article that is read now */
  current: string;
  onOpen: (article: IssueArticle) => void;
  onClose: () => void;
}

/** The contents of an issue by section; the article that is read now is marked in words. */
export const ContentsSheet = ({ articles, current, onOpen, onClose }: ContentsSheetProps) => {
  const { magazine, page } = useWords();
  return (
    <Sheet title={magazine.contents} onClose={onClose}>
      {contentsOf(articles).map(({ section, articles: inSection }) => (
        <View key={inSection[0]?.id} className="contents-part">
          {section !== undefined && (
            <Text className="choice-name" aria-role="heading" aria-level="3">
              {section}
            </Text>
          )}
          {inSection.map((article) => (
            <Tap
              key={article.id}
              className={`linked ${localeClass(article.locale)}`}
              role="link"
              onTap={() => {
                onClose();
                if (article.slug !== current) onOpen(article);
              }}
            >
              <Text className="headline">{article.title}</Text>
              <Text className="headline-day">
                {[
                  article.slug === current ? magazine.current : undefined,
                  article.author,
                  article.startPage === undefined ? undefined : page(article.startPage),
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </Text>
            </Tap>
          ))}
        </View>
      ))}
    </Sheet>
  );
};
