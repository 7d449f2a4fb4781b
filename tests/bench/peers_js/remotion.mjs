// node remotion.mjs FOLDER OUT CHROMIUM: makes W1 of the photos and the music in a folder.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "@remotion/bundler";
import { renderMedia, selectComposition } from "@remotion/renderer";

const [folder, outputLocation, browserExecutable] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const serveUrl = await bundle({
  entryPoint: path.join(here, "w1.jsx"),
  publicDir: folder,
  outDir: `${folder}-bundle`,
});
const chromium = { browserExecutable, chromeMode: "chrome-for-testing", logLevel: "warn" };
const composition = await selectComposition({ serveUrl, id: "W1", ...chromium });
await renderMedia({
  serveUrl,
  composition,
  outputLocation,
  codec: "h264",
  crf: 20,
  x264Preset: "veryfast",
  concurrency: 2,
  overwrite: true,
  ...chromium,
});
