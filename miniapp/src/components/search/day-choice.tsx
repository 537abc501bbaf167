import { Picker, Text, View } from '@tarojs/components';
import type { SearchQuestion } from '../../content/search-question';
import { calendarDay } from '../../words/dates';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

type Days = Pick<SearchQuestion, 'from' | 'to'>;

interface DayChoiceProps extends Days {
  onChoose: (days: Days) => void;
}

interface DayProps {
  name: string;
  day: string | undefined;
  /** first and last day that can be chosen */
  start?: string | undefined;
  end?: string | undefined;
  onChoose: (day: string) => void;
}

const Day = ({ name, day, start, end, onChoose }: DayProps) => {
  const words = useWords();
  const said = day === undefined ? words.search.anyDay : calendarDay(day, words);
  return (
    <Picker
      className="day"
      mode="date"
      value={day ?? ''}
      {...(start !== undefined && { start })}
      {...(end !== undefined && { end })}
      onChange={({ detail }) => {
        onChoose(detail.value);
      }}
    >
      <View className="day-box" aria-role="button" aria-label={`${name}，${said}`}>
        <Text className="day-name">{name}</Text>
        <Text>{said}</Text>
      </View>
    </Picker>
  );
};

/** The first and the last day of publication; neither can pass the other. */
export const DayChoice = ({ from, to, onChoose }: DayChoiceProps) => {
  const { search } = useWords();
  return (
    <View className="choice">
      <Text className="choice-name" aria-role="heading" aria-level="3">
        {search.days}
      </Text>
      <View className="days">
        <Day
          name={search.from}
          day={from}
          end={to}
          onChoose={(day) => {
            onChoose({ from: day });
          }}
        />
        <Day
          name={search.to}
          day={to}
          start={from}
          onChoose={(day) => {
            onChoose({ to: day });
          }}
        />
      </View>
      {(from ?? to) !== undefined && (
        <Tap
          className="text-button"
          onTap={() => {
            onChoose({ from: undefined, to: undefined });
          }}
        >
          {search.clearDays}
        </Tap>
      )}
    </View>
  );
};
