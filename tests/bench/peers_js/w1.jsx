// W1 as a composition for Remotion: five photos, slow zooms, crossfades, a title, six captions.
import React from "react";
import {
  AbsoluteFill,
  Composition,
  Html5Audio,
  Img,
  interpolate,
  registerRoot,
  Sequence,
  staticFile,
  useCurrentFrame,
} from "remotion";

const RATE = 30;
const PHOTOS = 5;
const EACH = 6 * RATE;
const FADE = RATE;
const WHOLE = PHOTOS * EACH;
const GROW = 0.12;
const EDGES = { extrapolateLeft: "clamp", extrapolateRight: "clamp" };

const Photo = ({ number, length }) => {
  const frame = useCurrentFrame();
  const ends = number % 2 === 0 ? [1, 1 + GROW] : [1 + GROW, 1];
  const scale = interpolate(frame, [0, length - 1], ends, EDGES);
  const opacity = number ? interpolate(frame, [0, FADE], [0, 1], EDGES) : 1;
  return (
    <AbsoluteFill style={{ opacity }}>
      <Img
        src={staticFile(`photo${number}.jpg`)}
        style={{ width: "100%", height: "100%", objectFit: "cover", transform: `scale(${scale})` }}
      />
    </AbsoluteFill>
  );
};

const Line = ({ text, size, place }) => (
  <AbsoluteFill style={{ alignItems: "center", justifyContent: place, paddingBottom: 60 }}>
    <div
      style={{
        color: "white",
        font: `bold ${size}px sans-serif`,
        WebkitTextStroke: "3px black",
        paintOrder: "stroke fill",
      }}
    >
      {text}
    </div>
  </AbsoluteFill>
);

const Film = () => {
  const photos = Array.from({ length: PHOTOS }, (_, number) => {
    const from = Math.max(0, number * EACH - FADE / 2);
    const end = Math.min(WHOLE, (number + 1) * EACH + FADE / 2);
    return (
      <Sequence key={number} from={from} durationInFrames={end - from}>
        <Photo number={number} length={end - from} />
      </Sequence>
    );
  });
  const captions = Array.from({ length: 6 }, (_, number) => (
    <Sequence key={number} from={90 + number * 135} durationInFrames={135}>
      <Line text={`Caption number ${number + 1}`} size={54} place="flex-end" />
    </Sequence>
  ));
  return (
    <AbsoluteFill>
      {photos}
      <Sequence durationInFrames={90}>
        <Line text="Urban Dreams" size={110} place="center" />
      </Sequence>
      {captions}
      <Html5Audio
        src={staticFile("music.mp3")}
        volume={(frame) => 0.35 * interpolate(frame, [WHOLE - 2 * RATE, WHOLE], [1, 0], EDGES)}
      />
    </AbsoluteFill>
  );
};

registerRoot(() => (
  <Composition
    id="W1"
    component={Film}
    width={1920}
    height={1080}
    fps={RATE}
    durationInFrames={WHOLE}
  />
));
