/*
 * The address names the step, so that Back, Forward and reload do what they always do. Sections of which nothing
 * applies are passed over. Needs step-view.js. Offers startSteps.
 */
const startSteps = (form, onMove) => {
  const view = startStepView(form);
  const title = document.title;
  const bare = window.location.href.split('#')[0];

  /* The step that holds the element of that id; -1 when none does. */
  const stepOf = (id) => {
    const target = id && document.getElementById(id);
    return target && form.contains(target) ? view.holding(target) : -1;
  };

  const draw = (at) => {
    view.draw(view.shown(at));
    document.title = view.current() > 0 ? view.position() + ' – ' + title : title;
    onMove();
  };

  const lead = () => view.lead().scrollIntoView();

  const address = () => (view.current() > 0 ? '#' + view.sections[view.current()].id : bare);
  const depth = () => (window.history.state && window.history.state.depth) || 0;
  const goTo = (at) => {
    draw(at);
    window.history.pushState({ depth: depth() + 1 }, '', address());
  };

  const next = () => {
    goTo(view.beside(1));
    lead();
  };
  const back = () => {
    if (depth() > 0) return window.history.back();
    draw(view.beside(-1));
    window.history.replaceState(null, '', address());
    return lead();
  };

  /* Opens the step of an input and leads to it, as a link of the summary of faults does. */
  const open = (input) => {
    const at = stepOf(input.id);
    if (at >= 0 && at !== view.current()) goTo(at);
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
  return {
    begin: (id) => {
      draw(Math.max(0, stepOf(id)));
      window.history.replaceState(window.history.state, '', address());
    },
    lead: lead,
    refresh: view.refresh,
    next: next,
    back: back,
    open: open,
    section: () => view.sections[view.current()],
    parts: view.parts,
    isLast: view.isLast,
  };
};
