// Other programs, and many things at a time.
import { spawn } from 'node:child_process';

/** Runs a program to its end. Gives { status, stdout, text }: `text` is all it said, for a message. */
export function run(program, args, { encoding = 'utf8' } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const out = [];
    const err = [];
    child.stdout.on('data', (part) => out.push(part));
    child.stderr.on('data', (part) => err.push(part));
    const end = (status, problem = '') => {
      const bytes = Buffer.concat(out);
      const stdout = encoding === 'buffer' ? bytes : bytes.toString(encoding);
      const said = encoding === 'buffer' ? '' : stdout;
      done({ status, stdout, text: `${said}${Buffer.concat(err)}${problem}`.trim() });
    };
    child.on('error', (problem) => end(null, problem.message));
    child.on('close', (status) => end(status));
  });
}

/** Does `work` for every item, so many at a time. */
export async function each(items, jobs, work) {
  const waiting = [...items];
  const worker = async () => {
    while (waiting.length) await work(waiting.shift());
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}
