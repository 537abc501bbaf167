import type { Drawable, Pen } from '../../../platform/canvas';
import { COLOURS, MARGIN, type PosterPlan } from './plan';

const TOOTH = 12;
const BAND = 8;

/** A band after the teeth of Yi lacquer work, as it stands above pages. */
const drawBand = (pen: Pen, top: number, width: number): void => {
  pen.fillStyle = COLOURS.seal;
  for (let x = MARGIN; x + TOOTH <= width - MARGIN; x += TOOTH) {
    pen.beginPath();
    pen.moveTo(x, top);
    pen.lineTo(x + TOOTH, top);
    pen.lineTo(x + TOOTH / 2, top + BAND);
    pen.closePath();
    pen.fill();
  }
};

/** Draws a poster; the canvas is as large as the plan. */
export const drawPoster = (pen: Pen, plan: PosterPlan, code: Drawable | undefined): void => {
  pen.fillStyle = COLOURS.paper;
  pen.fillRect(0, 0, plan.width, plan.height);
  drawBand(pen, 28, plan.width);
  for (const { text, x, y, type } of plan.words) {
    pen.font = type.font;
    pen.fillStyle = type.colour;
    pen.fillText(text, x, y);
  }
  pen.fillStyle = COLOURS.faint;
  for (const y of plan.lines) pen.fillRect(MARGIN, y, plan.width - 2 * MARGIN, 1);
  if (plan.code && code) {
    const { x, y, side } = plan.code;
    pen.drawImage(code, x, y, side, side);
  }
};
