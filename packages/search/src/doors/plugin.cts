/*
 * Docusaurus loads plugins and configurations with jiti, which takes modules apart that Node runs as they are, and fails
 * at some of docrun. What is CommonJS it leaves to Node.
 */
module.exports = require('./plugin.js');
