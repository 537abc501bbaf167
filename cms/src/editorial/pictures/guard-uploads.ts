import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { record } from '../audit/audit';
import { currentActor } from '../actor';
import { ACCEPTED } from './accepted-types';
import { cleanPicture } from './clean-picture';
import { inspectFile, RefusedFile, type ArrivingFile } from './inspect-file';

/** A file of a request as Strapi's upload service takes it. */
interface UploadedFile extends ArrivingFile {
  mimetype?: string;
  detectedMimeType?: string;
  size: number;
}

type Upload = (
  request: { data: object; files: UploadedFile | UploadedFile[] },
  options?: object,
) => Promise<unknown>;
type Replace = (
  id: number,
  request: { data: object; file: UploadedFile },
  options?: object,
) => Promise<unknown>;

interface UploadService {
  upload: Upload;
  replace: Replace;
}

/** The file as it may be kept: what it says it is, and a picture without its metadata. */
const safe = async (file: UploadedFile, folder: string, index: number): Promise<UploadedFile> => {
  const { kind, mime } = await inspectFile(file);
  const known = { ...file, mimetype: mime, detectedMimeType: mime };
  if (kind !== 'picture') return known;
  const name = file.originalFilename ?? '';
  const filepath = join(folder, `${String(index)}${extname(name).toLowerCase()}`);
  const size = await cleanPicture(file.filepath, filepath, name);
  return { ...known, filepath, size };
};

const refused = async (
  strapi: Core.Strapi,
  reason: string,
  facts: Record<string, unknown> = {},
): Promise<never> => {
  await record(strapi, {
    actor: currentActor(strapi),
    action: 'media.upload',
    outcome: 'refused',
    reason,
    facts,
  });
  throw new errors.ApplicationError(reason);
};

/** All files are looked at before the first is kept: one bad one and nothing is half done. */
const guarded = async <T>(
  strapi: Core.Strapi,
  files: UploadedFile[],
  act: (files: UploadedFile[]) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'minzong-upload-'));
  try {
    const checked: UploadedFile[] = [];
    for (const [index, file] of files.entries()) checked.push(await safe(file, folder, index));
    return await act(checked);
  } catch (error) {
    if (error instanceof RefusedFile) return await refused(strapi, error.message);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A replaced file keeps its address, so it must stay what the extension in the address says. */
const demandSameKind = async (strapi: Core.Strapi, id: number, file: UploadedFile) => {
  const kept = (await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id }, select: ['ext'] })) as { ext: string } | null;
  const before = ACCEPTED[(kept?.ext ?? '').toLowerCase()];
  const now = ACCEPTED[extname(file.originalFilename ?? '').toLowerCase()];
  if (kept !== null && now !== undefined && before?.mime !== now.mime)
    throw new RefusedFile(`只能用同一种格式替换（原文件是 ${kept.ext}），请转换格式或另行上传`);
};

const LONGEST_ADDRESS = 200;

/**
 * Strapi would fetch addresses that an editor types. It looks at the first address of a name only,
 * follows redirects unseen, connects by the name once more, and knows few of the ranges that lead
 * inside (0.0.0.0 and 100.64.0.0/10 pass): SSRF, ASVS 5.0.0, 1.3.6. So it does not fetch at all.
 */
const refuseAddresses = (strapi: Core.Strapi): void => {
  const controller = strapi.plugin('upload').controller('admin-upload');
  if (controller['uploadFromUrls'] === undefined)
    throw new TypeError('The upload plugin has no uploadFromUrls');
  controller['uploadFromUrls'] = (context) => {
    const { body } = context.request as { body?: { urls?: unknown } };
    const urls: unknown[] = Array.isArray(body?.urls) ? body.urls : [];
    const addresses = urls.slice(0, 20).map((url) => String(url).slice(0, LONGEST_ADDRESS));
    const reason = '本系统不按网址抓取文件，请先把图片或文件下载到电脑，检查后再上传';
    return refused(strapi, reason, { addresses });
  };
};

/**
 * Puts the guard around Strapi's upload service, through which every road into the media library
 * leads: the admin, replacing, API tokens, the importer and pictures in Word files. Strapi's own
 * road by address is closed.
 */
export const guardUploads = (strapi: Core.Strapi): void => {
  refuseAddresses(strapi);
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const upload = service.upload.bind(service);
  const replace = service.replace.bind(service);
  service.upload = ({ data, files }, options) =>
    guarded(strapi, Array.isArray(files) ? files : [files], (checked) =>
      upload({ data, files: checked }, options),
    );
  service.replace = (id, { data, file }, options) =>
    guarded(strapi, [file], async ([checked]) => {
      await demandSameKind(strapi, id, file);
      return replace(id, { data, file: checked ?? file }, options);
    });
};
