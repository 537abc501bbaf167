import { Box, Flex, Typography } from '@strapi/design-system';

interface BarListProps {
  title: string;
  unit: string;
  lines: { key: string; label: string; count: number }[];
  /** said when there is no line */
  empty: string;
}

/** Named numbers with a bar each, the largest first as they come. */
export const BarList = ({ title, unit, lines, empty }: BarListProps) => {
  const highest = Math.max(1, ...lines.map(({ count }) => count));
  return (
    <Box tag="section" paddingTop={6} aria-label={title} className="report-part">
      <Typography tag="h3" variant="delta">
        {title}
      </Typography>
      {lines.length === 0 ? (
        <Typography tag="p" textColor="neutral600" paddingTop={2}>
          {empty}
        </Typography>
      ) : null}
      <Box tag="ul" paddingTop={2}>
        {lines.map(({ key, label, count }) => (
          <Flex tag="li" key={key} gap={3} paddingTop={1} alignItems="center">
            <Box width="46%">
              <Typography>{label}</Typography>
            </Box>
            <Box flex="1" aria-hidden>
              <div
                className="report-bar"
                style={{
                  width: `${String((count / highest) * 100)}%`,
                  height: 12,
                  background: '#8c1c13',
                }}
              />
            </Box>
            <Box width="90px">
              <Typography fontWeight="bold">{`${String(count)} ${unit}`}</Typography>
            </Box>
          </Flex>
        ))}
      </Box>
    </Box>
  );
};
