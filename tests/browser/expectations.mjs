// What a test of several steps expects; it goes on after a fault, and tells all at the end.
export const faults = [];

export function expect(good, text) {
  if (!good) faults.push(text);
}

/** Asks again and again; what fails to be asked is not so yet. */
export async function soon(text, question) {
  for (const until = Date.now() + 10_000; Date.now() < until;) {
    if (await question().catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  faults.push(`not within ten seconds: ${text}`);
}

/** Ends the program. `well` says what was seen, when all was as expected. */
export function end(well) {
  for (const fault of faults) console.log(fault);
  console.log(`   ${faults.length ? `${faults.length} faults` : well}`);
  process.exit(faults.length ? 1 : 0);
}
