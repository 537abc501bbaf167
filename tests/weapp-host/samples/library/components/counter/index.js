const steps = Behavior({
  data: { taken: 0 },
  methods: {
    step() {
      this.setData({ taken: this.data.taken + 1, value: this.data.value - 1 });
    },
  },
});

Component({
  behaviors: [steps],
  properties: { value: Number },
  lifetimes: {
    attached() {
      this.setData({ attached: true });
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ shown: (this.data.shown || 0) + 1 });
    },
  },
  methods: {
    take() {
      if (this.data.value === 0) return;
      this.step();
      this.triggerEvent('count', { value: this.data.value });
    },
  },
});
