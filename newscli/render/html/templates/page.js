
(function () {
  "use strict";
  var root = document.documentElement, tip = document.getElementById("tip");
  var article = document.querySelector("article"), head = document.querySelector("h1");
  root.classList.add("js");

  function on(id) { return document.getElementById(id).checked; }

  // Who speaks and why a sentence is hard, beside what is pointed at or has the focus.
  function show(target, x, y) {
    var quote = target.closest("[data-who]"), hard = target.closest("[data-why]"), lines = [];
    if (quote && on("show-quotes")) lines.push(quote.getAttribute("data-who"));
    if (hard && on("show-hard")) lines.push(hard.getAttribute("data-why"));
    if (!lines.length) return hide();
    tip.textContent = "";
    lines.forEach(function (line) {
      var part = document.createElement("div");
      part.textContent = line;
      tip.appendChild(part);
    });
    tip.hidden = false;
    var box = tip.getBoundingClientRect();
    var edge = Math.min(root.clientWidth - 8, article.getBoundingClientRect().right);
    tip.style.left = Math.max(8, Math.min(x, edge - box.width)) + "px";
    tip.style.top = (y - box.height - 10 < 8 ? y + 24 : y - box.height - 10) + "px";
  }
  function hide() { tip.hidden = true; }
  [article, head].forEach(function (part) {
    part.addEventListener("pointermove", function (event) {
      if (event.pointerType !== "touch") show(event.target, event.clientX + 4, event.clientY);
    });
    part.addEventListener("pointerleave", hide);
    part.addEventListener("focusin", function (event) {
      var box = event.target.getClientRects()[0];
      if (box) show(event.target, box.left, box.top);
    });
    part.addEventListener("focusout", hide);
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", hide, { passive: true });

  function go(id) {
    var place = document.getElementById(id);
    if (!place) return;
    var calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    place.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    place.classList.remove("flash");
    void place.offsetWidth;
    place.classList.add("flash");
  }
  document.addEventListener("change", function (event) {
    var first = event.target.getAttribute("data-first");
    if (first && event.target.checked) go(first);
  });
  document.addEventListener("click", function (event) {
    var to = event.target.getAttribute && event.target.getAttribute("data-to");
    if (to) go(to);
  });
})();
