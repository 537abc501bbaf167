import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Ornament } from '../ornament';

interface NoticeProps {
  title: string;
  lines: string[];
  children?: ReactNode;
}

/** A page or list with nothing to show: what happened, and a way on. */
export const Notice = ({ title, lines, children }: NoticeProps) => (
  <View className="notice" aria-role="alert" aria-live="polite">
    <Ornament />
    <Text className="notice-title" aria-role="heading" aria-level="2">
      {title}
    </Text>
    {lines.map((line) => (
      <Text key={line} className="notice-line">
        {line}
      </Text>
    ))}
    {children !== undefined && <View className="notice-actions">{children}</View>}
  </View>
);
