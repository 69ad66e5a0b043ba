/** The app has no rules of its own: everything is in the plugin. */
export default {};
