import { Box, Button, Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { useContext } from 'react';
import type { EditedOption } from '../../editorial/service-forms/edited-form';
import { moved } from '../../editorial/service-forms/form-edits';
import { Locked, Tick, Words } from './inputs';
import type { SettingsProps } from './kind-settings';
import { useProposedKey } from './use-proposed-key';

interface LineProps {
  options: readonly EditedOption[];
  at: number;
  onChange: (change: (options: EditedOption[]) => EditedOption[], what: string) => void;
}

const OptionLine = ({ options, at, onChange }: LineProps) => {
  const locked = useContext(Locked);
  const propose = useProposedKey();
  const option = options[at] ?? { value: '', label: '' };
  const put = (change: Partial<EditedOption>, what: string) => {
    onChange((now) => now.map((one, index) => (index === at ? { ...one, ...change } : one)), what);
  };
  const name = async () => {
    if (option.value !== '') return;
    const value = await propose(
      option.label,
      options.map((one) => one.value),
    );
    if (value !== '') put({ value }, `label${String(at)}`);
  };
  const place = String(at + 1);
  return (
    <Flex gap={2} alignItems="flex-end" tag="li">
      <Box flex="2">
        <Words
          label={`选项 ${place}`}
          value={option.label}
          onChange={(label) => {
            put({ label }, `label${String(at)}`);
          }}
          onBlur={() => void name()}
        />
      </Box>
      <Box flex="1">
        <Words
          label={`选项 ${place} 代号`}
          value={option.value}
          onChange={(value) => {
            put({ value }, `value${String(at)}`);
          }}
        />
      </Box>
      <IconButton
        label={`上移选项 ${place}`}
        disabled={locked || at === 0}
        onClick={() => {
          onChange((now) => moved(now, at, -1), '');
        }}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={`下移选项 ${place}`}
        disabled={locked || at === options.length - 1}
        onClick={() => {
          onChange((now) => moved(now, at, 1), '');
        }}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        label={`删除选项 ${place}`}
        disabled={locked || options.length <= 2}
        onClick={() => {
          onChange((now) => now.filter((_, index) => index !== at), '');
        }}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
};

/** What can be chosen: at least two options, in their order. */
export const OptionList = ({ field, onChange }: SettingsProps) => {
  const locked = useContext(Locked);
  const options = field.options ?? [];
  const put = (change: (options: EditedOption[]) => EditedOption[], what: string) => {
    onChange(
      (now) => ({ options: change(now.options ?? []) }),
      what === '' ? '' : `option ${what}`,
    );
  };
  return (
    <>
      <Tick
        checked={field.several === true}
        onChange={(several) => {
          onChange({ several }, '');
        }}
      >
        可以选多项
      </Tick>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label="选项">
        {options.map((_, at) => (
          <OptionLine key={at} options={options} at={at} onChange={put} />
        ))}
      </Flex>
      <Box>
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Plus />}
          disabled={locked}
          onClick={() => {
            put((now) => [...now, { value: '', label: '' }], '');
          }}
        >
          增加选项
        </Button>
      </Box>
    </>
  );
};
