import { File, Filter, Upload } from '@strapi/icons';
import type { ComponentType } from 'react';
import type { Area } from '../area';
import { label } from '../label';
import type { InputProps } from './input-props';

const FORM = label('service-form', '在线申请表');
const FORM_HINT = label('service-form.hint', '网上申请时填写的内容');
const UPLOAD = label('material-upload', '在线提交');
const UPLOAD_HINT = label('material-upload.hint', '材料可以随申请表上传');
const CONDITION = label('field-condition', '需要的情形');
const CONDITION_HINT = label('field-condition.hint', '只在选中某些选项时需要');

type Loaded = Promise<{ default?: ComponentType }>;

/** Strapi declares an editor without the values that it gives to it. */
const input = (load: () => Promise<{ default: ComponentType<InputProps> }>) => ({
  Input: load as unknown as () => Loaded,
});

/** 在线申请表: the editors of a guide's form and of the materials that can be handed in with it. */
export const serviceForms: Area = {
  register(app) {
    app.customFields.register([
      {
        ...{ name: 'service-form', type: 'json', icon: File },
        ...{ intlLabel: FORM, intlDescription: FORM_HINT },
        components: input(() => import('./form-input')),
      },
      {
        ...{ name: 'material-upload', type: 'json', icon: Upload },
        ...{ intlLabel: UPLOAD, intlDescription: UPLOAD_HINT },
        components: input(() => import('./upload-input')),
      },
      {
        ...{ name: 'field-condition', type: 'json', icon: Filter },
        ...{ intlLabel: CONDITION, intlDescription: CONDITION_HINT },
        components: input(() => import('./condition-input')),
      },
    ]);
  },
};
