#!/usr/bin/env node
// Committed launcher of the command line; the program itself is built into dist/.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'cli.js');
if (!existsSync(program)) {
  process.stderr.write('korpus: not built yet; run npm run build\n');
  process.exitCode = 3;
} else {
  require(program);
}
