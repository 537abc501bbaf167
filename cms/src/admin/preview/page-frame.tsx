import { Box } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';

export interface Device {
  name: string;
  label: string;
  /** width of the page in CSS pixels; the pane shows it smaller when it is narrower */
  width: number;
  /** what the address says of the way to look */
  view: string;
}

export const DEVICES: readonly Device[] = [
  { name: 'phone', label: '手机', width: 390, view: '' },
  { name: 'desktop', label: '桌面', width: 1200, view: '' },
  { name: 'large', label: '大字版', width: 1000, view: '&view=large' },
  { name: 'card', label: '手机卡片', width: 480, view: '&view=card' },
];

const useSize = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined)
        setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, ...size };
};

interface PageFrameProps {
  address: string;
  version: number;
  device: Device;
}

/**
 * The page at its own width, shrunk to the pane. A new version is loaded behind the old one and
 * takes its place when it is there, so that nothing flickers while somebody writes.
 */
export const PageFrame = ({ address, version, device }: PageFrameProps) => {
  const { ref, width, height } = useSize();
  const [shown, setShown] = useState(version);
  const scale = width === 0 ? 1 : Math.min(1, width / device.width);
  const pageWidth = Math.min(device.width, width / scale);
  const versions = shown === version ? [version] : [shown, version];
  return (
    <Box ref={ref} position="relative" width="100%" height="100%" overflow="hidden">
      {versions.map((each) => (
        <iframe
          key={`${String(each)} ${device.view}`}
          title="预览页面"
          src={`${address}${device.view}`}
          referrerPolicy="no-referrer"
          onLoad={() => {
            if (each === version) setShown(version);
          }}
          style={{
            position: 'absolute',
            top: 0,
            left: Math.max(0, (width - pageWidth * scale) / 2),
            width: pageWidth,
            height: height / scale,
            border: 0,
            background: 'white',
            transform: `scale(${String(scale)})`,
            transformOrigin: 'top left',
            visibility: each === shown || versions.length === 1 ? 'visible' : 'hidden',
          }}
        />
      ))}
    </Box>
  );
};
