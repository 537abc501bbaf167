import Taro from '@tarojs/taro';
import { saveToAlbum } from './album';

const failing = (errMsg: string) =>
  jest.spyOn(Taro, 'saveImageToPhotosAlbum').mockRejectedValueOnce({ errMsg });

test('a picture is saved', async () => {
  expect(await saveToAlbum('wxfile://poster.png')).toBe('saved');
});

test.each([
  'saveImageToPhotosAlbum:fail auth deny',
  'saveImageToPhotosAlbum:fail:auth denied',
  'saveImageToPhotosAlbum:fail privacy permission is not authorized',
])('%s is a refusal, after which a way on is shown', async (errMsg) => {
  failing(errMsg);
  expect(await saveToAlbum('wxfile://poster.png')).toBe('refused');
});

test('who pressed cancel is not told that they did', async () => {
  failing('saveImageToPhotosAlbum:fail cancel');
  expect(await saveToAlbum('wxfile://poster.png')).toBe('given-up');
});
