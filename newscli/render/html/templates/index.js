
(function () {
  "use strict";
  var table = document.getElementById("articles"), body = table.tBodies[0];
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var rows = Array.prototype.slice.call(body.rows);

  function compare(column, numbers) {
    return function (a, b) {
      var one = a.cells[column].getAttribute("data-value"), other = b.cells[column].getAttribute("data-value");
      if (one === "" || other === "") return (one === "") - (other === "");
      return numbers ? one - other : one.localeCompare(other);
    };
  }
  heads.forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var numbers = head.classList.contains("number");
      var before = head.getAttribute("aria-sort");
      var down = before ? before === "ascending" : numbers;  // the greatest figures first, names from A
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      var order = compare(column, numbers);
      rows.sort(function (a, b) {
        var empty = [a, b].some(function (row) { return row.cells[column].getAttribute("data-value") === ""; });
        return (down && !empty ? -1 : 1) * order(a, b);
      });
      rows.forEach(function (row) { body.appendChild(row); });
    });
  });
})();
