Component({
  externalClasses: ['mark-class'],
  properties: { kind: { type: String, value: '手工' } },
});
