import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from './tap';

interface SectionProps {
  title: string;
  id?: string | undefined;
  more?: { label: string; onTap: () => void };
  children: ReactNode;
}

/** A part of a page below a heading of the second level. */
export const Section = ({ title, id, more, children }: SectionProps) => (
  <View className="section" {...(id !== undefined && { id })}>
    <View className="section-head">
      <Text className="section-title" aria-role="heading" aria-level="2">
        {title}
      </Text>
      {more && (
        <Tap
          className="section-more"
          role="link"
          label={`${title}，${more.label}`}
          onTap={more.onTap}
        >
          {more.label}
        </Tap>
      )}
    </View>
    {children}
  </View>
);
