import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { ReportDetail } from '../../editorial/reports/report-item';
import type { ReportFilter } from '../../editorial/reports/report-store';
import type { ReportListing } from '../../editorial/reports/reports';
import { faultInWords } from '../clock/use-clock';

export type Listing = ReportListing & { isCurrent: boolean };

/** Reads an address when it changes and whenever it is asked to. */
const useReading = <T>(address: string) => {
  const { get } = useFetchClient();
  const [data, setData] = useState<T>();
  const [fault, setFault] = useState<string>();
  const reload = useCallback(async () => {
    try {
      setData((await get<T>(address)).data);
      setFault(undefined);
    } catch (error) {
      setFault(faultInWords(error));
    }
  }, [get, address]);
  useEffect(() => void reload(), [reload]);
  return { data, fault, reload, setData };
};

export const useListing = (filter: ReportFilter, page: number) =>
  useReading<Listing>(`/editorial/reports?filter=${filter}&page=${String(page)}`);

export const useReport = (number: string) =>
  useReading<ReportDetail>(`/editorial/reports/${encodeURIComponent(number)}`);
