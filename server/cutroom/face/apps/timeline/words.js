// Words on the page, in English and Chinese.
const WORDS = {
  en: {
    timeline: "Timeline", waiting: "Waiting for the timeline…", undo: "Undo", redo: "Redo",
    export: "Export", full: "Full screen", inline: "Back to the chat", actions: "Film", zoom: "Zoom", wider: "Zoom in", narrower: "Zoom out",
    playhead: "Playhead", tracks: "Tracks", frameAt: "The film at {0}",
    empty: "Nothing is on the timeline yet.", media: "In the session: {0}.",
    changes: "What the last edit changed", changesSince: "What changed since version {0}",
    films: "Films", versions: "Versions", version: "version {0}", now: "now",
    restore: "Go back", restoreTo: "Go back to version {0}", added: "new", changed: "changed",
    of: "{0} of {1}", items: "{0} segments", item: "1 segment", rendering: "Rendering",
    cancel: "Cancel", play: "Play", loading: "Loading the film… {0} %", done: "Finished",
    failed: "Failed", cancelled: "Cancelled", checked: "checked", missing: "The file is gone.",
    large: "Too large to play here.", film: "Film {0}", working: "Working…",
    undone: "Undone.", redone: "Done again.", restored: "Back at version {0}.",
    nothing: "Nothing changed: {0}", exported: "The film is finished.", seconds: "{0} s",
    stopped: "The call was cancelled.", started: "The export has begun.",
    Video: "Video", Overlay: "Overlay", BGM: "Music", Voice: "Voice", Effects: "Sounds",
    Title: "Title", Captions: "Captions", "Lower third": "Names", Credits: "Credits",
    Countdown: "Countdown", "Picture effects": "Effects",
  },
  zh: {
    timeline: "时间线", waiting: "正在等待时间线……", undo: "撤销", redo: "重做",
    export: "导出", full: "全屏", inline: "回到对话", actions: "影片", zoom: "缩放", wider: "放大", narrower: "缩小",
    playhead: "播放头", tracks: "轨道", frameAt: "{0} 处的画面",
    empty: "时间线上还没有内容。", media: "会话中的素材：{0}。",
    changes: "上一次编辑改了什么", changesSince: "自版本 {0} 以来的改动",
    films: "成片", versions: "版本", version: "版本 {0}", now: "当前",
    restore: "恢复", restoreTo: "恢复到版本 {0}", added: "新增", changed: "已改",
    of: "{0} / {1}", items: "{0} 个片段", item: "1 个片段", rendering: "渲染中",
    cancel: "取消", play: "播放", loading: "正在载入影片…… {0} %", done: "已完成",
    failed: "失败", cancelled: "已取消", checked: "已检查", missing: "文件已不在。",
    large: "文件太大，无法在此播放。", film: "成片 {0}", working: "处理中……",
    undone: "已撤销。", redone: "已重做。", restored: "已回到版本 {0}。",
    nothing: "没有改动：{0}", exported: "影片已完成。", seconds: "{0} 秒",
    stopped: "调用已取消。", started: "导出已开始。",
    Video: "视频", Overlay: "叠加", BGM: "音乐", Voice: "旁白", Effects: "音效",
    Title: "标题", Captions: "字幕", "Lower third": "人名条", Credits: "片尾",
    Countdown: "倒计时", "Picture effects": "效果",
  },
};

let language = "en";

function speak(locale) {
  language = String(locale || "").toLowerCase().startsWith("zh") ? "zh" : "en";
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

// Words by name, with {0}, {1} … filled in; a name without words stands for itself.
function say(name, ...values) {
  const words = WORDS[language][name] ?? name;
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), words);
}
