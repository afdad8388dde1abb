// Every page, style sheet and drawing by the Nu Html Checker, in one process.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../run.mjs';
import { vnuJar } from '../tools.mjs';

// Properties and rules that browsers have and the checker's grammar of CSS (26.9) does not.
const NEWER_CSS = /“(container(-type|-name)?|field-sizing|interpolate-size|text-box(-trim|-edge)?)”: Property|Unrecognized at-rule “@(container|property|starting-style|view-transition)”/;
// On files the checker takes 'self' in a policy for nothing at all; the browser tells the real violations.
const POLICY_ON_FILES = /violates Content Security Policy/;

export async function checkHtml(site, findings) {
  const options = ['--also-check-css', '--also-check-svg', '--skip-non-html', '--format', 'json', '--stdout', '--exit-zero-always'];
  const { stdout, text } = await run('java', ['-Xss4m', '-jar', vnuJar, ...options, site.folder]);
  let messages;
  try {
    messages = JSON.parse(stdout).messages;
  } catch {
    findings.add('html', '(all)', `the checker failed: ${text.slice(0, 1000)}`);
    return;
  }
  for (const { type, url, lastLine, message } of messages) {
    if (type === 'info' || NEWER_CSS.test(message) || POLICY_ON_FILES.test(message)) continue;
    const page = url ? relative(site.folder, fileURLToPath(url)) : '(all)';
    findings.add('html', page, `line ${lastLine ?? '?'}: ${message}`);
  }
}
