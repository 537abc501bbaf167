const counted = require('../counted');

Component({
  behaviors: [counted],
  relations: { '../stall-list/index': { type: 'parent' } },
  options: { pureDataPattern: /^_/ },
  properties: { name: String, goods: { type: Array, value: [] } },
  data: { _secret: 'not shown', number: 0, first: '' },
  observers: {
    'goods[0].name'(first) {
      this.setData({ first: first || '没有' });
    },
  },
  methods: {
    number(number) {
      this.setData({ number });
    },
    onLike() {
      this.count();
      this.triggerEvent('like', { name: this.data.name }, { bubbles: true, composed: true });
    },
  },
});
