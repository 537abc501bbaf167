Page({
  data: {
    ...{ reader: '', remark: '', result: '', branch: 0, day: '2026-01-01' },
    ...{ kinds: ['个人', '集体'], branches: ['东馆', '西馆'] },
    events: [],
  },
  onReader(event) {
    this.setData({ reader: event.detail.value });
    return event.detail.value.toUpperCase();
  },
  onKind(event) {
    this.setData({ kind: event.detail.value });
  },
  onTopics(event) {
    this.setData({ topics: event.detail.value });
  },
  onSwitch(event) {
    this.setData({ remind: event.detail.value });
  },
  onBranch(event) {
    this.setData({ branch: Number(event.detail.value) });
  },
  onDay(event) {
    this.setData({ day: event.detail.value });
  },
  onSubmit(event) {
    this.setData({ result: JSON.stringify(event.detail.value) });
  },
  onReset() {
    this.setData({ result: 'reset' });
  },
  onAgree() {
    this.setData({ result: 'agreed' });
  },
});
