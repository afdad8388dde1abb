// Whether a page can be read: without scripts, on the narrowest screen, in lines of a good length.

/** The text a reader finds in the main part of the page, spaces made one. */
export function mainText(page) {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    return main?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? main.innerText.replace(/\s+/g, ' ').trim() : '';
  });
}

export function checkNoScript(withScripts, withoutScripts, name, findings) {
  if (withoutScripts.length < 40) {
    findings.add('no-script', name, `only ${withoutScripts.length} characters of main text without JavaScript`);
  } else if (withoutScripts !== withScripts) {
    findings.add('no-script', name, 'the main text is another without JavaScript');
  }
}

/** At 320 CSS px (WCAG 1.4.10), as it comes and with the wider spacing of WCAG 1.4.12. */
export async function checkReflow(page, name, findings) {
  for (const spacing of ['', ' with wider text spacing']) {
    if (spacing) {
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('body, body *')) {
          element.style?.setProperty('letter-spacing', '0.12em', 'important');
          element.style?.setProperty('word-spacing', '0.16em', 'important');
          element.style?.setProperty('line-height', '1.5', 'important');
        }
      });
    }
    const { over, widest } = await page.evaluate(() => {
      const over = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - 320;
      const right = (element) => element.getBoundingClientRect().right;
      const elements = [...document.body.querySelectorAll('*')].sort((a, b) => right(b) - right(a));
      const widest = elements[0];
      return { over, widest: widest ? `${widest.tagName.toLowerCase()} "${widest.textContent.trim().slice(0, 30)}"` : '' };
    });
    if (over > 0) {
      findings.add('reflow', name, `scrolls sideways by ${over} px at 320 px${spacing}; furthest out: ${widest}`);
      return;
    }
  }
}

/** No running text in lines wider than this many zeros of its own font: 66, and a little for rounding and hanging marks. */
const WIDEST_LINE = 68;

/** At the width the page has now. */
export async function checkLineLength(page, name, findings) {
  const wide = await page.evaluate((limit) => {
    const ruler = document.createElement('span');
    ruler.textContent = '0'.repeat(100);
    const found = [];
    for (const element of document.querySelectorAll('main :is(p, li, dd, blockquote)')) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
      // Running text only: a row of boxes beside each other is no line.
      const inline = (child) => getComputedStyle(child).display.startsWith('inline');
      if (!boxes.length || !/^(block|list-item)$/.test(getComputedStyle(element).display)) continue;
      if (![...element.querySelectorAll('*')].every(inline)) continue;
      const lines = new Set(boxes.map((box) => Math.round(box.bottom))).size;
      if (lines < 2) continue;
      const width = Math.max(...boxes.map((b) => b.right)) - Math.min(...boxes.map((b) => b.left));
      // Inherits the font of the text it measures; out of the flow, so that nothing moves.
      ruler.style.cssText = 'position:absolute;visibility:hidden;white-space:nowrap';
      element.append(ruler);
      const zero = ruler.getBoundingClientRect().width / 100;
      ruler.remove();
      if (width / zero > limit) found.push(`${Math.round(width / zero)}ch: "${element.textContent.trim().slice(0, 40)}"`);
    }
    return found;
  }, WIDEST_LINE);
  for (const text of wide) findings.add('line-length', name, `a line of ${text}`);
}
