import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DifferencePart, FieldDifference } from '../desk-types';

const CONTEXT_CHARACTERS = 40;

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
  text-underline-offset: 3px;
`;

const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  text-decoration: line-through;
`;

const Text = styled.div`
  font-size: 1.5rem;
  line-height: 1.8;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** What has not changed is cut to the words around the changes. */
const shortened = (text: string, first: boolean, last: boolean): string => {
  const characters = Array.from(text);
  const head = first ? 0 : CONTEXT_CHARACTERS;
  const tail = last ? 0 : CONTEXT_CHARACTERS;
  if (characters.length <= head + tail + CONTEXT_CHARACTERS) return text;
  const end = tail === 0 ? '' : characters.slice(-tail).join('');
  return `${characters.slice(0, head).join('')} …… ${end}`;
};

const Part = ({ part, first, last }: { part: DifferencePart; first: boolean; last: boolean }) => {
  if (part.type === 'added') return <Added aria-label={`增加：${part.text}`}>{part.text}</Added>;
  if (part.type === 'removed')
    return <Removed aria-label={`删除：${part.text}`}>{part.text}</Removed>;
  return <span>{shortened(part.text, first, last)}</span>;
};

const Field = ({ field, locale }: { field: FieldDifference; locale: string }) => (
  <Box tag="section" paddingBottom={4}>
    <Typography tag="h3" variant="delta" textColor="neutral800">
      {field.label}
    </Typography>
    <Text lang={locale}>
      {field.parts.map((part, index) => (
        <Part
          key={`${String(index)} ${part.type}`}
          part={part}
          first={index === 0}
          last={index === field.parts.length - 1}
        />
      ))}
    </Text>
  </Box>
);

/** What changed, field by field: added words underlined, removed words struck out. */
export const Difference = ({
  fields,
  locale,
}: {
  fields: readonly FieldDifference[];
  locale: string;
}) =>
  fields.length === 0 ? (
    <Typography textColor="neutral600">两稿内容相同，没有改动。</Typography>
  ) : (
    <Flex direction="column" alignItems="stretch">
      <Box paddingBottom={3}>
        <Typography variant="pi" textColor="neutral600">
          <Added>下划线</Added>
          {' 为增加，'}
          <Removed>删除线</Removed>
          {' 为删除'}
        </Typography>
      </Box>
      {fields.map((field) => (
        <Field key={field.path} field={field} locale={locale} />
      ))}
    </Flex>
  );
