/** Seconds in words: 1 分 5 秒. */
const span = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${String(rest)} 秒`;
  return rest === 0 ? `${String(minutes)} 分` : `${String(minutes)} 分 ${String(rest)} 秒`;
};

/** Words of listening. */
export const listen = {
  title: '听录音',
  narrator: (name: string) => `朗读：${name}`,
  play: '播放',
  resume: '继续播放',
  pause: '暂停',
  back: (seconds: number) => `后退 ${String(seconds)} 秒`,
  speed: (speed: number) => `语速 ${String(speed)} 倍`,
  changeSpeed: (speed: number) => `语速 ${String(speed)} 倍，按一下改变`,
  at: (position: number) => `放到 ${span(position)}`,
  of: (position: number, length: number) => `放到 ${span(position)}，共 ${span(length)}`,
  status: {
    silent: '',
    loading: '正在打开录音',
    playing: '',
    paused: '',
    failed: '录音没有打开，请检查网络后再按播放',
  },
  sameWords: '录音读的就是本文。',
  transcript: '录音的文字稿',
  aloud: '朗读全文',
  stop: '停止朗读',
};
