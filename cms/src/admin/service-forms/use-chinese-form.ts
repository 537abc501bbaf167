import { useFetchClient } from '@strapi/strapi/admin';
import { useLocation, useParams } from 'react-router-dom';
import { readForm, type EditedForm } from '../../editorial/service-forms/edited-form';

const CHINESE = 'zh-CN';
const GUIDE = 'api::service-guide.service-guide';

/** The Chinese form of the guide that is open, when it is open in another language. */
export const useChineseForm = () => {
  const { get } = useFetchClient();
  const { id } = useParams();
  const { search } = useLocation();
  const locale = new URLSearchParams(search).get('plugins[i18n][locale]') ?? CHINESE;
  return {
    isTranslation: locale !== CHINESE && id !== undefined && id !== 'create',
    read: async (): Promise<EditedForm | undefined> => {
      const path = `/content-manager/collection-types/${GUIDE}/${id ?? ''}?locale=${CHINESE}`;
      const { data } = await get<{ data?: { form?: unknown } }>(path);
      return readForm(data.data?.form);
    },
  };
};
