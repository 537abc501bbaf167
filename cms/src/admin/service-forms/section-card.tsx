import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { useContext } from 'react';
import type { EditedSection } from '../../editorial/service-forms/edited-form';
import { Locked, Words } from './inputs';

interface SectionProps {
  section: EditedSection;
  at: number;
  count: number;
  fault: string | undefined;
  onWords: (words: Partial<Pick<EditedSection, 'title' | 'help'>>, what: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onAdd: () => void;
  children: React.ReactNode;
}

/** A group of what is asked, with its heading. */
export const SectionCard = (props: SectionProps) => {
  const { section, at, count, fault, onWords, onMove, onRemove, onAdd, children } = props;
  const locked = useContext(Locked);
  const place = String(at + 1);
  return (
    <Box
      tag="section"
      aria-label={`第 ${place} 组`}
      background="neutral100"
      borderColor="neutral200"
      hasRadius
      padding={4}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={2} alignItems="center" justifyContent="space-between">
          <Typography tag="h3" variant="delta">{`第 ${place} 组`}</Typography>
          <Flex gap={2}>
            <IconButton
              label={`上移第 ${place} 组`}
              disabled={locked || at === 0}
              onClick={() => {
                onMove(-1);
              }}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              label={`下移第 ${place} 组`}
              disabled={locked || at === count - 1}
              onClick={() => {
                onMove(1);
              }}
            >
              <ArrowDown />
            </IconButton>
            <IconButton label={`删除第 ${place} 组`} disabled={locked} onClick={onRemove}>
              <Trash />
            </IconButton>
          </Flex>
        </Flex>
        <Words
          label="分组名称"
          hint="如 申请人信息"
          required
          error={fault}
          value={section.title}
          onChange={(title) => {
            onWords({ title }, 'title');
          }}
        />
        <Words
          label="分组说明"
          value={section.help}
          onChange={(help) => {
            onWords({ help }, 'help');
          }}
        />
        <Flex
          tag="ol"
          direction="column"
          alignItems="stretch"
          gap={2}
          aria-label={`第 ${place} 组的填写项`}
        >
          {children}
        </Flex>
        <Box>
          <Button
            variant="secondary"
            size="S"
            startIcon={<Plus />}
            disabled={locked}
            onClick={onAdd}
          >
            增加填写项
          </Button>
        </Box>
      </Flex>
    </Box>
  );
};
