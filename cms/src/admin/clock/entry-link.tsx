import { Link } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

interface EntryLinkProps {
  type: string;
  documentId: string;
  locale?: string;
  children: string;
}

/** Opens an entry in the content manager. */
export const EntryLink = ({ type, documentId, locale = 'zh-CN', children }: EntryLinkProps) => (
  <Link
    tag={RouterLink}
    to={`/content-manager/collection-types/api::${type}.${type}/${documentId}?plugins[i18n][locale]=${locale}`}
  >
    {children}
  </Link>
);
