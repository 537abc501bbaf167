/** Words of reading aloud, in Chinese. */
export const speechZhCN = {
  readAloud: '朗读',
  'readAloud.pause': '暂停',
  'readAloud.resume': '继续',
  'readAloud.stop': '停止',
  'readAloud.previous': '上一句',
  'readAloud.next': '下一句',
  'readAloud.speed': '语速',
  'readAloud.slow': '慢',
  'readAloud.normal': '正常',
  'readAloud.fast': '快',
  'readAloud.faster': '很快',
  'readAloud.skips': '您的设备没有其中某些语言（如藏文、彝文）的语音，朗读时跳过。',
  'readAloud.failed': '朗读中断了，请再试一次，或换一个浏览器。',
} as const;
