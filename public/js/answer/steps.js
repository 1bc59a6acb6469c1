/*
 * One section a screen: the address names the step, so that Back, Forward and reload do what they always do.
 * Sections of which nothing applies are passed over. Offers startSteps.
 */
const startSteps = (form, onMove) => {
  const sections = findAll('.questions', form);
  const part = (name) => form.querySelector('[data-' + name + ']');
  const title = document.title;
  const bare = window.location.href.split('#')[0];
  const consent = form.querySelector('.consent');
  let current = 0;

  const beside = (from, way) => {
    let at = from + way;
    while (sections[at] && sections[at].hidden) at += way;
    return sections[at] ? at : -1;
  };
  const shown = (at) => (sections[at].hidden ? Math.max(0, beside(at, -1)) : at);

  /* The step that holds the element of that id; -1 when none does. */
  const stepOf = (id) => {
    const target = id && document.getElementById(id);
    if (!target || !form.contains(target)) return -1;
    return Math.max(
      0,
      sections.findIndex((section) => section.contains(target)),
    );
  };

  const position = () => sections[current].querySelector('.position').textContent;

  /* The buttons and the bar; again after each answer, which may end the form or open a section. */
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

  const draw = (at) => {
    current = shown(at);
    sections.forEach((section, index) => section.classList.toggle('off', index !== current));
    consent.classList.toggle('off', current > 0);
    form.parentNode.classList.toggle('later', current > 0);
    document.title = current > 0 ? position() + ' – ' + title : title;
    refresh();
    onMove();
  };

  const lead = () => {
    const first = current === 0 ? consent : sections[current];
    const heading = first.querySelector('h2') || first.querySelector('.position');
    heading.tabIndex = -1;
    heading.focus();
    first.scrollIntoView();
    part('say').textContent = position();
  };

  const address = () => (current > 0 ? '#' + sections[current].id : bare);
  const depth = () => (window.history.state && window.history.state.depth) || 0;
  const goTo = (at) => {
    draw(at);
    window.history.pushState({ depth: depth() + 1 }, '', address());
    lead();
  };

  const next = () => goTo(beside(current, 1));
  const back = () => {
    if (depth() > 0) return window.history.back();
    draw(beside(current, -1));
    window.history.replaceState(null, '', address());
    return lead();
  };

  /* Opens the step of an input and leads to it, as a link of the summary of faults does. */
  const open = (input) => {
    const at = stepOf(input.id) < 0 ? current : stepOf(input.id);
    if (at !== current) {
      draw(at);
      window.history.pushState({ depth: depth() + 1 }, '', address());
    }
    input.focus();
    const question = input.closest('.q') || input;
    question.scrollIntoView();
  };

  window.addEventListener('popstate', () => {
    const id = window.location.hash.slice(1);
    if (id && stepOf(id) < 0) return;
    draw(id ? stepOf(id) : 0);
    lead();
  });
  window.history.scrollRestoration = 'manual';
  form.classList.add('stepped');
  return {
    begin: (id) => {
      draw(Math.max(0, stepOf(id)));
      window.history.replaceState(window.history.state, '', address());
    },
    lead: lead,
    refresh: refresh,
    next: next,
    back: back,
    open: open,
    section: () => sections[current],
    parts: () => (current > 0 ? [sections[current]] : [consent, sections[0]]),
    isLast: () => beside(current, 1) < 0,
  };
};
