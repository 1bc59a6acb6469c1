/* Letters and contrast change in place: following the links would load the page again. */
for (const link of document.querySelectorAll('[data-display]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const { classList } = document.documentElement;
    classList.toggle(link.dataset.display);
    const words = link.textContent;
    link.textContent = link.dataset.opposite;
    link.dataset.opposite = words;
    const chosen = ['lon', 'dam'].filter((part) => classList.contains(part)).join('.');
    const secure = location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `hien-thi=${chosen}; path=/; max-age=31536000; samesite=lax${secure}`;
  });
}
