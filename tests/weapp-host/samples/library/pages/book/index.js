Page({
  data: { title: '', size: 16, lines: [1, 2, 3, 4, 5, 6], leaf: 0, seen: '', bottom: 0, top: 0 },
  onLoad(query) {
    this.setData({ title: decodeURIComponent(query.title || '') + query.id });
  },
  onUnload() {
    getApp().globalData.closed = this.route;
  },
  onReachBottom() {
    this.setData({ bottom: this.data.bottom + 1 });
  },
  onPageScroll({ scrollTop }) {
    this.top = scrollTop;
  },
  onScroll(event) {
    this.setData({ seen: 'scrolled' });
  },
  onLower() {
    this.setData({ seen: 'lower' });
  },
  onLeaf(event) {
    this.setData({ leaf: event.detail.current });
  },
  back() {
    wx.navigateBack();
  },
});
