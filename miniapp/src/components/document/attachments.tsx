import type { MediaFile } from '@minzong/content-types';
import { Text, View } from '@tarojs/components';
import { mediaAddress } from '../../content/images';
import { openFile } from '../../platform/actions';
import { sizeInWords } from '../../words/size';
import { useWords } from '../../words/use-words';
import { Section } from '../section';
import { Tap } from '../tap';

/** One file to open, with its size, for readers who pay for their traffic. */
export const FileLink = ({ file, name = file.name }: { file: MediaFile; name?: string }) => {
  const { document } = useWords();
  return (
    <Tap
      className="file"
      role="link"
      label={`${name}，${sizeInWords(file.sizeBytes)}`}
      onTap={() => void openFile(mediaAddress(file.url), document.openFailed)}
    >
      <Text className="file-name">{name}</Text>
      <Text className="file-size">{sizeInWords(file.sizeBytes)}</Text>
    </Tap>
  );
};

export const Attachments = ({ files }: { files: MediaFile[] }) => {
  const { document } = useWords();
  if (files.length === 0) return null;
  return (
    <Section title={document.attachments}>
      <View>
        {files.map((file) => (
          <FileLink key={file.url} file={file} />
        ))}
      </View>
    </Section>
  );
};
