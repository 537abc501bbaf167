import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useContext, useState } from 'react';
import type { EditedPlace } from '../../editorial/service-forms/edited-form';
import { WEEKDAY_WORDS } from '../../editorial/service-forms/form-words';
import { Locked, NumberBox, Tick, Words } from './inputs';
import { useProposedKey } from './use-proposed-key';

type ChangePlaces = (change: (places: EditedPlace[]) => EditedPlace[], what: string) => void;

const timesIn = (words: string): string[] =>
  words
    .split(/[\s,，、;；]+/u)
    .filter((time) => time !== '')
    .map((time) => time.replace('：', ':').padStart(5, '0'));

const Times = (props: { times: readonly string[]; onChange: (times: string[]) => void }) => {
  const [words, setWords] = useState(props.times.join('、'));
  return (
    <Words
      label="时段"
      hint="用顿号分隔的开始时间，如 09:00、09:30、14:00"
      value={words}
      onChange={setWords}
      onBlur={() => {
        const times = timesIn(words);
        setWords(times.join('、'));
        props.onChange(times);
      }}
    />
  );
};

interface PlaceProps {
  place: EditedPlace;
  at: number;
  places: readonly EditedPlace[];
  onChange: ChangePlaces;
}

const Place = ({ place, at, places, onChange }: PlaceProps) => {
  const locked = useContext(Locked);
  const propose = useProposedKey();
  const put = (change: Partial<EditedPlace>, what: string) => {
    onChange(
      (now) => now.map((one, index) => (index === at ? { ...one, ...change } : one)),
      what === '' ? '' : `place ${String(at)} ${what}`,
    );
  };
  const name = async () => {
    if (place.key !== '') return;
    const key = await propose(
      place.name,
      places.map((one) => one.key),
    );
    if (key !== '') put({ key }, 'name');
  };
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={3} paddingBottom={4}>
      <Flex gap={2} alignItems="flex-end">
        <Box flex="1">
          <Words
            label={`预约地点 ${String(at + 1)}`}
            value={place.name}
            onChange={(next) => {
              put({ name: next }, 'name');
            }}
            onBlur={() => void name()}
          />
        </Box>
        <IconButton
          label={`删除预约地点 ${String(at + 1)}`}
          disabled={locked}
          onClick={() => {
            onChange((now) => now.filter((_, index) => index !== at), '');
          }}
        >
          <Trash />
        </IconButton>
      </Flex>
      <Flex tag="fieldset" gap={3} wrap="wrap" borderColor="neutral200" hasRadius padding={3}>
        <Typography tag="legend" variant="pi" fontWeight="bold">
          开放的星期（只在工作日开放）
        </Typography>
        {Object.entries(WEEKDAY_WORDS).map(([day, words]) => (
          <Tick
            key={day}
            checked={place.weekdays.includes(Number(day))}
            onChange={(on) => {
              const others = place.weekdays.filter((one) => one !== Number(day));
              put({ weekdays: on ? [...others, Number(day)].sort((a, b) => a - b) : others }, '');
            }}
          >
            {words}
          </Tick>
        ))}
      </Flex>
      <Times
        times={place.times}
        onChange={(times) => {
          put({ times }, '');
        }}
      />
      <NumberBox
        label="每个时段的名额"
        value={place.placesEach}
        onChange={(placesEach) => {
          put({ placesEach }, 'each');
        }}
      />
    </Flex>
  );
};

const NEW: EditedPlace = {
  ...{ key: '', name: '', weekdays: [1, 2, 3, 4, 5], times: ['09:00', '14:00'], placesEach: 4 },
};

/** Where and when somebody can be given an appointment after the documents were checked. */
export const AppointmentList = (props: {
  places: readonly EditedPlace[];
  onChange: ChangePlaces;
}) => {
  const { places, onChange } = props;
  const locked = useContext(Locked);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" textColor="neutral600">
        预审通过后可以预约到场的，请列出地点和时段；不需要到场的不填。
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" aria-label="预约地点">
        {places.map((place, at) => (
          <Place key={at} place={place} at={at} places={places} onChange={onChange} />
        ))}
      </Flex>
      <Box>
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Plus />}
          disabled={locked}
          onClick={() => {
            onChange((now) => [...now, NEW], '');
          }}
        >
          增加预约地点
        </Button>
      </Box>
    </Flex>
  );
};
