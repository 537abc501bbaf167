import { Canvas, Image, View } from '@tarojs/components';
import { Tap } from '../../../components/tap';
import { Notice } from '../../../components/states/notice';
import type { AnyDocument } from '../../../content/any-document';
import { previewImages } from '../../../platform/actions';
import { offerSettings, saveToAlbum, sendPicture } from '../../../platform/album';
import { notify } from '../../../platform/chrome';
import { useWords } from '../../../words/use-words';
import { CANVAS, usePoster } from './use-poster';
import { WIDTH } from './plan';

/** The poster with what can be done with it. The canvas itself is out of sight. */
export const PosterView = ({ document }: { document: AnyDocument }) => {
  const { share } = useWords();
  const poster = usePoster(document);
  const save = async (file: string): Promise<void> => {
    const ended = await saveToAlbum(file);
    if (ended === 'saved') notify(share.saved);
    if (ended === 'refused') await offerSettings(share.refused, share.settings);
  };
  return (
    <View className="poster">
      <View aria-hidden>
        <Canvas
          type="2d"
          id={CANVAS}
          canvasId={CANVAS}
          className="poster-canvas"
          style={`width:${String(WIDTH)}px;height:${String(WIDTH)}px`}
        />
      </View>
      {poster.status === 'drawing' && (
        <View className="quiet" aria-role="status" aria-busy>
          {share.drawing}
        </View>
      )}
      {poster.status === 'failed' && <Notice title={share.posterTitle} lines={[share.failed]} />}
      {poster.status === 'drawn' && (
        <>
          <View
            className="poster-frame"
            style={`padding-bottom:${(poster.proportion * 100).toFixed(2)}%`}
          >
            <Image
              className="poster-picture"
              mode="aspectFit"
              src={poster.file}
              aria-role="img"
              aria-label={share.described(
                [document.title, document.summary, document.source].filter(Boolean).join('。'),
              )}
            />
          </View>
          <View className="poster-actions">
            <Tap className="button button-main" onTap={() => void save(poster.file)}>
              {share.save}
            </Tap>
            <Tap
              className="button"
              onTap={() => {
                sendPicture(poster.file);
              }}
            >
              {share.send}
            </Tap>
            <Tap
              className="button"
              onTap={() => {
                previewImages([poster.file], poster.file);
              }}
            >
              {share.picture}
            </Tap>
          </View>
        </>
      )}
    </View>
  );
};
