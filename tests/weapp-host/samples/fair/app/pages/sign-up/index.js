const CRAFTS = { 织: ['锦', '毯'], 木: ['雕', '车'] };

Page({
  data: {
    columns: [Object.keys(CRAFTS), CRAFTS['织']],
    craft: [0, 0],
    time: '09:00',
    region: [],
    tables: 2,
    sent: '',
    problem: '',
  },
  onColumn({ detail: { column, value } }) {
    if (column === 0) this.setData({ 'columns[1]': CRAFTS[this.data.columns[0][value]] });
  },
  onCraft({ detail }) {
    this.setData({ craft: detail.value });
  },
  onTime({ detail }) {
    this.setData({ time: detail.value });
  },
  onRegion({ detail }) {
    this.setData({ region: detail.value });
  },
  onSubmit({ detail: { value }, target }) {
    const problem = value.phone.length === 11 ? '' : '电话应为 11 位';
    this.setData({ problem, sent: problem ? '' : JSON.stringify(value), by: target.id });
  },
});
