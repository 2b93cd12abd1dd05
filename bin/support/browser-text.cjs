const browserBundle = require('./browser-bundle.cjs');

/**
 * The same bundle as a text that is imported, for a script that is answered by a handler of ours at an address of its own.
 * @this {ThisParameterType<typeof browserBundle>}
 */
module.exports = function browserText() {
  return `export default ${JSON.stringify(browserBundle.call(this))};`;
};
