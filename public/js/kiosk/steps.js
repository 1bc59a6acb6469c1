/*
 * One section a screen, without traces in the browser's history: the next person's Back must lead to nothing.
 * Offers startKioskSteps.
 */
const startKioskSteps = (form) => {
  const view = startStepView(form);

  const goTo = (at) => {
    if (at < 0) return;
    view.draw(at);
    view.lead();
    window.scrollTo(0, 0);
  };

  const open = (input) => {
    const at = view.holding(input);
    if (at !== view.current()) view.draw(at);
    input.focus();
    (input.closest('.q') || input).scrollIntoView();
  };

  view.draw(0);
  return {
    refresh: view.refresh,
    next: () => goTo(view.beside(1)),
    back: () => goTo(view.beside(-1)),
    open: open,
    parts: view.parts,
    isLast: view.isLast,
  };
};
