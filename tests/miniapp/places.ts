import path from 'node:path';

export const MINI_PROGRAM = path.resolve(__dirname, '../../miniapp');
export const DIST = path.join(MINI_PROGRAM, 'dist');
