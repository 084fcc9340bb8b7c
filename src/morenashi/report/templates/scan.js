"use strict";
(function () {
  var root = document.documentElement;
  var titles = { ja: root.dataset.ja, en: root.dataset.en };
  function speak() {
    root.lang = document.getElementById("lang-en").checked ? "en" : "ja";
    document.title = titles[root.lang];
  }
  document.querySelectorAll('input[name="lang"]').forEach(function (input) {
    input.addEventListener("change", speak);
  });
  speak();

  var box = document.getElementById("filter");
  if (box) {
    var rows = document.querySelectorAll("#findings tbody tr");
    var fold = document.querySelector("#findings details");
    box.closest("label").hidden = false;
    box.addEventListener("input", function () {
      var wanted = box.value.normalize("NFKC").toLowerCase();
      if (wanted && fold) { fold.open = true; }
      rows.forEach(function (row) {
        var text = row.textContent.normalize("NFKC").toLowerCase();
        row.hidden = wanted !== "" && text.indexOf(wanted) < 0;
      });
    });
  }

  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (fold) { fold.open = true; });
  });
})();
