import { Button, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { AnyDocument } from '../../content/any-document';
import { citationOf } from '../../content/citation';
import { changeSettings, TYPE_SIZES, useSettings, type TypeSize } from '../../content/settings';
import { copyText } from '../../platform/actions';
import { notify } from '../../platform/chrome';
import { useWords } from '../../words/use-words';
import { Tap } from '../tap';

const SIZES = Object.keys(TYPE_SIZES) as TypeSize[];

/** What can be done with a document, at the bottom where the thumb is. */
export const ActionBar = ({
  document,
  children,
}: {
  document: AnyDocument;
  children?: ReactNode;
}) => {
  const words = useWords();
  const { typeSize } = useSettings();
  const nextSize = SIZES[(SIZES.indexOf(typeSize) + 1) % SIZES.length] ?? 'normal';
  const sizeName = words.me.typeSizes[typeSize];
  return (
    <View className="action-bar">
      <Tap
        className="action"
        label={`${words.document.typeSize}，${sizeName}`}
        onTap={() => {
          changeSettings({ typeSize: nextSize });
          notify(`${words.document.typeSize}：${words.me.typeSizes[nextSize]}`);
        }}
      >
        {words.document.typeSize}
      </Tap>
      <Tap className="action" onTap={() => void copyText(citationOf(document))}>
        {words.document.copy}
      </Tap>
      <Button className="action action-share" openType="share" aria-label={words.document.share}>
        {words.document.share}
      </Button>
      {children}
    </View>
  );
};
