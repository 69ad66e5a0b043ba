import { run } from './run.ts';

/** A reader that has seen enough (`| head`) is no error; anything else that ends the output is. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`fta-cases: stdout: ${error.code ?? error.message}\n`);
  process.exit(2);
}

process.stdout.on('error', onOutputError);

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  interactive: process.stderr.isTTY === true,
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
});
