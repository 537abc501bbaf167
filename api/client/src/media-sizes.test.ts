import { ApiError } from './api-error';
import { createSizeReader } from './media-sizes';

test('any number of files is asked for, in questions of two hundred', async () => {
  const asked: number[] = [];
  const readSizes = createSizeReader(({ body }) => {
    const { files } = body as { files: string[] };
    asked.push(files.length);
    return Promise.resolve({
      status: 200,
      body: { sizes: Object.fromEntries(files.map((file) => [file, 1])) },
    });
  });
  const files = Array.from({ length: 450 }, (_, index) => `/media/${String(index)}`);
  expect(Object.keys(await readSizes(files))).toEqual(files);
  expect(asked).toEqual([200, 200, 50]);
});

test('another answer is an error of the api', async () => {
  const readSizes = createSizeReader(() => Promise.resolve({ status: 503, body: {} }));
  await expect(readSizes(['/media/a'])).rejects.toBeInstanceOf(ApiError);
});
