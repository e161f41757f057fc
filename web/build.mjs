// Bundles each script, style sheet and picture that lies in src/ itself (folders of src/ hold their
// parts) into a folder, under a name with the hash of its content. files.properties says which file
// has which name; it is written last, so that what stands in it is there. licences.txt has the
// licence of each package of others of which something is in a bundle. world.tsv and
// world-small.tsv are the map of the states, disputed.csv what is disputed on it.
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { geometry } from "./map/geometry.mjs";

const home = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("say where to write: node build.mjs FOLDER");

async function bundle() {
  const names = await readdir(join(home, "src"));
  return build({
    absWorkingDir: home,
    entryPoints: names.filter((name) => /\.(css|js|svg)$/.test(name)).map((name) => join("src", name)),
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".svg": "copy" },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2020",
    minify: true,
    legalComments: "none",
    metafile: true,
    outdir: "out",
    write: false,
  });
}

// The package of which a source is a part: node_modules/d3-geo or node_modules/@zazuko/yasgui.
function packageOf(input) {
  return /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}

async function licence(name) {
  const folder = join(home, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(join(folder, file), "utf8") : `Licence: ${license}\n`;
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

const { metafile, outputFiles } = await bundle();
const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
const packages = [...new Set([...inputs.map(packageOf).filter(Boolean), "world-atlas"])].sort();
const licences = await Promise.all(packages.map(licence));
const logical = Object.entries(metafile.outputs).map(([path, { entryPoint, inputs: parts }]) => {
  const source = entryPoint ?? (extname(path) === ".svg" ? Object.keys(parts)[0] : path);
  return [basename(source), basename(path)];
});

async function save(name, contents) {
  await writeFile(join(out, name), contents);
  await writeFile(join(out, `${name}.gz`), gzipSync(contents, { level: 9 }));
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const { path, contents } of outputFiles) await save(basename(path), contents);
await save("licences.txt", licences.join(`\n${"-".repeat(72)}\n\n`));
const disputed = await readFile(join(home, "map/disputed.csv"), "utf8");
await writeFile(join(out, "disputed.csv"), disputed);
const points = await readFile(join(home, "map/points.csv"), "utf8");
await writeFile(join(out, "world.tsv"), await geometry(import.meta.url, disputed, points, 6e-6));
await writeFile(join(out, "world-small.tsv"), await geometry(import.meta.url, disputed, points, 6e-5));
const lines = logical.sort().map(([name, file]) => `${name}=${file}\n`);
await writeFile(join(out, "files.properties"), lines.join(""));
