// Bundles static/src into static/dist: hashed names, and manifest.json from an entry's name to its file.
// `npm run watch` bundles again at every change; `node build.mjs --tests` bundles the browser's own tests for Node.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { build } from "esbuild";

const DIST = "static/dist";
const ENTRIES = ["web/public.css", "live.css", "pages.ts", "phone.tsx", "console.tsx", "screen.tsx", "replay.tsx"];

/** Shared by the bundles and the tests; the oldest browsers are those of phones from 2020. */
const OPTIONS = {
  bundle: true,
  jsx: "automatic",
  jsxImportSource: "preact",
  target: ["chrome87", "safari14"],
  // Safari 14.0 gets one rare form of it wrong, which nobody here writes; esbuild would refuse all forms.
  supported: { destructuring: true },
  charset: "utf8",
  logLevel: "warning",
  logLimit: 10,
};

/** Bundle one entry; gives what esbuild made of what. */
async function bundle(entry) {
  const made = await build({
    ...OPTIONS,
    entryPoints: [`static/src/${entry}`],
    outdir: DIST,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".svg": "file" },
    format: "iife",
    minify: true,
    sourcemap: "linked",
    metafile: true,
  });
  return made.metafile;
}

/** From "phone.js" to "phone-3KQ2Z7AB.js", for each output that comes from an entry. */
function manifest(outputs) {
  const entries = outputs.filter(([, output]) => output.entryPoint);
  return Object.fromEntries(
    entries.map(([path, { entryPoint }]) => [basename(entryPoint, extname(entryPoint)) + extname(path), basename(path)]),
  );
}

/** The licence of every package that a bundle holds something of, as each of them asks. */
function licences(inputs) {
  const packages = new Set(inputs.flatMap((path) => path.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
  return [...packages].sort().map((folder) => {
    const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    const text = name ? readFileSync(join(folder, name), "utf8") : JSON.parse(readFileSync(join(folder, "package.json"))).license;
    return `== ${relative("node_modules", folder)}\n\n${text.trim()}\n`;
  });
}

/** Remove what earlier builds left. */
function sweep(kept) {
  for (const name of readdirSync(DIST)) if (!kept.has(name)) rmSync(join(DIST, name), { recursive: true });
}

async function bundleAll() {
  const results = await Promise.allSettled(ENTRIES.map(bundle));
  const made = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const outputs = made.flatMap((metafile) => Object.entries(metafile.outputs));
  const inputs = made.flatMap((metafile) => Object.keys(metafile.inputs));
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, "manifest.json"), JSON.stringify(manifest(outputs), null, 2) + "\n");
  writeFileSync(join(DIST, "licences.txt"), licences(inputs).join("\n"));
  sweep(new Set(["manifest.json", "licences.txt", ...outputs.map(([path]) => basename(path))]));
  return made.length === ENTRIES.length;
}

async function bundleTests() {
  const folder = "static/dist-tests";
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  await build({
    ...OPTIONS,
    entryPoints: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    outdir: folder,
    outbase: "tests",
    outExtension: { ".js": ".mjs" },
    format: "esm",
    platform: "node",
    target: "node18",
    packages: "external",
    sourcemap: "inline",
    logOverride: { "empty-glob": "silent" },
  });
  return true;
}

const whole = process.argv.includes("--tests") ? await bundleTests() : await bundleAll();
process.exitCode = whole ? 0 : 1;
