/** Chinese beside English, and nothing that asks the network for news. */
export default {
  config: { locales: ['zh-Hans'], notifications: { releases: false }, tutorials: false },
};
