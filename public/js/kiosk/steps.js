/*
 * One section a screen, without traces in the browser's history: the next person's Back must lead to nothing.
 * Offers startKioskSteps.
 */
const startKioskSteps = (form) => {
  const sections = findAll('.questions', form);
  const part = (name) => form.querySelector('[data-' + name + ']');
  const consent = form.querySelector('.consent');
  let current = 0;

  const beside = (from, way) => {
    let at = from + way;
    while (sections[at] && sections[at].hidden) at += way;
    return sections[at] ? at : -1;
  };
  const position = () => sections[current].querySelector('.position').textContent;

  const refresh = () => {
    const last = beside(current, 1) < 0;
    part('back').hidden = beside(current, -1) < 0;
    part('next').hidden = last;
    part('send').hidden = !last;
    const bar = part('progress');
    const done = last ? sections.length : current + 1;
    bar.hidden = false;
    bar.setAttribute('aria-valuemax', sections.length);
    bar.setAttribute('aria-valuenow', done);
    bar.setAttribute('aria-valuetext', position());
    bar.firstElementChild.style.width = (100 * done) / sections.length + '%';
  };

  const show = (at) => {
    current = at;
    sections.forEach((section, index) => section.classList.toggle('off', index !== at));
    consent.classList.toggle('off', at > 0);
    form.parentNode.classList.toggle('later', at > 0);
    refresh();
  };

  const goTo = (at) => {
    if (at < 0) return;
    show(at);
    const first = at === 0 ? consent : sections[at];
    const heading = first.querySelector('h2') || first.querySelector('.position');
    heading.tabIndex = -1;
    heading.focus();
    window.scrollTo(0, 0);
    part('say').textContent = position();
  };

  const open = (input) => {
    const at = sections.findIndex((section) => section.contains(input));
    if (Math.max(0, at) !== current) show(Math.max(0, at));
    input.focus();
    (input.closest('.q') || input).scrollIntoView();
  };

  form.classList.add('stepped');
  show(0);
  return {
    refresh: refresh,
    next: () => goTo(beside(current, 1)),
    back: () => goTo(beside(current, -1)),
    open: open,
    parts: () => (current > 0 ? [sections[current]] : [consent, sections[0]]),
    isLast: () => beside(current, 1) < 0,
  };
};
