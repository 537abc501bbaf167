import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { faultInWords } from '../clock/use-clock';
import type { LinkFilter, LinkListing } from './link-types';

const RUNNING_MILLISECONDS = 2000;

export interface LinkReading {
  listing: LinkListing | undefined;
  fault: string | undefined;
  reload: () => Promise<void>;
}

/** The links of a filter; read again by itself while a check is under way. */
export const useLinks = (filter: LinkFilter, page: number): LinkReading => {
  const { get } = useFetchClient();
  const [listing, setListing] = useState<LinkListing>();
  const [fault, setFault] = useState<string>();
  const reload = useCallback(async () => {
    try {
      const address = `/editorial/links?filter=${filter}&page=${String(page)}`;
      setListing((await get<LinkListing>(address)).data);
      setFault(undefined);
    } catch (error) {
      setFault(faultInWords(error));
    }
  }, [get, filter, page]);
  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    if (listing?.run == null) return undefined;
    const timer = window.setTimeout(() => void reload(), RUNNING_MILLISECONDS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [listing, reload]);
  return { listing, fault, reload };
};
