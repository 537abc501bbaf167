import { Box, Flex, Typography } from '@strapi/design-system';
import { Tick, Words } from '../service-forms/inputs';
import type { LookedCase } from './case-types';

interface PickerProps {
  item: LookedCase;
  corrections: Record<string, string>;
  onChange: (corrections: Record<string, string>) => void;
}

/** What the person is to put right, thing by thing with the reason; nothing else opens for them. */
export const CorrectionPicker = ({ item, corrections, onChange }: PickerProps) => {
  const asked = [...item.sections.flatMap(({ fields }) => fields), ...item.materials].filter(
    ({ isAsked }) => isAsked,
  );
  const without = (key: string): Record<string, string> =>
    Object.fromEntries(Object.entries(corrections).filter(([other]) => other !== key));
  return (
    <Box tag="fieldset" borderColor="neutral200" hasRadius padding={4}>
      <Typography tag="legend" variant="pi" fontWeight="bold">
        要补正的内容（一次告知全部）
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {asked.map(({ key, label }) => (
          <Box key={key}>
            <Tick
              checked={key in corrections}
              onChange={(on) => {
                onChange(on ? { ...corrections, [key]: '' } : without(key));
              }}
            >
              {label}
            </Tick>
            {key in corrections ? (
              <Box paddingLeft={6} paddingTop={2}>
                <Words
                  label={`“${label}”怎样补正`}
                  required
                  value={corrections[key] ?? ''}
                  onChange={(reason) => {
                    onChange({ ...corrections, [key]: reason });
                  }}
                />
              </Box>
            ) : null}
          </Box>
        ))}
      </Flex>
    </Box>
  );
};
