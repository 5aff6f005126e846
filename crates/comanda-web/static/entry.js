// Entering an order by keyboard. The form is the server's: this sends it while somebody types, and puts back what
// follows from it, without touching what is being typed.
(() => {
  const form = () => document.querySelector("form[data-entry]");
  if (!form()) return;
  const within = (event, selector) => event.target instanceof Element && event.target.closest(selector);
  const fields = (of) => [...of.elements].filter((field) => field.name && field.type !== "hidden" && field.tagName !== "BUTTON");
  let timer = 0;
  let watching = null;
  let work = Promise.resolve();

  const sent = async (step, more, signal) => {
    const body = new URLSearchParams(new FormData(form()));
    body.set("_step", step);
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    const answer = await fetch(form().action, { method: "POST", body, signal, headers: { "HX-Request": "true" } });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  // While somebody types only what tells of it changes; the fields stay as they are.
  const watch = async () => {
    watching?.abort();
    watching = new AbortController();
    const mine = watching;
    const page = await sent("watch", {}, mine.signal).catch(() => null);
    if (!page || mine.signal.aborted) return;
    for (const part of page.querySelectorAll("[data-part]")) {
      const here = document.getElementById(part.id);
      if (here && !here.contains(document.activeElement) && here.innerHTML !== part.innerHTML) here.replaceChildren(...part.childNodes);
    }
  };
  const soon = () => {
    clearTimeout(timer);
    watching?.abort();
    timer = setTimeout(watch, 180);
  };

  // A step comes back with the whole form. What was typed since it was sent is kept.
  const step = (name, more = {}, button = null) => {
    clearTimeout(timer);
    watching?.abort();
    work = work.then(async () => {
      const before = new Map(fields(form()).filter((field) => !/checkbox|radio/.test(field.type)).map((field) => [field.name, field.value]));
      const page = await sent(name, more).catch(() => null);
      const next = page?.querySelector("form[data-entry]");
      if (!next) {
        // Nobody is logged in any more, or the server cannot be reached: the browser says so, and nothing typed is lost.
        form().dataset.plain = "";
        form().requestSubmit(button);
        return;
      }
      const active = document.activeElement?.id;
      for (const field of fields(form())) {
        const other = next.elements.namedItem(field.name);
        if (before.has(field.name) && before.get(field.name) !== field.value && other instanceof Element) other.value = field.value;
      }
      form().replaceWith(document.adoptNode(next));
      form().dispatchEvent(new CustomEvent("comanda:shown", { bubbles: true }));
      (form().querySelector("[autofocus]") ?? (active && document.getElementById(active)))?.focus();
    });
    return work;
  };

  document.addEventListener("input", (event) => {
    if (!within(event, "form[data-entry]") || event.isComposing) return;
    if (!within(event, "[data-full]")) soon();
  });
  document.addEventListener("change", (event) => {
    if (within(event, "[data-full]")) step("update");
  });
  document.addEventListener("submit", (event) => {
    if (!within(event, "form[data-entry]") || "plain" in form().dataset) return;
    const name = event.submitter?.value ?? "update";
    if (name === "place" || name === "draft") return;
    event.preventDefault();
    const more = {};
    const add = document.getElementById("f-add");
    // A scanner does not wait: the field is empty for the next code at once.
    if (name === "update" && document.activeElement === add && add.value) {
      more.add = add.value;
      add.value = "";
    }
    step(name, more, event.submitter);
  });

  document.addEventListener("keydown", (event) => {
    if (!form()) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault();
      work.then(() => form().querySelector("[data-place]").click());
      return;
    }
    const finder = within(event, "[data-finder]");
    if (!finder || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
    const input = finder.querySelector("input");
    const found = [...finder.querySelectorAll(".found-line")];
    const at = found.indexOf(document.activeElement);
    if (event.key === "Escape") {
      input.focus();
      return;
    }
    if (found.length === 0) return;
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    (next < 0 ? input : found[Math.min(next, found.length - 1)]).focus();
  });
})();
