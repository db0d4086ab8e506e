/* Copies or prints what stands on the page; without it one saves the file, or selects by hand. */
(function () {
  "use strict";
  document.querySelectorAll("[data-copy], [data-print]").forEach(function (button) {
    if (button.dataset.copy && !navigator.clipboard) { return; }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (button.dataset.print) { window.print(); return; }
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim()).then(function () {
        button.textContent = button.dataset.done;
      });
    });
  });
})();
