// What makes the console quick for those with a keyboard. Every page works without it.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const typing = (at) => at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

  // A choice that is made is sent at once.
  document.addEventListener("change", (event) => {
    const sender = event.target.closest("[data-send]");
    if (sender) sender.form.requestSubmit();
  });

  // Dialogs open by a button that names them, and close by Esc or a click beside them.
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open]");
    if (opener) document.querySelector(opener.dataset.open)?.showModal();
    if (event.target.closest("[data-print]")) print();
    const closer = event.target.closest("[data-close]");
    if (closer) {
      event.preventDefault();
      closer.closest("dialog")?.close();
    }
    if (event.target instanceof HTMLDialogElement && event.target.open) event.target.close();
    for (const menu of all("details[open].menu-person, details[open].drop")) if (!menu.contains(event.target)) menu.open = false;
  });

  // A part that was loaded into the sheet opens it.
  document.addEventListener("htmx:after:swap", () => {
    const sheet = document.getElementById("sheet");
    const body = document.getElementById("sheet-body");
    if (sheet && body.childElementCount > 0 && !sheet.open) {
      sheet.showModal();
      body.querySelector("[autofocus], input:not([type=hidden]), select, textarea, button")?.focus();
    }
  });
  document.getElementById("sheet")?.addEventListener("close", () => {
    document.getElementById("sheet-body").replaceChildren();
  });

  // What is shown once is selected whole when it gets the focus, and is copied by the button beside it.
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-select-whole]")) event.target.select();
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const field = document.querySelector(button.dataset.copy);
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Without a safe origin there is no clipboard; the older way still copies what is selected.
      if (!document.execCommand("copy")) return;
    }
    button.querySelector("span").textContent = button.dataset.copied;
  });

  // The small screen's menu.
  const drawer = document.querySelector("[data-drawer]");
  drawer?.addEventListener("toggle", () => document.body.classList.toggle("drawer-open", drawer.open));

  // Countries are called as the reader's language calls them; without this they stand by their codes.
  const countries = (within) => {
    const boxes = all("[data-countries]", within);
    if (boxes.length === 0) return;
    const names = new Intl.DisplayNames([document.documentElement.lang], { type: "region", fallback: "code" });
    const collator = new Intl.Collator(document.documentElement.lang);
    for (const box of boxes) {
      const taken = box.value;
      const named = [...box.options].map((option) => ({ option, name: /^[A-Z]{2}$/.test(option.value) ? names.of(option.value) : "" }));
      for (const { option, name } of named) if (name) option.textContent = name;
      box.append(...named.sort((a, b) => collator.compare(a.name, b.name)).map(({ option }) => option));
      box.value = taken;
    }
  };
  countries(document);
  document.addEventListener("comanda:shown", (event) => countries(event.target));

  // Of tabs that do not all fit, the one that is open is shown.
  for (const open of all(".tab.active, .groupings .active")) {
    const bar = open.parentElement;
    const [inner, outer] = [open.getBoundingClientRect(), bar.getBoundingClientRect()];
    bar.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }

  // What was refused is where the next thing is typed.
  const refused = document.querySelector("main [aria-invalid=true]");
  if (refused) {
    for (let more = refused.closest("details"); more; more = more.parentElement.closest("details")) more.open = true;
    refused.focus();
  }

  // Rows: j and k go through them, Enter opens, x selects.
  const rows = () => all("[data-row]");
  const current = () => document.querySelector("[data-row].at");
  const go = (step) => {
    const list = rows();
    if (list.length === 0) return;
    const at = list.indexOf(current());
    const next = list[Math.min(list.length - 1, Math.max(0, at + step))] ?? list[0];
    current()?.classList.remove("at");
    next.classList.add("at");
    next.scrollIntoView({ block: "nearest" });
    next.querySelector("a[data-main]")?.focus({ preventScroll: true });
  };
  const counted = () => {
    const boxes = all("[data-select]");
    const taken = boxes.filter((box) => box.checked).length;
    for (const bar of all("[data-selected]")) {
      bar.hidden = taken === 0;
      for (const number of all("[data-selected-count]", bar)) number.textContent = String(taken);
    }
    const every = document.querySelector("[data-select-all]");
    if (every) {
      every.checked = taken > 0 && taken === boxes.length;
      every.indeterminate = taken > 0 && taken < boxes.length;
    }
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-select-all]")) for (const box of all("[data-select]")) box.checked = event.target.checked;
    if (event.target.matches("[data-select-all], [data-select]")) counted();
  });
  counted();

  let leader = false;
  const places = { o: "/orders", c: "/customers", s: "/stock", h: "/", k: "/skus", j: "/jobs", i: "/imports" };
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      document.getElementById("find")?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && document.activeElement?.id === "find") {
      document.getElementById("found").replaceChildren();
      document.activeElement.blur();
      return;
    }
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (leader) {
      leader = false;
      if (places[event.key]) location.assign(places[event.key]);
      return;
    }
    const target = all(`[data-key="${CSS.escape(event.key)}"]`).find((element) => element.checkVisibility?.() ?? true);
    if (target) {
      event.preventDefault();
      if (target.matches("input, textarea, select")) {
        target.focus();
        target.select?.();
      } else target.click();
      return;
    }
    switch (event.key) {
      case "g":
        leader = true;
        break;
      case "j":
        go(1);
        break;
      case "k":
        go(-1);
        break;
      case "x":
        current()?.querySelector("[data-select]")?.click();
        break;
      case "?":
        document.getElementById("keys")?.showModal();
        break;
    }
  });

  // The search's findings are walked through by the arrows.
  document.addEventListener("keydown", (event) => {
    const found = document.getElementById("found");
    if (!found || !event.target.closest(".find") || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const links = all("a", found);
    const at = links.indexOf(document.activeElement);
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    (next < 0 ? document.getElementById("find") : links[Math.min(next, links.length - 1)])?.focus();
  });

  // News: told above the page; nothing under the mouse moves until somebody asks for it.
  const live = document.getElementById("live");
  const address = document.body.dataset.live;
  if (live && address && window.EventSource && all("[data-live-orders], [data-live-order]").length > 0) {
    const source = new EventSource(address);
    let fresh = 0;
    const tell = (text) => {
      const link = document.createElement("a");
      link.href = location.href;
      link.textContent = text;
      link.className = "btn btn-primary";
      live.replaceChildren(link);
      live.hidden = false;
    };
    source.addEventListener("news", (event) => {
      const news = JSON.parse(event.data);
      const card = document.querySelector("[data-live-order]");
      if (card) {
        const known = Number(card.dataset.liveVersion);
        if (news.order === card.dataset.liveOrder && news.sequence > known) tell(card.dataset.liveChanged);
      } else if (news.kind === "order.placed" || news.kind === "order.drafted") {
        fresh += 1;
        tell(document.body.dataset.saidNew.replace("#", String(fresh)));
      }
    });
    addEventListener("pagehide", () => source.close());
  }
})();
