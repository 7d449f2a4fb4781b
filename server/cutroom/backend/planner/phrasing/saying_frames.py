"""How a picture is cut, filled, scaled and coloured, in the words of an operation."""

from cutroom.backend.planner.phrasing.valuing import Values


class FrameValues(Values):
    """Sizes, places and colours as templates name them."""

    def _say_wave(self) -> str:
        if self.body["mode"] == "none":
            return self.pick("remove the waveform", "去掉音频波形")
        place, color = self.plain(self.body["position"]), self.plain(self.body["color"])
        bars = self.body["mode"] == "bars"
        shown = color if color[:1] == "#" or color[-1:] == "色" else f"{color}色"
        return self.pick(
            f"add a {color} waveform{' of bars' if bars else ''} at the {place}",
            f"在{place}加{shown}音频波形{'柱状图' if bars else ''}",
        )

    def _say_behind(self) -> str:
        """Return what shows behind something that was taken away."""
        behind = self.body.get("replace")
        if behind is None:
            return ""
        shown = self.plain(behind)
        return self.pick(f" and put {shown} behind it", f"，背景换成{shown}")

    def _say_hide(self) -> str:
        """Return how a region is hidden."""
        mosaic = self.body.get("style") == "mosaic"
        return self.pick("pixelate", "马赛克遮挡") if mosaic else self.pick("blur", "模糊")

    def _say_smoothly(self) -> str:
        return {
            "interpolate": self.pick(" with frame interpolation", "，补帧"),
            "blend": self.pick(" with frame blending", "，帧混合"),
        }.get(self.body.get("method") or "", "")

    def _say_scaled(self) -> str:
        """Return how a picture is scaled, shifted or made see-through."""
        body, said = self.body, []
        clip = self.one_clip(body.get("clip"))
        if body.get("scale") is not None:
            said.append(
                self.pick(
                    f"scale {clip} to {body['scale']:.0%}", f"{clip}缩放到 {body['scale']:.0%}"
                )
            )
        if body.get("opacity") is not None:
            shown = f"{body['opacity']:.0%}"
            said.append(
                self.pick(f"set the opacity of {clip} to {shown}", f"{clip}不透明度调到 {shown}")
            )
        if not said:
            said.append(self.pick(f"place {clip}", f"移动{clip}"))
        places = [
            f"{key} {self.plain(body[key])}"
            for key in ("x", "y", "anchor")
            if body.get(key) is not None
        ]
        return self.pick(", ", "，").join([*said, *places])

    def _say_size(self) -> str:
        width, height = self.body.get("width"), self.body.get("height")
        if width and height:
            return f"{width}x{height}"
        return self.pick(f"{width} px wide", f"宽 {width}") if width else f"{height}p"

    def _say_fit(self) -> str:
        return {
            "blur": self.pick(" with a blurred background", "，背景模糊"),
            "pad": self.pick(" with black bars", "，留黑边"),
            "crop": self.pick(", cropped to fill", "，裁切填满"),
        }.get(self.body.get("fit") or "", "")

    def _say_box(self) -> str:
        body = self.body
        if body.get("amount"):
            return self.pick(f" by {body['amount']:.0%}", f" {body['amount']:.0%}")
        if body.get("ratio"):
            return self.pick(f" to {body['ratio']}", f"为 {body['ratio']}")
        parts = [
            f"{key}={body[key]:g}"
            for key in ("x", "y", "width", "height")
            if body.get(key) is not None
        ]
        return f" {' '.join(parts)}" if parts else ""

    def _say_percent(self) -> str:
        scale = self.body.get("scale")
        return self.pick(f" to {scale:.0%}", f"到 {scale:.0%}") if scale else ""

    def _say_scale(self) -> str:
        return f"{self.body['scale']:.0%}"

    def _say_opacity(self) -> str:
        opacity = self.body.get("opacity")
        return (
            ""
            if opacity in (None, 1)
            else self.pick(f", {opacity:.0%} opaque", f"，不透明度 {opacity:.0%}")
        )

    def _say_intensity(self) -> str:
        share = self.body.get("intensity", 1)
        return "" if share == 1 else self.pick(f" at {share:.0%}", f"（{share:.0%}）")

    def _say_fill(self) -> str:
        kind = self.body["kind"]
        if kind == "blur":
            return self.pick("a blurred picture", "模糊背景")
        return self.plain(self.body.get("color") or self.body.get("asset"))

    def _say_color(self) -> str:
        color = self.body.get("color")
        if self.body["op"] != "fade":
            return self.plain(color)
        if not color:
            return ""
        way = "from" if self.body["dir"] == "in" else "to"
        return self.pick(f" {way} {self.plain(color)}", f"（{self.plain(color)}）")

    def _say_region(self) -> str:
        region = self.body.get("region")
        return self.plain(region) if region else self._say_box().strip()
