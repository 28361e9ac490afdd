import { EXIT, run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`korpus: cannot write the result: ${error.message}`);
  process.exit(EXIT.fault);
});
// Whoever reads the messages may stop at the first: the outcome stays what it is.
process.stderr.on('error', () => undefined);
void run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  resources: __dirname,
  isTerminal: process.stdout.isTTY === true,
  error: (text) => void process.stderr.write(text),
}).then((code) => { process.exitCode = code; });
