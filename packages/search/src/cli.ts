#!/usr/bin/env node
import { main } from './command/main.node.ts';

process.exitCode = main(process.argv.slice(2), {
  folder: process.cwd(),
  environment: process.env,
  out: (text) => void process.stdout.write(text),
  warn: (text) => void process.stderr.write(text),
});
