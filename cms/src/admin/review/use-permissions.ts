import { useAuth } from '@strapi/strapi/admin';
import { useMemo } from 'react';

/** The actions that the person may do on a type of content. */
export const usePermissions = (model: string): string[] => {
  const permissions = useAuth('usePermissions', (state) => state.permissions);
  return useMemo(
    () => permissions.filter(({ subject }) => subject === model).map(({ action }) => action),
    [permissions, model],
  );
};
