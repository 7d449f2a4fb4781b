// node editly.mjs FOLDER OUT FONT FFMPEG FFPROBE: makes W1 of the photos and the music in a folder.
import editly from "editly";

const [folder, outPath, fontPath, ffmpegPath, ffprobePath] = process.argv.slice(2);
const PHOTOS = 5;
const EACH = 6;
const FADE = 1;
const lines = [{ text: "Urban Dreams", from: 0, to: 3, position: "center" }];
for (let number = 0; number < 6; number += 1) {
  const from = 3 + number * 4.5;
  lines.push({ text: `Caption number ${number + 1}`, from, to: from + 4.5, position: "bottom" });
}
const clips = Array.from({ length: PHOTOS }, (_, number) => {
  const from = Math.max(0, number * EACH - FADE / 2);
  const to = Math.min(PHOTOS * EACH, (number + 1) * EACH + FADE / 2);
  const photo = {
    type: "image",
    path: `${folder}/photo${number}.jpg`,
    resizeMode: "cover",
    zoomDirection: number % 2 === 0 ? "in" : "out",
    zoomAmount: 0.12,
  };
  // Words belong to clips here: those that last beyond one are said in both.
  const words = lines
    .filter((line) => line.from < to && line.to > from)
    .map((line) => ({
      type: "title",
      text: line.text,
      position: line.position,
      zoomDirection: null,
      fontPath,
      start: Math.max(0, line.from - from),
      stop: Math.min(to, line.to) - from,
    }));
  return { duration: to - from, layers: [photo, ...words] };
});
await editly({
  outPath,
  ffmpegPath,
  ffprobePath,
  width: 1920,
  height: 1080,
  fps: 30,
  allowRemoteRequests: false,
  defaults: { transition: { name: "fade", duration: FADE } },
  clips,
  audioTracks: [{ path: `${folder}/music.mp3`, mixVolume: 0.35 }],
  customOutputArgs: "-c:v libx264 -preset veryfast -crf 20 -pix_fmt yuv420p -c:a aac".split(" "),
});
