import { Button } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { useRef } from 'react';
import { wordFileAmong } from './writing-report';

interface WordButtonProps {
  label: string;
  busy: boolean;
  fullWidth?: boolean;
  choose: (file: File) => void;
}

/** A button that lets a Word file be chosen. */
export const WordButton = ({ label, busy, fullWidth = false, choose }: WordButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="tertiary"
        startIcon={<FileIcon />}
        loading={busy}
        fullWidth={fullWidth}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".docx,.docm,.doc,.wps"
        onChange={({ target }) => {
          const file = wordFileAmong(target.files);
          target.value = '';
          if (file !== undefined) choose(file);
        }}
      />
    </>
  );
};
