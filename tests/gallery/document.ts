import type { Scene } from './scenes.ts';

/** What a reader may have chosen. */
export const LOOKS = [
  { look: 'light', title: '浅色', theme: 'light', elder: false },
  { look: 'dark', title: '深色', theme: 'dark', elder: false },
  { look: 'elder', title: '长辈模式', theme: 'light', elder: true },
] as const;

export type Look = (typeof LOOKS)[number];

export const fileOf = ({ name }: Scene, { look }: Look): string => `${name}-${look}.webp`;

const INTRODUCTION = `# The mini-program in pictures

Every page with the content of \`npm start\`, light, dark and in 长辈模式 (elder mode), as the host of [tests/weapp-host](../tests/weapp-host/README.md) shows what was really compiled. Long pages are cut. The bars above and below are drawn by the host after WeChat's. \`npm run miniapp:gallery\` takes the pictures anew.
`;

const row = (scene: Scene): string => {
  const pictures = LOOKS.map(
    (look) =>
      `<img src="images/mini-program/${fileOf(scene, look)}" width="240" alt="${scene.title}，${look.title}">`,
  );
  return `## ${scene.title}\n\n${pictures.join('\n')}\n`;
};

/** docs/mini-program-gallery.md */
export const galleryText = (scenes: Scene[]): string =>
  [INTRODUCTION, ...scenes.map(row)].join('\n');
