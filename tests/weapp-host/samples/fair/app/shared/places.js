const names = ['东廊', '西廊'];

exports.list = function () {
  return names.map((name, index) => ({ id: 'p' + index, name }));
};
