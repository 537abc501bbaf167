import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of a case's page with its heading. */
export const Part = (props: { title: string; children: ReactNode; className?: string }) => (
  <Box
    tag="section"
    aria-label={props.title}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={5}
    className={`case-part ${props.className ?? ''}`}
  >
    <Typography tag="h2" variant="delta">
      {props.title}
    </Typography>
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      {props.children}
    </Flex>
  </Box>
);

/** A name with what it is, for lists of facts (`dl`). */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Box>
    <Typography tag="dt" variant="pi" textColor="neutral600">
      {name}
    </Typography>
    <Typography tag="dd" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {children}
    </Typography>
  </Box>
);
