import type { ReactNode } from 'react';

/** What Strapi's edit view gives to the editor of a field of its own. */
export interface InputProps {
  name: string;
  label: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  value?: unknown;
  error?: string;
  disabled?: boolean;
  onChange: (name: string, value: unknown) => void;
}
