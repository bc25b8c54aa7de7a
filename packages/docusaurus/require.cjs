// Docusaurus loads its configuration, and whatever that requires, through a loader of its own that mistakes ES modules.
// The require of Node does not.
const { createRequire } = require('node:module');

module.exports = createRequire(__filename)('./dist/index.js');
