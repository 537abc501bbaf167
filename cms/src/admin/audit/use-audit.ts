import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import type { AuditChoices, AuditFilter, AuditPageData } from './audit-types';

const NO_CHOICES: AuditChoices = { people: [], actions: [] };

/** Everybody and every action that occurs, for the filters. */
export const useAuditChoices = (): AuditChoices => {
  const { get } = useFetchClient();
  const [choices, setChoices] = useState(NO_CHOICES);
  useEffect(() => {
    get<AuditChoices>('/editorial/audit/choices').then(
      ({ data }) => {
        setChoices(data);
      },
      () => {
        setChoices(NO_CHOICES);
      },
    );
  }, [get]);
  return choices;
};

/** One page of what the filter asks for; the page before stays while the next is being read. */
export const useAudit = (
  filter: AuditFilter,
  page: number,
): { data: AuditPageData | undefined; fault: string | undefined } => {
  const { get } = useFetchClient();
  const [data, setData] = useState<AuditPageData>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    let gone = false;
    get<AuditPageData>('/editorial/audit', { params: { ...filter, page } }).then(
      (answer) => {
        if (gone) return;
        setData(answer.data);
        setFault(undefined);
      },
      (error: unknown) => {
        if (!gone) setFault(faultInWords(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [get, filter, page]);
  return { data, fault };
};
