'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const { after, test } = require('node:test');
const { close, open } = require('./browser');

after(close);

const axe = fs.readFileSync(require.resolve('axe-core'), 'utf8');

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found, passes } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  assert.ok(passes.length > 15);
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark']) {
  for (const language of ['zh', 'en']) {
    test(`axe-core finds nothing, ${colorScheme}, ${language}`, async () => {
      for (const file of ['index.html', 'agencies/0002.html', 'agencies/0002-text.html', 'years/2021.html']) {
        const { page } = await open('family', file, { colorScheme, bypassCSP: true, query: `?language=${language}` });
        assert.deepStrictEqual(await violations(page), [], file);
        await page.close();
      }
    });
  }
}

test('axe-core finds what is wrong', async () => {
  const { page } = await open('family', 'index.html', { bypassCSP: true });
  await page.evaluate(() => document.body.append(document.createElement('button')));
  assert.ok((await violations(page)).some((violation) => violation.startsWith('button-name')));
});

test('the keyboard reaches the content at once, and every table that scrolls', async () => {
  const { page } = await open('family', 'agencies/0002.html');
  await page.keyboard.press('Tab');
  assert.ok(await page.locator('.skip').isVisible());
  await page.keyboard.press('Enter');
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), 'main');
  const unreachable = await page.locator('.scroll:not([tabindex="0"])').count();
  assert.strictEqual(unreachable, 0);
});

test('on a phone only tables scroll sideways', async () => {
  for (const comparison of ['family', 'hostile']) {
    for (const file of ['index.html', 'agencies/0002.html', 'agencies/0002-text.html', 'years/2021.html']) {
      const { page } = await open(comparison, file, { width: 390 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.strictEqual(over, 0, `${comparison} ${file}`);
      await page.close();
    }
  }
});
