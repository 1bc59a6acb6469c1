// Renews a monitor's page in place: a reload while the network is down would leave an error page for good.
(function () {
  'use strict';

  function renew() {
    var request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.onload = function () {
      if (request.status !== 200) return;
      var next = new DOMParser().parseFromString(request.responseText, 'text/html');
      var fresh = next.querySelector('main');
      var shown = document.querySelector('main');
      if (!fresh || !shown || fresh.innerHTML === shown.innerHTML) return;
      document.title = next.title;
      shown.parentNode.replaceChild(document.importNode(fresh, true), shown);
    };
    request.send();
  }

  setInterval(renew, Number(document.body.getAttribute('data-refresh')) * 1000);
})();
