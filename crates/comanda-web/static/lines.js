// Tables of lines that grow while somebody types or scans into them.
(() => {
  const bodies = (within) => within.closest("[data-grow]");
  const isEmpty = (line) => [...line.querySelectorAll("input")].every((input) => input.value.trim() === "");

  // One more empty line under the last one, its fields numbered on.
  const grow = (body) => {
    const last = body.lastElementChild;
    if (!last || isEmpty(last)) return;
    const line = last.cloneNode(true);
    for (const sentence of line.querySelectorAll(".invalid-feedback")) sentence.remove();
    for (const name of line.querySelectorAll("[data-name]")) name.replaceChildren();
    for (const input of line.querySelectorAll("input")) {
      input.name = input.name.replace(/\d+/, (number) => String(Number(number) + 1));
      input.value = "";
      input.classList.remove("is-invalid");
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
    body.append(line);
  };

  document.addEventListener("input", (event) => {
    const body = bodies(event.target);
    if (body) grow(body);
  });

  // What a code or barcode is called stands beside it as soon as it is left.
  document.addEventListener("change", async (event) => {
    const input = event.target.closest("[data-names]");
    const place = input?.closest("[data-line]").querySelector("[data-name]");
    if (!place) return;
    const typed = input.value.trim();
    const answer = await fetch(`/stock/named?q=${encodeURIComponent(typed)}`, { headers: { "hx-request": "true" } }).catch(() => null);
    if (answer?.ok && input.value.trim() === typed) place.innerHTML = await answer.text();
  });

  // Enter, which scanners send after a code, goes on instead of sending the form.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("[data-enter]")) return;
    event.preventDefault();
    const form = event.target.form;
    const line = event.target.closest("[data-line]");
    const fields = [...form.querySelectorAll("[data-enter]")];
    const next = isEmpty(line) ? form.querySelector("[data-last]") : fields[fields.indexOf(event.target) + 1];
    next?.focus();
    next?.select?.();
  });
})();
