import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

const PAUSE_MILLISECONDS = 600;

export interface FormFault {
  path: (string | number)[];
  message: string;
}

/** The messages at a place of the form and below it. */
export const faultsAt = (faults: readonly FormFault[], ...path: (string | number)[]): string[] =>
  faults
    .filter((fault) => path.every((part, at) => fault.path[at] === part))
    .map(({ message }) => message);

/** What keeps the form from being published, a moment after the last change. */
export const useFormFaults = (form: unknown): FormFault[] => {
  const { post } = useFetchClient();
  const [faults, setFaults] = useState<FormFault[]>([]);
  const words = form === undefined ? '' : JSON.stringify(form);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      try {
        const body = JSON.parse(words) as object;
        const { data } = await post<{ faults: FormFault[] }>(
          '/editorial/service-forms/faults',
          body,
        );
        if (isCurrent) setFaults(data.faults);
      } catch {
        // The checks before publishing say the same.
      }
    };
    const timer = window.setTimeout(() => {
      if (words === '') setFaults([]);
      else void ask();
    }, PAUSE_MILLISECONDS);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [post, words]);
  return faults;
};
