
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

  // What has the focus, else what the pointer is over; both change their place when the page is scrolled.
  var focused = null, pointer = null;
  function place() {
    var box = focused && focused.getClientRects()[0];
    if (box) return show(focused, box.left, box.top);
    var under = pointer && document.elementFromPoint(pointer.x, pointer.y);
    if (under && under.closest("article, h1")) return show(under, pointer.x + 4, pointer.y);
    hide();
  }
  [article, head].forEach(function (part) {
    part.addEventListener("pointermove", function (event) {
      if (event.pointerType === "touch") return;
      pointer = { x: event.clientX, y: event.clientY };
      show(event.target, pointer.x + 4, pointer.y);
    });
    part.addEventListener("pointerleave", function () { pointer = null; place(); });
    part.addEventListener("focusin", function (event) { focused = event.target; place(); });
    part.addEventListener("focusout", function () { focused = null; place(); });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    focused = pointer = null;
    hide();
  });
  document.addEventListener("scroll", place, { passive: true });

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
