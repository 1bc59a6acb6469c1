/*
 * One section a screen: what is shown, and how one goes on. Needs find-all.js. Offers startStepView and
 * checkBeforeLeaving.
 */
const startStepView = (form) => {
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
    current = at;
    sections.forEach((section, index) => section.classList.toggle('off', index !== at));
    consent.classList.toggle('off', at > 0);
    form.parentNode.classList.toggle('later', at > 0);
    refresh();
  };

  /* Leads to the heading of what is shown, and gives back its first part. */
  const lead = () => {
    const first = current === 0 ? consent : sections[current];
    const heading = first.querySelector('h2') || first.querySelector('.position');
    heading.tabIndex = -1;
    heading.focus();
    part('say').textContent = position();
    return first;
  };

  form.classList.add('stepped');
  return {
    sections: sections,
    current: () => current,
    beside: (way) => beside(current, way),
    /* The step of an element; the first one holds what stands before all sections. */
    holding: (element) =>
      Math.max(
        0,
        sections.findIndex((section) => section.contains(element)),
      ),
    /* The step itself, or the one before it of which something applies. */
    shown: (at) => (sections[at].hidden ? Math.max(0, beside(at, -1)) : at),
    position: position,
    refresh: refresh,
    draw: draw,
    lead: lead,
    parts: () => (current > 0 ? [sections[current]] : [consent, sections[0]]),
    isLast: () => beside(current, 1) < 0,
  };
};

/* Whether a part may be left; opens what is wrong in it. Where what checks (checks.js) is not there, it may. */
const checkBeforeLeaving = (form, open) => (within) => {
  const check = { within: within, wrong: null };
  form.dispatchEvent(new CustomEvent('khao-sat:check', { detail: check }));
  if (check.wrong) open(check.wrong);
  return !check.wrong;
};
