const log = require('./log');

module.exports = Behavior({
  data: { counted: 0 },
  lifetimes: {
    attached() {
      log.push('attached');
    },
    detached() {
      log.push('detached');
    },
  },
  methods: {
    count() {
      this.setData({ counted: this.data.counted + 1 });
    },
  },
});
