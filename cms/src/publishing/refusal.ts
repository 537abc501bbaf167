import type { DocumentType } from '@minzong/content-types';
import { errors } from '@strapi/utils';
import { labelOf } from './field-label';
import type { FieldFault } from './outbox-table';

const MAXIMUM_IN_SUMMARY = 3;

/** A few faults in one line, for a notice or a list. */
export const faultsInWords = (type: DocumentType, faults: readonly FieldFault[]): string => {
  const shown = faults
    .slice(0, MAXIMUM_IN_SUMMARY)
    .map(({ path, message }) => `${labelOf(type, path)}：${message}`);
  const more = faults.length - shown.length;
  return more > 0 ? `${shown.join('；')}；另有 ${String(more)} 处` : shown.join('；');
};

/**
 * Refuses an action with the faults of single fields, in the form that the admin shows beside them.
 * @throws ValidationError always
 */
export const refuse = (message: string, faults: readonly FieldFault[]): never => {
  throw new errors.ValidationError(message, {
    errors: faults.map(({ path, message: words }) => ({
      path: path.split('.'),
      message: words,
      name: 'ValidationError',
      value: undefined,
    })),
  });
};

/** @throws ValidationError always */
export const refusePublication = (type: DocumentType, faults: readonly FieldFault[]): never =>
  refuse(`不能发布：${faultsInWords(type, faults)}`, faults);
