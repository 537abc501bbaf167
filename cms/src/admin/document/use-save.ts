import {
  unstable_useDocumentActions as useDocumentActions,
  useAPIErrorHandler,
  useForm,
  useNotification,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useMatch, useNavigate } from 'react-router-dom';
import type { FieldDifference } from '../desk-types';
import { openDialog } from './dialog-store';
import { toSend } from './form-values';
import type { EditViewProps } from './use-open-document';

const CLONE_PATH = '/content-manager/:collectionType/:slug/clone/:origin';

interface SaveError {
  name?: string;
  message?: string;
  status?: number;
  details?: { code?: string; difference?: FieldDifference[] };
}

interface Answer {
  data?: { documentId: string; updatedAt?: string };
  error?: SaveError;
}

interface LocaleQuery {
  plugins?: { i18n?: { locale?: string } };
}

const isConflict = ({ status, details }: SaveError): boolean =>
  status === 409 || details?.code === 'outdated';

export interface Saving {
  /** Saves what is in the form; false when something stands in the way, which is then shown. */
  save: () => Promise<boolean>;
  modified: boolean;
  busy: boolean;
  cloning: boolean;
}

const useForms = () => ({
  modified: useForm('Save', (form) => form.modified),
  busy: useForm('Save', (form) => form.isSubmitting),
  getValues: useForm('Save', (form) => form.getValues),
  validate: useForm('Save', (form) => form.validate),
  setErrors: useForm('Save', (form) => form.setErrors),
  setSubmitting: useForm('Save', (form) => form.setSubmitting),
  resetForm: useForm('Save', (form) => form.resetForm),
});

/** When a person last saved a document, known before the entry has been read again. */
const SAVED_AT = new Map<string, string>();

/** Sends a form to Strapi as its own save does: a new document, a copy, or a change. */
const useSending = ({ model, collectionType, documentId, document }: EditViewProps) => {
  const { create, update, clone } = useDocumentActions();
  const origin = useMatch(CLONE_PATH)?.params.origin;
  const [{ query }] = useQueryParams<LocaleQuery>();
  const locale = query.plugins?.i18n?.locale;
  const params = (locale === undefined ? {} : { locale }) as never;
  const send = async (data: Record<string, unknown>): Promise<Answer> => {
    if (origin !== undefined)
      return (await clone({ model, documentId: origin, params }, data)) as Answer;
    if (documentId === undefined) return (await create({ model, params }, data)) as Answer;
    const place = `${model} ${documentId} ${locale ?? ''}`;
    const readAt = document?.updatedAt ?? '';
    const savedAt = SAVED_AT.get(place) ?? '';
    // What the save is based on, so that the server notices when somebody else was faster.
    const updatedAt = readAt > savedAt ? readAt : savedAt;
    const answer = (await update(
      { collectionType, model, documentId, params },
      {
        ...data,
        ...(updatedAt === '' ? {} : { updatedAt }),
      },
    )) as Answer;
    if (answer.data?.updatedAt !== undefined) SAVED_AT.set(place, answer.data.updatedAt);
    return answer;
  };
  return { send, cloning: origin !== undefined };
};

/** The save of the desk: like Strapi's, but a conflict with somebody else loses nothing. */
export const useSave = (props: EditViewProps): Saving => {
  const form = useForms();
  const { send, cloning } = useSending(props);
  const navigate = useNavigate();
  const [{ rawQuery }] = useQueryParams();
  const { toggleNotification } = useNotification();
  const { _unstableFormatValidationErrors: fieldErrors } = useAPIErrorHandler();

  const settle = useCallback(
    ({ error, data }: Answer, values: Record<string, unknown>): boolean => {
      if (error === undefined) {
        form.resetForm(values);
        if ((props.documentId === undefined || cloning) && data !== undefined)
          navigate(
            { pathname: `../${data.documentId}`, search: rawQuery },
            { replace: true, relative: 'path' },
          );
        return true;
      }
      if (isConflict(error))
        openDialog({
          kind: 'conflict',
          message: error.message ?? '这篇内容刚刚被别人改过。',
          difference: error.details?.difference ?? [],
        });
      else if (error.name === 'ValidationError') form.setErrors(fieldErrors(error as never));
      return false;
    },
    [form, props.documentId, cloning, navigate, rawQuery, fieldErrors],
  );

  const save = async (): Promise<boolean> => {
    form.setSubmitting(true);
    try {
      // Editors that hand their text over late do so when they lose the focus.
      (globalThis.document.activeElement as HTMLElement | null)?.blur();
      await Promise.resolve();
      await Promise.resolve();
      const { errors } = await form.validate(true, { status: 'draft' });
      if (errors !== undefined) {
        toggleNotification({ type: 'danger', message: '有的栏目填写有误，请查看标红处' });
        return false;
      }
      const values = form.getValues() as Record<string, unknown>;
      return settle(await send(toSend(values)), values);
    } finally {
      form.setSubmitting(false);
    }
  };
  return { save, modified: form.modified, busy: form.busy, cloning };
};
