#!/usr/bin/env node
// A file that is in the repository: npm links no program that is not there yet, and dist is built after npm has linked.
import '../dist/cli.js';
