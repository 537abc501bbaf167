import type { Stroke } from '../bridge.ts';
import { addressOf } from './elements.ts';

/** Pictures and gradients are named by a number where they were made. */
interface Reference {
  image?: string;
  gradient?: { call: string; args: number[]; stops: [number, string][] };
  canvas?: never;
}

const images = new Map<string, Promise<HTMLImageElement>>();

const imageFrom = (src: string): Promise<HTMLImageElement> => {
  const known = images.get(src);
  if (known) return known;
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = addressOf(src);
  const loaded = image.decode().then(() => image);
  images.set(src, loaded);
  return loaded;
};

type Pen = CanvasRenderingContext2D & Record<string, unknown>;

const resolved = async (pen: Pen, value: unknown): Promise<unknown> => {
  const { image, gradient } = (value ?? {}) as Reference;
  if (image !== undefined) return imageFrom(image);
  if (gradient === undefined) return value;
  const make = pen[gradient.call] as (...args: number[]) => CanvasGradient;
  const made = make.apply(pen, gradient.args);
  for (const [offset, color] of gradient.stops) made.addColorStop(offset, color);
  return made;
};

export const drawOn = async (canvas: HTMLCanvasElement, strokes: Stroke[]): Promise<void> => {
  const pen = canvas.getContext('2d') as Pen | null;
  if (pen === null) return;
  for (const stroke of strokes) {
    if ('size' in stroke) [canvas.width, canvas.height] = stroke.size;
    else if ('set' in stroke) pen[stroke.set] = await resolved(pen, stroke.value);
    else {
      const args = await Promise.all(stroke.args.map((value) => resolved(pen, value)));
      (pen[stroke.call] as (...args: unknown[]) => unknown).apply(pen, args);
    }
  }
};
