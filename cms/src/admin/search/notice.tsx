import { Box, Typography } from '@strapi/design-system';

/** A sentence in the place of a list: nothing there, not there yet, or why it cannot be shown. */
export const Notice = ({ words, isFault = false }: { words: string; isFault?: boolean }) => (
  <Box
    role={isFault ? 'alert' : 'status'}
    padding={5}
    hasRadius
    background={isFault ? 'danger100' : 'neutral0'}
    borderColor={isFault ? 'danger200' : 'neutral150'}
  >
    <Typography textColor={isFault ? 'danger700' : 'neutral700'}>{words}</Typography>
  </Box>
);
