// axe-core on a telephone and a desk, in light, dark and forced colours.
import { readFileSync } from 'node:fs';
import { axePath } from '../tools.mjs';

const axe = readFileSync(axePath, 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];
const COLOURS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};

export async function checkAxe(page, name, findings) {
  await page.evaluate(`${axe};0`);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const [colours, media] of Object.entries(COLOURS)) {
      await page.emulateMedia(media);
      // target-size belongs to WCAG 2.2 AA but is off unless asked for.
      const { violations } = await page.evaluate(
        (tags) => window.axe.run(document, {
          runOnly: { type: 'tag', values: tags },
          rules: { 'target-size': { enabled: true } },
          resultTypes: ['violations'],
        }),
        TAGS,
      );
      for (const { id, help, nodes } of violations) {
        for (const node of nodes) {
          findings.add('axe', name, `${id}: ${help}: ${node.target.flat().join(' ')}`, `${size.width} ${colours}`);
        }
      }
    }
  }
  await page.emulateMedia(COLOURS.light);
}
