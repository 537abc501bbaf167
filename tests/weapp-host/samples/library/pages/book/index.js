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
  draw(done) {
    wx.createSelectorQuery()
      .select('#poster')
      .fields({ node: true, size: true })
      .exec(([{ node, width, height }]) => {
        node.width = width * 2;
        node.height = height * 2;
        const pen = node.getContext('2d');
        pen.scale(2, 2);
        pen.fillStyle = '#00ff00';
        pen.fillRect(0, 0, 100, 50);
        pen.font = '20px sans-serif';
        const wide = pen.measureText('书a').width;
        const cover = node.createImage();
        cover.onload = () => {
          pen.drawImage(cover, 10, 0, 40, 50);
          wx.canvasToTempFilePath({ canvas: node, success: (result) => done({ ...result, wide }) });
        };
        cover.src = '/images/cover.png';
      });
  },
  back() {
    wx.navigateBack();
  },
});
