import type { RichText as Body } from '@minzong/content-types';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePageQuery } from '../../platform/page-events';
import { RichText } from '../rich-text';
import { Section } from '../section';
import { Tap } from '../tap';

interface Question {
  question: string;
  answer: Body;
}

interface QuestionProps {
  item: Question;
  /** as the site and the search name the question: `question-1` for the first */
  id: string;
  locale: string;
}

/** Folded, unless the page was opened at this question. */
const QuestionFold = ({ item, id, locale }: QuestionProps) => {
  const { anchor } = usePageQuery();
  const [open, setOpen] = useState(anchor === id);
  return (
    <View id={id} className="question">
      <Tap
        className={open ? 'fold fold-open' : 'fold'}
        expanded={open}
        label={item.question}
        onTap={() => {
          setOpen(!open);
        }}
      >
        {item.question}
      </Tap>
      {open && <RichText body={item.answer} locale={locale} prefix={`${id}-`} />}
    </View>
  );
};

/** Questions, each with its answer folded below. */
export const Questions = ({
  title,
  questions,
  locale,
}: {
  title: string;
  questions: Question[];
  locale: string;
}) =>
  questions.length === 0 ? null : (
    <Section title={title}>
      {questions.map((item, index) => (
        <QuestionFold
          key={item.question}
          item={item}
          id={`question-${String(index + 1)}`}
          locale={locale}
        />
      ))}
    </Section>
  );
