import { Th, Thead, Tr, Typography } from '@strapi/design-system';

/** The head of a table of the desk: one row, a name above each column. */
export const TableHead = ({ names }: { names: readonly string[] }) => (
  <Thead>
    <Tr>
      {names.map((name) => (
        <Th key={name}>
          <Typography variant="sigma" textColor="neutral600">
            {name}
          </Typography>
        </Th>
      ))}
    </Tr>
  </Thead>
);
