import type { RichText as Body } from '@minzong/content-types';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { RichText } from '../rich-text';
import { Section } from '../section';
import { Tap } from '../tap';

interface Question {
  question: string;
  answer: Body;
}

const QuestionFold = ({
  item,
  locale,
  prefix,
}: {
  item: Question;
  locale: string;
  prefix: string;
}) => {
  const [open, setOpen] = useState(false);
  return (
    <View className="question">
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
      {open && <RichText body={item.answer} locale={locale} prefix={prefix} />}
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
          locale={locale}
          prefix={`question-${String(index)}-`}
        />
      ))}
    </Section>
  );
