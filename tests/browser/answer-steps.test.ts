/** One section a screen, on the real site: going on and back, what is checked, what is kept, what is heard. */
import type { Page } from 'playwright-core';
import {
  DRILL,
  openDemonstrationSite,
  visit,
  type DemonstrationSite,
} from '../support/demonstration-site';
import { answerForm } from '../support/filling';
import { goOn, goToEnd, settled } from '../support/stepping';

jest.setTimeout(120_000);

const PHONE = { viewport: { width: 360, height: 740 } };

let site: DemonstrationSite;

beforeAll(async () => {
  site = await openDemonstrationSite();
});
afterAll(() => site.close());

const open = (page: Page, group = 'g6', more = ''): Promise<unknown> =>
  page.goto(`${site.origin}/${DRILL}/${group}${more}`);
const shown = (page: Page): Promise<string> =>
  page.locator('form .questions:visible .position').innerText();
const consent = (page: Page): Promise<void> => page.locator('#dong-y').check();
const restored = (page: Page): Promise<boolean> => page.locator('[data-restored]').isVisible();

test('shows one section a screen, leads to its heading, and tells how far one is', async () => {
  await visit(site, PHONE, async (page) => {
    await open(page);
    const title = await page.title();
    expect(await page.locator('form .questions:visible').count()).toBe(1);
    expect(await page.locator('[data-send]').isVisible()).toBe(false);
    expect(await page.locator('[data-back]').isVisible()).toBe(false);
    await consent(page);
    await goOn(page);
    const position = await shown(page);
    expect(position).toMatch(/^Phần 2\//);
    expect(await page.locator('#dong-y').isVisible()).toBe(false);
    expect(await page.title()).toBe(`${position} – ${title}`);
    const bar = page.locator('[role=progressbar]');
    expect(await bar.getAttribute('aria-valuetext')).toBe(position);
    expect(await bar.getAttribute('aria-valuenow')).toBe('2');
    expect(await page.evaluate(`document.activeElement.closest('.section').className`)).not.toMatch(
      /off/,
    );
    const top = await page.locator('.questions:visible').boundingBox();
    expect(Math.abs(top?.y ?? 99)).toBeLessThan(2);
  });
});

test('Back, Forward, reload and a link to a section do what they always do', async () => {
  await visit(site, PHONE, async (page) => {
    await page.goto(site.origin);
    await open(page);
    await consent(page);
    await goOn(page);
    await goOn(page);
    const third = await shown(page);
    await page.goBack();
    expect(await shown(page)).toMatch(/^Phần 2\//);
    await page.goForward();
    expect(await shown(page)).toBe(third);
    await page.reload();
    expect(await shown(page)).toBe(third);
    await page.locator('[data-back]').click();
    await settled(page, 'history.state.depth === 1');
    expect(await shown(page)).toMatch(/^Phần 2\//);
    const link = page.url();
    await page.goBack();
    expect(await shown(page)).toMatch(/^Phần 1\//);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goto(link);
    expect(await shown(page)).toMatch(/^Phần 2\//);
    await page.locator('[data-back]').click();
    expect(await shown(page)).toMatch(/^Phần 1\//);
  });
});

test('what the server would refuse is said before going on, in its words, and taken back', async () => {
  await visit(site, PHONE, async (page) => {
    await open(page);
    await page.locator('main h1').click();
    await settled(page, `document.querySelector('script[src*="answer-more"]')`);
    await page.waitForLoadState('networkidle');
    await page.click('[data-next]');
    const error = page.locator('.consent .error');
    expect(await error.innerText()).toBe(
      'Lỗi: Xin đánh dấu vào ô đồng ý nếu Ông/Bà muốn tham gia.',
    );
    expect(await page.evaluate('document.activeElement.id')).toBe('dong-y');
    expect(await page.locator('[data-say]').textContent()).toContain('Xin đánh dấu');
    await consent(page);
    expect(await error.count()).toBe(0);
    await goOn(page);
    expect(await shown(page)).toMatch(/^Phần 2\//);
  });
});

/** Holds back what checks, until it is let go. */
async function holdMore(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/js/answer-more.*', (route) => held.then(() => route.continue()));
  return letGo;
}

test('whoever is quicker than what checks waits for it', async () => {
  await visit(site, PHONE, async (page) => {
    const letGo = await holdMore(page);
    await open(page);
    await page.locator('[data-next]').click();
    expect(await shown(page)).toMatch(/^Phần 1\//);
    letGo();
    await page.locator('form .error:visible').waitFor();
    expect(await shown(page)).toMatch(/^Phần 1\//);
  });
});

test('but not for long; and two quick taps are one step', async () => {
  await visit(site, PHONE, async (page) => {
    const letGo = await holdMore(page);
    await open(page);
    expect(await goOn(page)).toBe(true);
    expect(await shown(page)).toMatch(/^Phần 2\//);
    letGo();
    await page.locator('[data-next]').dblclick();
    expect(await shown(page)).toMatch(/^Phần 3\//);
  });
});

test('an unfinished form comes back in either language, and is cleared on demand', async () => {
  await visit(site, PHONE, async (page) => {
    await open(page);
    await consent(page);
    await page.locator('.questions:visible input[type=radio]').first().check();
    await goOn(page);
    const second = await shown(page);
    await open(page);
    expect(await shown(page)).toBe(second);
    expect(await restored(page)).toBe(true);
    expect(await page.locator('#dong-y').isChecked()).toBe(true);
    await open(page, 'g6', '?lang=en');
    expect(await restored(page)).toBe(true);
    expect(await page.locator('input[type=radio]:checked').count()).toBe(1);
    await page.click('[data-clear]');
    expect(await page.locator('form input:checked').count()).toBe(0);
    expect(await shown(page)).toMatch(/1\//);
    await page.reload();
    expect(await restored(page)).toBe(false);
  });
});

test('an old draft, one of another version, and one that was sent do not come back', async () => {
  await visit(site, PHONE, async (page) => {
    const change = (code: string): Promise<unknown> =>
      page.evaluate(`for (const key of Object.keys(localStorage)) {
        const draft = JSON.parse(localStorage.getItem(key));
        ${code};
        localStorage.setItem(key, JSON.stringify(draft));
      }`);
    await open(page);
    await consent(page);
    await change(`draft.version = 'x'`);
    await page.reload();
    expect(await restored(page)).toBe(false);
    await consent(page);
    await change('draft.at -= 86400000');
    await page.reload();
    expect(await restored(page)).toBe(false);
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await answerForm(page);
    await settled(page, 'localStorage.length === 0');
    await open(page);
    expect(await page.locator('form input:checked').count()).toBe(0);
  });
});

test('a browser that refuses to keep anything shows and sends the form all the same', async () => {
  await visit(site, PHONE, async (page) => {
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', {
      get() { throw new Error('refused'); },
    })`);
    await open(page);
    await answerForm(page);
  });
});

test('nothing moves while the form comes up', async () => {
  await visit(site, PHONE, async (page) => {
    await page.addInitScript(`
      window.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
        window.moved += entry.value;
      })).observe({ type: 'layout-shift', buffered: true });
    `);
    await page.route('**/answer.*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await open(page);
    await page.locator('.stepped').waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.moved')).toBe(0);
  });
});

test('without its script the whole form appears after some seconds', async () => {
  const act = async (page: Page): Promise<void> => {
    await page.route('**/answer.*.js', (route) => route.abort());
    await open(page);
    const later = page.locator('.questions').last();
    expect((await later.boundingBox())?.height).toBe(0);
    await settled(page, `document.querySelectorAll('.questions')[1].offsetHeight > 0`);
    await page.locator('[data-send]').waitFor();
  };
  await visit(site, PHONE, act, [/ERR_FAILED/]);
});

const VOICE = `
  window.spoken = [];
  const voices = [];
  const synth = new EventTarget();
  synth.getVoices = () => voices;
  synth.speak = (utterance) => window.spoken.push(utterance.text);
  synth.cancel = () => window.spoken.push('(stop)');
  Object.defineProperty(window, 'speechSynthesis', { value: synth });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.arrive = (lang) => {
    voices.push({ lang, localService: true });
    synth.dispatchEvent(new Event('voiceschanged'));
  };
`;

test('reads a question aloud where there is a voice for its language, and stops', async () => {
  await visit(site, PHONE, async (page) => {
    await page.addInitScript(VOICE);
    await open(page);
    await consent(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(`arrive('en-US')`);
    expect(await page.locator('.listen').count()).toBe(0);
    await page.evaluate(`arrive('vi-VN')`);
    const button = page.locator('.questions:visible .listen').first();
    expect(await button.innerText()).toBe('Nghe câu hỏi');
    await button.click();
    const spoken = await page.evaluate<string[]>('spoken');
    const question = page.locator('.questions:visible .q').first();
    expect(spoken[0]).toBe(await question.locator('.q-text').innerText());
    expect(spoken.slice(-2)).toEqual(
      (await question.locator('.choice').allInnerTexts()).slice(-2).map((text) => text.trim()),
    );
    expect(await button.innerText()).toBe('Dừng đọc');
    await button.click();
    expect(await page.evaluate('spoken.pop()')).toBe('(stop)');
    expect(await button.innerText()).toBe('Nghe câu hỏi');
  });
});

test.each([
  [360, 740],
  [568, 320],
  [320, 256],
])('no field that has the focus is covered at %s × %s', async (width, height) => {
  await visit(site, { viewport: { width, height } }, async (page) => {
    await open(page);
    await consent(page);
    await goToEnd(page);
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(`(() => {
        const { top, left, width, height } = document.activeElement.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
        return Boolean(at && at.closest('.send')) && !document.activeElement.closest('.send');
      })()`);
      expect(covered).toBe(false);
    }
  });
});
