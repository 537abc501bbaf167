import { Box, Flex, Typography } from '@strapi/design-system';
import type { FieldFault } from './preview-types';

/** What keeps the page from being built, by the names that the fields have in the form. */
export const FaultList = ({ faults }: { faults: readonly FieldFault[] }) => (
  <Box background="warning100" padding={4} role="alert">
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography fontWeight="bold">填好以下栏目后才能预览：</Typography>
      <ul>
        {faults.map(({ path, label, message }) => (
          <li key={`${path} ${message}`}>
            <Typography>{`${label}：${message}`}</Typography>
          </li>
        ))}
      </ul>
    </Flex>
  </Box>
);
