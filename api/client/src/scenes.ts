import type { Problem, SceneTarget } from '@minzong/api-contract';
import { ApiError } from './api-error';
import type { Transport } from './client';

/** Where a scanned 小程序码 leads. ApiError 404 when it leads nowhere. */
export const createSceneReader =
  (transport: Transport) =>
  async (scene: string): Promise<SceneTarget> => {
    const path = `/v1/scenes/${encodeURIComponent(scene)}`;
    const { status, body } = await transport({ path, query: {} });
    if (status !== 200) throw new ApiError(status, body as Partial<Problem> | undefined);
    return body as SceneTarget;
  };
