import { documentId, documentType, slug, type DocumentType } from '@minzong/content-types';
import { z } from 'zod';

/** 小程序码 of documents, for posters and magazines, and where a scanned one leads. */
export const MINI_PROGRAM_CODE_PATHS = {
  /** GET `/<type>/<id>` → a picture, PNG or JPEG; 404 for what is not published */
  picture: '/v1/mini-program-codes',
  /** GET `/<scene>` → {@link sceneTarget}; 404 for a scene that leads nowhere */
  scene: '/v1/scenes',
} as const;

/** The page of the mini-program that a scanned code opens, with the scene in its query. */
export const SCENE_PAGE = 'pages/scene/index';

/** WeChat allows so many characters of a small set. */
const LONGEST_SCENE = 32;

/** Two letters a type: they stand in codes that were printed, so they never change. */
const LETTERS = {
  article: 'ar',
  policy: 'po',
  explainer: 'ex',
  magazine: 'ma',
  'magazine-issue': 'mi',
  'magazine-article': 'mr',
  'ancient-collection': 'ac',
  'ancient-text': 'at',
  product: 'pr',
  'service-guide': 'sg',
  announcement: 'an',
  page: 'pa',
  leader: 'le',
  department: 'de',
  column: 'co',
  topic: 'to',
  region: 're',
  'ethnic-group': 'eg',
} as const satisfies Record<DocumentType, string>;

const TYPE_OF = new Map(documentType.options.map((type) => [LETTERS[type] as string, type]));

/** What a code says: `po.<id>`; undefined for an id that is too long for a code. */
export const sceneOf = (type: DocumentType, id: string): string | undefined => {
  const scene = `${LETTERS[type]}.${id}`;
  return scene.length <= LONGEST_SCENE ? scene : undefined;
};

/** The document that a scene names; undefined for anything else. */
export const documentOfScene = (scene: string): { type: DocumentType; id: string } | undefined => {
  const [letters = '', name, ...rest] = scene.split('.');
  const type = TYPE_OF.get(letters);
  const id = documentId.safeParse(name);
  if (type === undefined || !id.success || rest.length > 0) return undefined;
  return { type, id: id.data };
};

/** The document that a scanned code leads to, as it can be opened now. */
export const sceneTarget = z.object({ type: documentType, slug });
export type SceneTarget = z.infer<typeof sceneTarget>;
