'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const { after, test } = require('node:test');
const { close, folder, open } = require('./browser');

after(close);

const files = (comparison) =>
  fs.readdirSync(folder(comparison), { recursive: true }).filter((file) => file.endsWith('.html'));

test('no page asks for anything but what lies beside it, and none complains', async () => {
  for (const file of files('family')) {
    const { page, requests, complaints } = await open('family', file);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    assert.ok(requests.length > 4);
    assert.deepStrictEqual(requests.map((request) => request.url()).filter((url) => !url.startsWith('file:///')), [], file);
    assert.deepStrictEqual(complaints, [], file);
    await page.close();
  }
});

test('the policy stops what would leave', async () => {
  const { page, requests } = await open('family', 'index.html');
  const before = requests.length;
  const blocked = await page.evaluate(async () => {
    const violations = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const image = new Image();
    image.src = 'https://example.org/a.png';
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script, image);
    const link = document.createElement('b');
    link.setAttribute('onclick', 'window.ran = true');
    link.click();
    await fetch('https://example.org/').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { violations, ran: window.ran };
  });
  assert.strictEqual(blocked.ran, undefined);
  for (const directive of ['img-src', 'connect-src']) assert.ok(blocked.violations.includes(directive), directive);
  for (const request of requests.slice(before)) assert.match(request.failure().errorText, /csp/, request.url());
});

test('hostile names and texts stay text', async () => {
  for (const file of files('hostile')) {
    const { page, complaints } = await open('hostile', file);
    assert.strictEqual(await page.locator('img, iframe, b[onclick], main script').count(), 0, file);
    assert.deepStrictEqual(complaints, [], file);
    assert.notStrictEqual(await page.title(), 'owned');
    await page.close();
  }
  const { page } = await open('hostile', 'index.html');
  const names = await page.locator('#overview tbody th a').allTextContents();
  assert.ok(names.some((name) => name.includes('<img src=x onerror=alert(1)>')), String(names));
});

test('without scripts every table can be read', async () => {
  const { page } = await open('family', 'agencies/0002.html', { javaScriptEnabled: false });
  assert.ok(await page.getByRole('row', { name: /本年新收政府信息公开申请数量/ }).first().isVisible());
  assert.strictEqual(await page.locator('.switches').isVisible(), false);
  assert.strictEqual(await page.locator('span[lang=en]').first().isVisible(), false);
});
