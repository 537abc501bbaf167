import { SCENE_PAGE, documentOfScene, sceneOf, type SceneTarget } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { AppError } from '../../errors';
import { createSenderLimit } from '../../sender-limit';
import type { PictureFiles } from './picture-files';

/** WeChat allows 5,000 a minute; a site has some thousand documents, each drawn once. */
const DRAWN_BY_ALL = [{ windowMs: 10 * 60_000, most: 500 }];

export interface MiniProgramCodeParts {
  /** undefined: no account of WeChat was given */
  wechat: { draw(code: { scene: string; page: string }): Promise<Buffer> } | undefined;
  files: PictureFiles;
  /** slug of a document that can be read; undefined for what was withdrawn or never was */
  findSlug: (type: DocumentType, id: string) => Promise<string | undefined>;
  now: () => number;
}

/** 小程序码: each is drawn once by WeChat and then kept. */
export const createMiniProgramCodeService = (parts: MiniProgramCodeParts) => {
  const { wechat, files, findSlug } = parts;
  const limit = createSenderLimit(DRAWN_BY_ALL, parts.now);
  const underWay = new Map<string, Promise<Buffer>>();
  const unknown = () => new AppError('not-found', 'document-unknown');

  const draw = async (scene: string): Promise<Buffer> => {
    if (wechat === undefined) throw new AppError('unavailable', 'wechat-unavailable');
    if (!limit.take('all')) throw new AppError('too-many', 'codes-too-many');
    try {
      const picture = await wechat.draw({ scene, page: SCENE_PAGE });
      await files.write(scene, picture);
      return picture;
    } catch (error) {
      throw new AppError('unavailable', 'wechat-unavailable', { cause: error });
    }
  };

  return {
    /** The picture of a document's code. @throws {AppError} not-found, too-many, unavailable */
    picture: async (type: DocumentType, id: string): Promise<Buffer> => {
      const scene = sceneOf(type, id);
      if (scene === undefined || (await findSlug(type, id)) === undefined) throw unknown();
      const kept = await files.read(scene);
      if (kept !== undefined) return kept;
      const drawn =
        underWay.get(scene) ??
        draw(scene).finally(() => {
          underWay.delete(scene);
        });
      underWay.set(scene, drawn);
      return await drawn;
    },
    /** Where a scanned code leads. @throws {AppError} not-found */
    target: async (scene: string): Promise<SceneTarget> => {
      const named = documentOfScene(scene);
      const slug = named && (await findSlug(named.type, named.id));
      if (named === undefined || slug === undefined) throw unknown();
      return { type: named.type, slug };
    },
  };
};

export type MiniProgramCodeService = ReturnType<typeof createMiniProgramCodeService>;
