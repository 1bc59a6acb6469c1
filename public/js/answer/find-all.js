/* Offers findAll. */
const findAll = (selector, within) => Array.from(within.querySelectorAll(selector));
