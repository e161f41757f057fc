// Opens branches of the tree of goods in place. Without this script a link leads to the page of the
// goods, on which their branch is open; this script takes the branch out of that page.
const tree = document.querySelector("details.tree");

function branch(root, code) {
  return [...root.querySelectorAll("li[data-code]")].find((item) => item.dataset.code === code);
}

async function below(item) {
  const response = await fetch(item.querySelector("a").href);
  if (!response.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return branch(page, item.dataset.code)?.querySelector("ul");
}

function mark(button, item, isOpen) {
  const text = isOpen ? tree.dataset.close : tree.dataset.open;
  button.textContent = isOpen ? "−" : "+";
  button.setAttribute("aria-expanded", isOpen);
  button.setAttribute("aria-label", text.replace("{0}", item.querySelector("a").textContent));
}

async function turn(item, button) {
  let list = item.querySelector("ul");
  if (!list) {
    list = await below(item);
    if (!list) return;
    item.append(list);
    offer(list);
    list.hidden = true;
  }
  list.hidden = !list.hidden;
  mark(button, item, !list.hidden);
}

function offer(root) {
  for (const item of root.querySelectorAll("li[data-code]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "branch";
    mark(button, item, !!item.querySelector("ul"));
    button.addEventListener("click", () => turn(item, button));
    item.prepend(button);
  }
}

if (tree) offer(tree);
