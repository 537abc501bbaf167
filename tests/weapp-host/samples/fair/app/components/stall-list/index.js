Component({
  relations: {
    '../stall-row/index': {
      type: 'child',
      linked(row) {
        row.number(this.getRelationNodes('../stall-row/index').length);
      },
      unlinked() {
        this.setData({ gone: this.data.gone + 1 });
      },
    },
  },
  properties: { best: Object },
  data: { gone: 0 },
});
