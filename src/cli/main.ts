import { run } from './run';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
void run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  resources: __dirname,
  error: (text) => void process.stderr.write(text),
}).then((code) => { process.exitCode = code; });
