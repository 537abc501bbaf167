import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { EntryLink } from '../clock/entry-link';
import { localeWords } from './link-words';
import type { LinkPlace } from './link-types';

const SHOWN = 3;

const PlaceLine = ({ place }: { place: LinkPlace }) => (
  <Flex tag="li" gap={2} wrap="wrap" alignItems="center">
    <EntryLink type={place.type} documentId={place.documentId} locale={place.locale}>
      {place.title === '' ? '（无标题）' : place.title}
    </EntryLink>
    <Typography variant="pi" textColor="neutral600">
      {`${place.typeLabel} · ${localeWords(place.locale)} · ${place.label}`}
      {place.words === '' ? '' : `：“${place.words}”`}
    </Typography>
    {place.inPublished ? <Badge size="S">已发布</Badge> : null}
    {place.inDraft ? null : <Badge size="S">草稿已改</Badge>}
    {place.inPublished ? null : <Badge size="S">仅草稿</Badge>}
  </Flex>
);

/** Where a link stands, each place leading to its entry. */
export const PlaceList = ({ places, all = false }: { places: LinkPlace[]; all?: boolean }) => {
  const [isOpen, setOpen] = useState(all);
  const shown = isOpen ? places : places.slice(0, SHOWN);
  return (
    <Box>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} aria-label="所在位置">
        {shown.map((place, at) => (
          <PlaceLine
            key={`${place.documentId} ${place.locale} ${place.path} ${String(at)}`}
            place={place}
          />
        ))}
      </Flex>
      {shown.length < places.length ? (
        <Box paddingTop={2}>
          <Button
            variant="tertiary"
            size="S"
            onClick={() => {
              setOpen(true);
            }}
          >
            {`显示其余 ${String(places.length - shown.length)} 处`}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
};
