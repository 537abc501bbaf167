const places = require('./shared/places');

App({
  places: places.list(),
});
