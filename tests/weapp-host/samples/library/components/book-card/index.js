Component({
  options: { multipleSlots: true },
  properties: { title: String, copies: { type: Number, value: 0 } },
  data: { state: '' },
  observers: {
    copies(copies) {
      this.setData({ state: copies > 0 ? '可借' : '借完' });
    },
  },
  methods: {
    onCount(event) {
      this.triggerEvent('borrow', { left: event.detail.value });
    },
    left() {
      return this.selectComponent('#counter').data.value;
    },
  },
});
