import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { DeliveryState, type DeliveryStatus } from './delivery-state';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { locale?: string; updatedAt?: string };
}

const PENDING_MILLISECONDS = 2000;
const SETTLED_MILLISECONDS = 15_000;

const useDeliveryStatus = (path: string): DeliveryStatus | undefined => {
  const { get } = useFetchClient();
  const [status, setStatus] = useState<DeliveryStatus>();
  useEffect(() => {
    let timer: number | undefined;
    let gone = false;
    const ask = async () => {
      let next = SETTLED_MILLISECONDS;
      try {
        const { data } = await get<DeliveryStatus>(path);
        if (gone) return;
        setStatus(data);
        if (data.state === 'pending') next = PENDING_MILLISECONDS;
      } catch {
        if (!gone) setStatus(undefined);
      }
      if (!gone) timer = window.setTimeout(() => void ask(), next);
    };
    void ask();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [get, path]);
  return status;
};

const PanelContent = ({ path }: { path: string }) => {
  const status = useDeliveryStatus(path);
  return <DeliveryState status={status} />;
};

/** 发布送达状态: where a document is on its road to the public, in the side of the edit view. */
export const DeliveryPanel = ({ model, documentId, document }: PanelProps) => {
  const type = /^api::([a-z-]+)\./.exec(model)?.[1];
  const locale = document?.locale;
  if (type === undefined || documentId === undefined || locale === undefined) return null;
  const path = `/publishing/status/${type}/${documentId}?locale=${locale}`;
  return {
    title: '发布送达状态',
    // A saved or published document asks again at once.
    content: <PanelContent key={`${path} ${document?.updatedAt ?? ''}`} path={path} />,
  };
};
