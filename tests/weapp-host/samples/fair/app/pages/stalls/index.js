const log = require('../../components/log');

Page({
  data: {
    stalls: [
      { id: 'a', name: '竹编', goods: [{ name: '篮' }] },
      { id: 'b', name: '银饰', goods: [] },
      { id: 'c', name: '蜡染', goods: [{ name: '布' }] },
    ],
    level: 2,
    liked: '',
    heard: '',
    chosen: '',
  },
  seen() {
    return log.join();
  },
  onTabItemTap(item) {
    this.setData({ heard: item.index + item.text });
  },
  onLike(event) {
    this.setData({ liked: event.detail.name });
  },
  turn() {
    this.setData({ stalls: this.data.stalls.slice().reverse() });
  },
  drop() {
    this.setData({ stalls: this.data.stalls.slice(1) });
  },
  hear(event) {
    this.setData({ heard: this.data.heard + event.currentTarget.id });
  },
  choose() {
    wx.navigateTo({
      url: '/packages/plan/map/index?from=stalls',
      events: { chosen: (place) => this.setData({ chosen: place.name }) },
      success: ({ eventChannel }) => eventChannel.emit('asked', { most: 2 }),
    });
  },
});
