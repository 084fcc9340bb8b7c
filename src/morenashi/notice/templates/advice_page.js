"use strict";
(() => {
  const all = (what, inside = document) => [...inside.querySelectorAll(what)];
  const fold = (text) =>
    text.normalize("NFKC").toLowerCase().replace(/[\s_\-ー・'’（）()の]+/g, "");

  // Search: opens the groups that hold a hit and hides the other items.
  const search = document.querySelector(".search");
  const field = search.querySelector("input");
  const open = all(".group").map((group) => group.open);
  search.hidden = false;
  const look = () => {
    const wanted = fold(field.value);
    all(".group").forEach((group, number) => {
      let hits = 0;
      for (const chip of all(".chip", group)) {
        const hit = !wanted || fold(chip.textContent).includes(wanted) ||
          chip.dataset.words.split(" ").some((word) => word.includes(wanted));
        chip.hidden = !hit;
        hits += hit;
      }
      group.hidden = !hits;
      group.open = wanted ? hits > 0 : open[number] || !!group.querySelector(":checked");
    });
  };
  field.addEventListener("input", look);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });

  // The letter names what was chosen, until somebody edits it.
  const papers = all(".paper").map((paper) => ({ paper, text: paper.textContent, own: false }));
  for (const entry of papers) entry.paper.addEventListener("input", () => { entry.own = true; });
  const write = () => {
    for (const entry of papers) {
      if (entry.own) continue;
      const lang = entry.paper.parentElement.lang;
      const chosen = all(".pick:checked").map(
        (box) => box.parentElement.querySelector(`.${lang}`).textContent);
      const asked = chosen.length === 0 ? "" : lang === "en"
        ? ` I am worried about: ${chosen.join(", ")}.`
        : `私が心配しているのは次の項目です: ${chosen.join("、")}。`;
      entry.paper.textContent = entry.text.replace(/^(1\. .*)$/m, (line) => line + asked);
    }
  };
  write();
  document.querySelector("form").addEventListener("change", write);
  document.querySelector("form").addEventListener("reset", () => {
    field.value = "";
    setTimeout(() => { look(); write(); });
  });

  for (const button of all(".copy")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const said = button.textContent;
    button.addEventListener("click", async () => {
      const paper = button.closest("div").querySelector(".paper");
      await navigator.clipboard.writeText(paper.innerText);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = said; }, 2000);
    });
  }
})();
