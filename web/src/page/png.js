// Makes a PNG of a chart in the browser, from the SVG file of the server: the fonts of all scripts
// are here, and the server needs no program that draws. Without this script the link is hidden.
const SCALE = 2;

async function picture(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function offerPng() {
  for (const link of document.querySelectorAll("a.png[hidden]")) {
    link.hidden = false;
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      save(await picture(link.href), link.download);
    });
  }
}
