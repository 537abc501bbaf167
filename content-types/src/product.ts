import { z } from 'zod';
import { documentShape } from './common';
import { image } from './media';
import { richText } from './rich-text';
import { sentence } from './text';

/** 地理标志产品, 地理标志证明商标, 农产品地理标志. */
export const certificateSystem = z.enum([
  'protected-product',
  'certification-mark',
  'agricultural-product',
]);

export const certificate = z.strictObject({
  system: certificateSystem.describe('地理标志制度'),
  number: sentence(100).describe('登记或注册号'),
  holder: sentence(200).describe('登记或注册人'),
  notice: sentence(300).optional().describe('公告'),
});

export const product = documentShape(
  'product',
  {
    category: sentence(50).describe('类别，如 茶叶、织绣'),
    certificate: certificate.optional().describe('地理标志'),
    producer: sentence(200).optional().describe('生产者'),
    gallery: z.array(image).max(20).describe('图片'),
    body: richText.describe('风物故事'),
  },
  {},
).meta({ title: '民族地区风物' });
export type Product = z.infer<typeof product>;
