import { z } from 'zod';

const YES = ['true', 'yes', '是', '1'];
const NO = ['false', 'no', '否', '0'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const optionFor = (
  union: z.ZodDiscriminatedUnion,
  written: Record<string, unknown>,
): z.ZodType | undefined => {
  const { discriminator } = union.def;
  return (union.options as z.ZodType[]).find(
    (option) =>
      option instanceof z.ZodObject &&
      (option.shape as Record<string, z.ZodType>)[discriminator]?.safeParse(written[discriminator])
        .success === true,
  );
};

const readScalar = (shape: z.ZodType, written: string): unknown => {
  const text = written.trim();
  if (shape instanceof z.ZodBoolean)
    return YES.includes(text) ? true : NO.includes(text) ? false : written;
  // What must be a number is one; whatever else is written is left for the schema to refuse.
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text) && !shape.safeParse(written).success;
  return isNumber && shape.safeParse(Number(text)).success ? Number(text) : written;
};

/**
 * Gives the texts of a front matter, in which every scalar stays as written, the kinds that a
 * schema asks for: numbers, yes and no. What does not fit stays as it is, so that the schema can
 * name it at its place.
 */
export const readShaped = (shape: z.ZodType, written: unknown): unknown => {
  if (shape instanceof z.ZodOptional) return readShaped(shape.unwrap() as z.ZodType, written);
  if (typeof written === 'string') return readScalar(shape, written);
  if (Array.isArray(written))
    return shape instanceof z.ZodArray
      ? written.map((item) => readShaped(shape.element as z.ZodType, item))
      : written;
  if (!isRecord(written)) return written;
  const object = shape instanceof z.ZodDiscriminatedUnion ? optionFor(shape, written) : shape;
  const fields: Record<string, z.ZodType> = object instanceof z.ZodObject ? object.shape : {};
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      const field = fields[name];
      return [name, field === undefined ? value : readShaped(field, value)];
    }),
  );
};
