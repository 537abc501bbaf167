import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useMayCreate } from './use-may-create';
import { WordButton } from './word-button';
import {
  leaveReport,
  placeOf,
  refusalOf,
  wordFileAmong,
  wordRequest,
  type WritingReport,
} from './writing-report';

type NewDraft = Omit<WritingReport, 'source'> & { documentId: string };

/** 从 Word 新建: a Word file chosen here or dropped on the list becomes a draft, which opens. */
export const NewFromWord = () => {
  const { slug: model = '' } = useParams<{ slug: string }>();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const allowed = useMayCreate(model);

  const make = async (file: File) => {
    setBusy(true);
    try {
      const { data } = await post<NewDraft>('/editorial/writing/drafts', wordRequest(model, file));
      const { documentId, ...report } = data;
      leaveReport(documentId, { ...report, source: '从 Word 新建' });
      const { locale } = placeOf(model);
      navigate(
        `/content-manager/collection-types/${model}/${documentId}?plugins[i18n][locale]=${locale}`,
      );
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error), timeout: 12_000 });
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    if (!allowed) return undefined;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = wordFileAmong(event.dataTransfer?.files);
      if (file === undefined) return;
      event.preventDefault();
      void make(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  });

  if (!allowed || !model.startsWith('api::')) return null;
  return <WordButton label="从 Word 新建" busy={busy} choose={(file) => void make(file)} />;
};
