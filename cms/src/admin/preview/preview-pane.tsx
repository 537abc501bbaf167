import { Box, Button, Flex, IconButton, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise, Cross, ExternalLink } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { FaultList } from './fault-list';
import { DEVICES, PageFrame, type Device } from './page-frame';
import { timeInWords, type Subject } from './preview-types';
import { useLivePreview } from './use-live-preview';

const NARROW = '430px';
const WIDE = 'min(40vw, 832px)';

/** Makes room beside the form: the pane covers nothing that is being written. */
const useRoom = (width: string): void => {
  useEffect(() => {
    const root = document.getElementById('strapi');
    if (root === null) return;
    root.style.marginInlineEnd = width;
    return () => {
      root.style.marginInlineEnd = '';
    };
  }, [width]);
};

interface DevicesProps {
  chosen: Device;
  onChoose: (device: Device) => void;
}

const Devices = ({ chosen, onChoose }: DevicesProps) => (
  <Flex gap={1} role="group" aria-label="预览方式" wrap="wrap">
    {DEVICES.map((device) => (
      <Button
        key={device.name}
        size="S"
        variant={device.name === chosen.name ? 'secondary' : 'ghost'}
        aria-pressed={device.name === chosen.name}
        onClick={() => {
          onChoose(device);
        }}
      >
        {device.label}
      </Button>
    ))}
  </Flex>
);

interface PreviewPaneProps {
  subject: Subject;
  /** changes with every save */
  savedAt: string | undefined;
  onClose: () => void;
}

/** The real page beside the form, following what is written. */
export const PreviewPane = ({ subject, savedAt, onClose }: PreviewPaneProps) => {
  const { preview, version, busy, trouble, refresh } = useLivePreview(subject, savedAt);
  const [device, setDevice] = useState<Device>(DEVICES[0] as Device);
  const width = device.width < 600 ? NARROW : WIDE;
  useRoom(width);
  const address = preview?.address ?? null;
  return createPortal(
    <Flex
      tag="aside"
      aria-label="预览"
      direction="column"
      alignItems="stretch"
      background="neutral0"
      borderColor="neutral200"
      shadow="popupShadow"
      style={{ position: 'fixed', top: 0, right: 0, bottom: 0, width, zIndex: 4 }}
    >
      <Flex justifyContent="space-between" gap={2} padding={2} wrap="wrap">
        <Devices chosen={device} onChoose={setDevice} />
        <Flex gap={1}>
          <IconButton label="重新载入" variant="ghost" onClick={refresh}>
            <ArrowClockwise />
          </IconButton>
          {address === null ? null : (
            <IconButton
              tag="a"
              label="在新窗口打开"
              variant="ghost"
              href={`${address}${device.view}`}
              target="_blank"
              rel="noreferrer"
            >
              <ExternalLink />
            </IconButton>
          )}
          <IconButton label="关闭预览" variant="ghost" onClick={onClose}>
            <Cross />
          </IconButton>
        </Flex>
      </Flex>
      <Box paddingLeft={3} paddingRight={3} paddingBottom={2} role="status">
        <Typography variant="pi" textColor={trouble === undefined ? 'neutral600' : 'danger600'}>
          {trouble ??
            (busy
              ? '正在更新……'
              : preview?.expiresAt == null
                ? '未保存的修改也显示在这里'
                : `未保存的修改也显示在这里 · 链接有效期至 ${timeInWords(preview.expiresAt)}`)}
        </Typography>
      </Box>
      {preview !== undefined && preview.faults.length > 0 ? (
        <FaultList faults={preview.faults} />
      ) : null}
      <Box background="neutral150" flex="1" style={{ flex: 1, minHeight: 0 }}>
        {address === null ? (
          busy && (
            <Flex justifyContent="center" padding={8}>
              <Loader>正在生成预览</Loader>
            </Flex>
          )
        ) : (
          <PageFrame address={address} version={version} device={device} />
        )}
      </Box>
    </Flex>,
    document.body,
  );
};
