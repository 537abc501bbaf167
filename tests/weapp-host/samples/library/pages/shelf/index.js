Page({
  data: { books: [], log: '', extra: { end: '。' } },
  onLoad() {
    this.events = [];
    this.setData({
      books: [
        { id: 1, title: '甲', pages: 120, copies: 2, note: '新到' },
        { id: 2, title: '乙', pages: 0, copies: 0, note: '' },
      ],
    });
  },
  onReady() {
    this.ready = true;
  },
  onPullDownRefresh() {
    this.setData({ 'books[2]': { id: 3, title: '丙', pages: 9, copies: 1, note: '补' } });
    wx.stopPullDownRefresh();
  },
  onShareAppMessage({ from, target }) {
    return {
      title: from + ':' + (target ? target.dataset.what : ''),
      path: '/pages/book/index?id=1',
    };
  },
  note(word) {
    this.setData({ log: this.data.log + word });
  },
  onCapture(event) {
    this.note('捕' + event.currentTarget.dataset.bookCount);
  },
  onOuter(event) {
    this.note('外' + event.target.id);
  },
  onInner() {
    this.note('内');
  },
  onQuiet() {
    this.note('静');
  },
  onBorrow(event) {
    const { id } = event.currentTarget.dataset;
    const index = this.data.books.findIndex((book) => book.id === id);
    this.setData({ ['books[' + index + '].copies']: event.detail.left });
  },
});
