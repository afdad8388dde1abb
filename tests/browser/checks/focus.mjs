// Every stop of the Tab key can be seen: it is marked when it has the focus, and nothing hides it (WCAG 2.4.7, 2.4.11).

export async function checkFocus(page, name, findings) {
  // A first stop by the keyboard itself: from then on the browser marks the focus as it does for people who use keys.
  await page.keyboard.press('Tab');
  const faults = await page.evaluate(() => {
    const look = (element) => {
      const style = getComputedStyle(element);
      const outline = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
      return { outline, rest: [style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth].join('|') };
    };
    const covered = (element) => ![...element.getClientRects()].some((box) =>
      [0.1, 0.5, 0.9].some((x) => [0.25, 0.5, 0.75].some((y) => {
        const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
        return hit && (element.contains(hit) || hit.contains(element));
      })));
    const stops = [...document.querySelectorAll('*')].filter((element) => element.tabIndex >= 0 && element.checkVisibility());
    const faults = [];
    for (const element of stops) {
      document.activeElement?.blur();
      const before = look(element);
      element.focus();
      if (document.activeElement !== element) continue;
      const after = look(element);
      const label = `${element.tagName.toLowerCase()} "${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 30)}"`;
      const marked = (after.outline >= 2 && after.outline > before.outline) || after.rest !== before.rest;
      if (!marked) faults.push(`${label} looks the same with the focus`);
      if (covered(element)) faults.push(`${label} has the focus where it cannot be seen`);
    }
    document.activeElement?.blur();
    scrollTo(0, 0);
    return faults;
  });
  for (const fault of faults) findings.add('focus', name, fault);
}
