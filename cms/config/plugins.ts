const MEGABYTE = 1024 * 1024;

export default {
  upload: {
    config: {
      sizeLimit: 200 * MEGABYTE,
      breakpoints: { large: 1600, medium: 960, small: 480 },
    },
  },
};
