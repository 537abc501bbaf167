Page({
  data: { question: false, copied: '', name: '', answer: '' },
  onLoad() {
    wx.onNeedPrivacyAuthorization((resolve) => {
      this.resolve = resolve;
      this.setData({ question: true });
    });
    wx.getStorage({ key: 'name', success: ({ data }) => this.setData({ name: data }) });
  },
  onShareTimeline() {
    return { title: '手艺集市', query: 'from=timeline' };
  },
  keep() {
    wx.setStorage({ key: 'name', data: '阿果' });
  },
  copy() {
    wx.setClipboardData({
      data: '集市电话',
      success: () => this.setData({ copied: 'yes' }),
      fail: ({ errno }) => this.setData({ copied: 'no ' + errno }),
    });
  },
  onAgree() {
    this.setData({ question: false });
    this.resolve({ event: 'agree', buttonId: 'yes' });
  },
  onPretend() {
    this.setData({ question: false });
    this.resolve({ event: 'agree', buttonId: 'yes' });
  },
  async ask() {
    const { data, statusCode } = await wx.request({
      url: 'https://fair.example/stalls',
      data: { day: 2 },
    });
    this.setData({ answer: statusCode + data.day });
  },
});
