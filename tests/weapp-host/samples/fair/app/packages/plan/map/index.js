Page({
  data: { places: [], most: 0, leaf: 0, near: '', into: '' },
  onLoad() {
    this.channel = this.getOpenerEventChannel();
    this.channel.on('asked', ({ most }) => this.setData({ most }));
    this.setData({ places: getApp().places });
  },
  onReady() {
    this.observer = wx.createIntersectionObserver();
    this.observer.relativeToViewport({ bottom: 100 }).observe('#end', ({ intersectionRatio }) => {
      this.setData({ near: intersectionRatio > 0 ? 'near' : 'far' });
    });
  },
  onUnload() {
    this.observer.disconnect();
  },
  onLeaf({ detail }) {
    this.setData({ leaf: detail.current });
  },
  jump() {
    this.setData({ into: 'place-p1' });
  },
  choose(event) {
    this.channel.emit('chosen', event.currentTarget.dataset.place);
    wx.navigateBack();
  },
  draw() {
    return new Promise((resolve) => {
      wx.createSelectorQuery()
        .select('#sketch')
        .node()
        .exec(([{ node }]) => {
          node.width = 100;
          node.height = 100;
          const pen = node.getContext('2d');
          const colours = pen.createLinearGradient(0, 0, 100, 0);
          colours.addColorStop(0, '#ff0000');
          colours.addColorStop(1, '#0000ff');
          pen.fillStyle = colours;
          pen.beginPath();
          pen.arc(50, 50, 40, 0, 2 * Math.PI);
          pen.fill();
          wx.canvasToTempFilePath({ canvas: node, success: resolve });
        });
    });
  },
});
