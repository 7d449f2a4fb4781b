"""Named values the planner knows: colours, places, looks, moods, languages (data)."""

# ruff: noqa: E501 (tables of forms read better unbroken)

COLORS: dict[str, tuple[str, str]] = {
    "white": (
        "#FFFFFF",
        "white|fade to white|fade from white|白|白色|白底|白字|纯白|白屏|白场|白底色|全白|米白色",
    ),
    "black": (
        "#000000",
        "black|fade to black|fade from black|黑|黑色|黑底|黑字|纯黑|黑场|黑屏|黑幕|黑底色|全黑",
    ),
    "red": ("#FF0000", "red|红|红色|大红|红字"),
    "green": ("#00FF00", "green|绿|绿色|绿字"),
    "blue": ("#0000FF", "blue|蓝|蓝色|蓝字"),
    "yellow": ("#FFFF00", "yellow|黄|黄色|黄字"),
    "orange": ("#FFA500", "orange|橙|橙色|橘色|橘黄"),
    "purple": ("#800080", "purple|violet|紫|紫色"),
    "pink": ("#FFC0CB", "pink|粉|粉色|粉红|粉红色"),
    "gray": ("#808080", "gray|grey|灰|灰色"),
    "gold": ("#FFD700", "gold|golden|金|金色|金黄"),
    "silver": ("#C0C0C0", "silver|银|银色"),
    "cyan": ("#00FFFF", "cyan|aqua|青|青色"),
    "magenta": ("#FF00FF", "magenta|品红|洋红"),
    "brown": ("#8B4513", "brown|棕|棕色|褐色"),
    "navy": ("#000080", "navy|navy blue|dark blue|深蓝|藏青|深蓝色"),
    "lightblue": ("#ADD8E6", "light blue|sky blue|浅蓝|天蓝|天蓝色|浅蓝色"),
    "darkgreen": ("#006400", "dark green|深绿|墨绿|深绿色"),
    "beige": ("#F5F5DC", "beige|cream|米色|米白|奶油色"),
    "teal": ("#008080", "teal|蓝绿|蓝绿色"),
}
"""Colour names with their values and forms."""

POSITIONS: dict[str, str] = {
    "top-left": "top left|top-left|upper left|left top|upper left corner|top left corner|top-left corner|upper-left|左上|左上角|左上方",
    "top-right": "top right|top-right|upper right|upper right corner|top right corner|top-right corner|upper-right|右上|右上角|右上方",
    "bottom-left": "bottom left|bottom-left|lower left|lower left corner|bottom left corner|bottom-left corner|lower-left|左下|左下角|左下方",
    "bottom-right": "bottom right|bottom-right|lower right|lower right corner|bottom right corner|bottom-right corner|lower-right|右下|右下角|右下方",
    "top": "top|上缘|放上面|upper|at the top|on top|top center|top centre|top middle|up top|顶部|上方|上面|顶上|画面上方|屏幕上方|最上面|上边|上端|顶端|中上",
    "bottom": "bottom|下缘|放下面|lower part|at the bottom|bottom center|bottom centre|bottom middle|底部|下方|下面|底下|画面下方|屏幕下方|最下面|下边|底端|中下",
    "center": "center|置中|正中间|放中央|放中间|centre|centered|centred|in the center|in the centre|middle of the screen|in the middle of the screen|center of the screen|middle of the frame|居中|中央|正中|屏幕中间|画面中间|正中央|屏幕中央|画面中央|中心",
    "left": "left|left side|on the left|to the left|左边|左侧|左|往左|向左|靠左|左面",
    "right": "right side|on the right|to the right|rightwards|右边|右侧|右|往右|向右|靠右|右面",
}
"""Places on the picture."""

FILTERS: dict[str, str] = {
    "black_and_white": "black and white|black & white|b&w|bw|bnw|black n white|b n w|monochrome|grayscale|greyscale|black-and-white|b/w|mono|黑白|灰度|单色|黑白滤镜|去色|灰度效果|黑白效果|变黑白|变成黑白|黑白的",
    "sepia": "sepia|brownish|复古棕|棕褐|老照片|褐色调|怀旧棕|泛黄",
    "vintage": "vintage|eighties|seventies|nineties|old school|old-school|throwback|old film|old movie|old timey|super 8|super8|8mm|16mm|vintage|retro|old film|old-film|old school|nostalgic|film look|analog|old movie|复古|怀旧|旧电影|旧胶片|老电影|胶片|胶片感|年代感|港风|老胶片|做旧|复古风",
    "vhs": "vhs|old tape|camcorder|录像带|vhs风格",
    "cinematic": "cinematic|cinema|movie look|film-like|filmic|hollywood|movie-like|cinematic look|电影感|电影|大片|电影风|电影质感|电影级|电影色调|大片感",
    "warm": "warm|warm look|warm tone|cozy look|cozy feel|cosy feel|cosy look|温馨|golden hour|sunset look|warm filter|暖色|暖色调|暖调|温暖|暖|暖系|暖色滤镜|暖光",
    "cool": "cool|cold|cool look|cool tone|cold tone|bluish|cool filter|冷色|冷色调|冷调|冷|清冷|冷色滤镜",
    "vivid": "vivid|vibrant|colorful look|pop|punchy|saturated look|more vibrant|更鲜明|浓郁|鲜亮|鲜明|通透|色彩鲜艳",
    "dreamy": "dreamy|soft glow|glow|ethereal|soft look|梦幻|柔光|唯美|柔和",
    "noir": "noir|film noir|moody|dark moody|dark look|暗黑|暗调|黑色电影|忧郁|暗黑系",
    "teal_orange": "teal and orange|teal & orange|orange and teal|blockbuster|青橙|青橙色调|青橙调",
    "fresh": "fresh|clean look|bright and airy|airy|pastel|清新|小清新|日系|清新风|明快|日系风",
    "cyberpunk": "cyberpunk|neon|赛博朋克|霓虹",
    "documentary": "documentary look|documentary style|documentary feel|documentary vibe|like a documentary|纪录片风格|纪录片感",
    "underwater": "underwater look|水下效果|水下感",
    "faded": "faded|matte|washed out|哑光|褪色|高级灰|莫兰迪|莫兰迪色|低饱和|灰调",
}
"""Named looks."""

EFFECTS: dict[str, str] = {
    "vignette": "vignette|darken the edges|darken edges|darken the corners|darken the borders|vignetting|dark edges|dark corners|darkened edges|暗角|晕影|四角压暗|四周变暗|压暗四角|暗化四周|四周压暗|压暗四周|边缘压暗|压暗角|压个暗角|压一个暗角|加点暗角|四角变暗|压暗边角|边角压暗",
    "sharpen": "sharpen|sharper|sharpness|crisp|crisper|sharp|锐化|清晰度增强|锐利|锐度|锐一点",
    "grain": "grain|film grain|grainy|noise texture|颗粒|胶片颗粒|颗粒感|噪点|噪点感",
    "glitch": "glitch|glitchy|rgb split|digital distortion|故障|故障风|故障效果|故障艺术|信号干扰|抖动故障",
    "white_flash": "white flash|flash|camera flash|flash of white|flash white|flash to white|flashbulb|闪白|闪光|白闪|闪一下白|白光一闪|白光",
    "deflicker": "deflicker|flickering|remove the flicker|fix the flicker|remove flicker|去闪烁|频闪|闪烁|去频闪",
    "letterbox": "letterbox|widescreen black bars|black widescreen bars|cinemascope bars|letterbox bars|cinematic bars|cinema bars|movie bars|cinematic black bars|widescreen bars|cinematic letterbox|black bars on top and bottom|电影黑边|遮幅|电影遮幅|宽银幕|电影感黑边|电影边框",
    "shake": "camera shake|shake effect|earthquake|screen shake|抖动效果|震动效果|画面震动|震屏|抖屏",
    "light_leak": "light leak|light leaks|lens flare|flare|漏光|光晕|镜头光晕|光斑",
    "snow": "snow|snowfall|snowing|下雪|雪花|飘雪",
    "rain": "rain|raining|下雨|雨滴",
    "sparkle": "sparkle|glitter|confetti|闪粉|亮片|彩带|礼花|星光",
    "pixelate": "pixelate|pixelated|pixel effect|像素化|像素风",
    "old_film": "film scratches look|scratches and flicker|film scratches|scratches|dust and scratches|划痕|胶片划痕",
    "invert": "negative colors look|invert the colors|invert colors|inverted colors|color invert|negative effect|negative colors|反色|反相|负片",
    "posterize": "posterize|posterise|poster effect|海报化",
    "cartoon": "cartoon|cartoonish|anime style|anime look|comic book|comic style|卡通|动漫风|漫画风",
    "sketch": "ink outline look|pencil sketch|sketch effect|ink outline|ink drawing|line drawing|pencil drawing|素描|手绘线稿",
    "chromatic_aberration": "chromatic aberration|color fringing|colour fringing|色差效果",
    "motion_trails": "motion trails|motion trail|ghost trails|ghost trail|light trails|afterimage|拖影|残影",
    "motion_blur": "motion blur|动态模糊|运动模糊",
    "night_vision": "night vision|night-vision|夜视",
    "thermal": "thermal camera look|false color look|heat map|thermal camera|thermal vision|thermal scanner|thermal look|false color|false colour|热成像",
    "halftone": "halftone|halftone dots|newspaper dots|ben day dots|半调|网点",
    "tilt_shift": "tilt shift|tilt-shift|miniature effect|look miniature|toy look|移轴",
    "spin": "continuous rotation|continuous slow rotation|slow rotation|keep spinning|spinning effect|持续旋转",
    "pulse": "pulsing picture|pulse effect|pulse like a heartbeat|heartbeat effect|pulsing effect|zoom pulse|心跳效果|脉动",
    "bounce": "bouncing picture|bouncing effect|bounce effect|video bounce|弹跳效果",
    "iris": "iris reveal|iris wipe|iris effect|circle reveal|圆形展开",
    "lens_correction": "lens correction|barrel distortion|lens distortion|fisheye distortion|pincushion distortion|fish eye|fisheye|镜头畸变|鱼眼",
    "video_denoise": "noise reduction in the picture|video noise|visual noise|compression artifacts|compression artefacts|denoise the picture|画面降噪|画面噪点",
    "emboss": "emboss|浮雕",
    "crt": "crt look|crt|scanlines|scan lines|老电视效果|扫描线",
    "cctv": "cctv look|监控画面效果|监控风格",
    "hdr": "hdr look",
    "matrix": "matrix look|黑客帝国",
    "edges": "edges effect|边缘检测|描边效果",
    "radial_blur": "radial blur effect|径向模糊",
    "film_burn": "film burn effect|胶片灼烧",
    "hue_shift": "hue shift effect|色相偏移",
    "split_toning": "split toning effect|色调分离",
    "selective_color": "selective color effect|局部留色|保留单色",
    "channel_swap": "channel swap effect|通道互换",
    "perspective": "perspective effect|透视效果",
    "wipe_reveal": "wipe reveal",
    "mirror": "mirror effect|kaleidoscope|万花筒|镜像效果",
}
"""Named treatments of the finished picture."""

TRANSITIONS: dict[str, str] = {
    "fade": "crossfade|cross fade|cross-fade|dissolve|cross dissolve|cross-dissolve|fade transition|soft fades|gentle fades|smooth fades|fades|fade|叠化|溶解|交叉溶解|淡入淡出|淡化|渐变|柔和过渡|平滑过渡|叠化转场|溶接|叠接|交叉溶接|交叉淡化|渐变转场|淡入淡出转场|溶化|化入化出|淡变|交叠|软切",
    "dip_to_black": "dip to black|fade through black|fade to black|black dip|闪黑|黑场|黑场过渡|黑场转场|闪黑转场|黑一下|黑幕",
    "dip_to_white": "dip to white|fade through white|white flash|flash|fade to white|闪白|白场|白场过渡|白场转场|白闪|闪白转场|闪一下白|白光",
    "wipe": "wipe|wiping|擦除|划像|擦拭|划变|擦除转场|左右擦除|百叶窗",
    "slide": "slide|sliding|push|swipe|滑动|推入|滑入|滑|推移|平滑移动|滑屏|推拉|左滑|右滑|左移|右移|滑屏转场|翻页|平推|推镜转场",
    "zoom": "zoom|zooming|zoom in|zoom transition|缩放|推近|放大|变焦|放大转场|缩放转场|拉镜转场",
    "whip": "whoosh transition|whoosh transitions|swoosh transition|swoosh transitions|swish transition|swish transitions|whip|whip pan|whip-pan|swish|swish pan|甩镜|甩|快速摇|甩镜头|快摇|甩镜转场|运镜转场",
    "spin": "spin|spinning|rotation|旋转|转圈|旋转转场|转圈圈",
    "glitch": "glitch|故障|故障风",
}
"""Passages between clips."""

MOODS: dict[str, str] = {
    "upbeat": "reggae|bossa nova|ska|funk|funky|disco|salsa|samba|swing|雷鬼|放克|迪斯科|拉丁|桑巴|upbeat|happy|cheerful|joyful|lively|fun|bright|playful|bouncy|positive|feel-good|peppy|catchy|cheery|轻快|欢快|快乐|活泼|愉快|开心|明快|动感|欢乐|俏皮|轻松愉快|有活力|活力|可爱|欢脱|元气|青春|阳光|清脆|搞笑|搞怪|诙谐|幽默|洗脑|魔性|清爽|俏皮可爱|明朗|夏日|夏天|抖音风|抖音风格|短视频风|网感",
    "energetic": "energetic|fast-paced|fast paced|high energy|powerful|exciting|intense|driving|rock|workout|sporty|punchy|hype|激昂|有力|燃|热血|激情|劲爆|运动|摇滚|节奏感强|节奏感|震撼|带感|炸裂|激情澎湃|躁|动感十足|炫酷|酷炫|酷|热烈|高燃|卡点音乐|鼓点强|快节奏|节奏要快|节奏要快一点|节奏紧凑|节奏紧凑一点|紧凑|强节奏|律动|活力满满|充满活力|振奋|有节奏|有节奏感|鼓点",
    "lo-fi": "lo-fi|lofi|lo fi|chill|chillhop|laid-back|laid back|relaxed|study|jazzy|jazz|chilled|低保真|慵懒|松弛|放松|爵士|悠闲|惬意|轻松|轻松的|随性|闲适|懒洋洋|咖啡馆|下午茶|复古|慢悠悠|法式|小资",
    "cinematic": "cinematic|epic|orchestral|dramatic|heroic|trailer|grand|movie-style|inspirational|motivational|uplifting|inspiring|suspenseful|tense|horror|scary|spooky|creepy|eerie|haunting|mysterious|ominous|史诗|大气|磅礴|电影感|宏大|震撼大气|恢弘|悬疑|励志|管弦|交响|紧张|大片感|气势|有气势|恢宏|悲壮|壮阔|振奋人心|神秘|惊悚|恐怖|紧张感|英雄",
    "ambient": "氛围音乐|ambient|calm|peaceful|soft|relaxing|meditation|meditative|soothing|dreamy|gentle|atmospheric|quiet|slow|serene|mellow|平静|舒缓|安静|轻柔|柔和|空灵|冥想|治愈|唯美|宁静|放松|舒适|梦幻|轻音乐|舒服|助眠|禅意|自然|清新|安详|恬静|柔美|慢节奏|轻缓|静谧|疗愈|平和|优雅|氛围感",
    "corporate": "corporate|business|professional|tech|technology|modern|clean|presentation|企业|商务|科技|专业|高级|高级感|科技感|现代|商业|商务感|简约|大气商务|严肃|正式|稳重|发布会|沉稳|极简|未来感|干净",
    "acoustic": "钢琴曲|吉他曲|acoustic|warm|folk|guitar|heartwarming|heartfelt|emotional|piano|tender|romantic|sentimental|sweet|sad|cozy|nostalgic|country|touching|温馨|温暖|温柔|民谣|吉他|感人|浪漫|抒情|钢琴|暖心|伤感|甜蜜|怀旧|情感|走心|感动|悲伤|小清新|忧伤|悲伤的|文艺|情绪|煽情|深情|温情|暖暖|思念|离别|毕业|童年|亲情|甜|治愈系|忧郁|感伤|惆怅|思乡",
    "electronic": "electronic|edm|techno|house|dance|synth|synthwave|trap|hip hop|hip-hop|hiphop|dubstep|club|电子|电音|舞曲|嘻哈|说唱|蹦迪|电子乐|潮流|dj|蹦迪感|电子感|赛博|律动感|嗨|赛博朋克|霓虹|朋克",
    "festive": "festive|christmas|holiday|new year|celebration|birthday|party|wedding|celebratory|chinese new year|spring festival|喜庆|节日|圣诞|新年|春节|生日|派对|过年|婚礼|庆祝|国庆|元旦|热闹|过节|中秋|端午|红火|新春|喜气|婚庆",
    "travel": "travel|adventure|旅行|旅途",
    "pop": "pop|pop music|流行|流行乐",
    "classical": "classical|symphony|violin|strings|mozart|古典|小提琴|古典乐",
    "chinese": "chinese traditional|guzheng|traditional chinese|中国风|国风|古风|古筝|古典国风",
}
"""Moods of music; the beds that exist answer to the first nine."""

LANGUAGES: dict[str, str] = {
    "en": "english|英文|英语|英",
    "zh": "chinese|mandarin|simplified chinese|中文|汉语|普通话|简体中文|国语|中",
    "es": "spanish|西班牙语|西班牙文|西语",
    "fr": "french|法语|法文",
    "de": "german|德语|德文",
    "ja": "japanese|日语|日文",
    "ko": "korean|韩语|韩文",
    "pt": "portuguese|葡萄牙语|葡语",
    "it": "italian|意大利语",
    "ru": "russian|俄语|俄文",
    "ar": "arabic|阿拉伯语",
    "hi": "hindi|印地语",
    "zh-Hant": "traditional chinese|cantonese|繁体中文|繁体|粤语",
}
"""Languages by code."""

BILINGUAL = "bilingual|dual language|dual-language|two languages|双语|中英|中英文|中英双语|双语字幕|中英字幕"

PLATFORMS: dict[str, tuple[str, str | None, str]] = {
    "tiktok": ("tiktok", "9:16", "tiktok|tik tok|tiktoks"),
    "douyin": ("douyin", "9:16", "douyin|抖音"),
    "reels": (
        "reels",
        "9:16",
        "stories|insta story|insta stories|ig story|ig stories|reels|instagram reels|ig reels|instagram reel|ig reel|instagram story|instagram stories|ins快拍|快拍",
    ),
    "youtube_shorts": ("youtube_shorts", "9:16", "youtube shorts|shorts|yt shorts|youtube short"),
    "youtube": ("youtube", "16:9", "youtube|yt|油管"),
    "instagram": ("instagram", "1:1", "instagram|ig|insta|instagram feed|instagram post"),
    "facebook": ("facebook", None, "facebook|fb|脸书"),
    "bilibili": ("bilibili", "16:9", "bilibili|b站|哔哩哔哩"),
    "xiaohongshu": ("xiaohongshu", "3:4", "xiaohongshu|rednote|小红书"),
    "kuaishou": ("kuaishou", "9:16", "kuaishou|快手"),
    "wechat": ("wechat", "9:16", "wechat|wechat channels|视频号|微信|朋友圈|微信视频号"),
    "twitter": ("twitter", None, "twitter|tweet"),
    "linkedin": ("linkedin", None, "linkedin"),
    "whatsapp": ("whatsapp", None, "whatsapp"),
    "web": ("web", None, "website|web|the web|web page|网页|网站"),
    "vimeo": ("vimeo", "16:9", "vimeo"),
}
"""Platforms with their export preset and the shape they show."""

FORMATS: dict[str, str] = {
    "mp4": "mp4",
    "mov": "mov|quicktime",
    "webm": "webm",
    "mkv": "mkv",
    "avi": "avi",
    "gif": "表情包|表情包gif|gif|gifs|动图|gif动图|animated gif",
    "webp": "webp",
    "mp3": "mp3",
    "wav": "wav",
    "m4a": "m4a",
    "aac": "aac",
    "flac": "flac",
    "srt": "srt",
    "vtt": "vtt|webvtt",
    "ass": "ass",
    "txt": "txt|plain text|纯文本|文本|文本文件|文本格式|文档|word文档|txt文件",
    "png": "png|pngs",
    "jpg": "jpg|jpeg|jpgs",
    "prores": "prores",
    "edl": "edit decision list|edit decision lists|edl",
    "fcpxml": "davinci resolve|davinci|达芬奇|fcp工程|fcp项目|fcp|in resolve|for resolve|into resolve|fcpxml|final cut xml|final cut pro|final cut",
    "fcp7xml": "pr|premiere pro|adobe premiere|premiere xml|premiere|fcp7|xml|pr工程",
    "otio": "otio|opentimelineio",
    "capcut_draft": "draft for capcut|capcut draft|capcut project|capcut|jianying draft|jianying|剪映草稿|剪映工程|剪映项目|剪映",
}
"""File formats by their short names."""

CODECS: dict[str, str] = {
    "h264": "h264|h.264|x264|avc",
    "h265": "h265|h.265|x265|hevc",
    "vp9": "vp9",
    "av1": "av1",
    "prores": "prores|prores 4444|prores4444",
}

AUDIO_EFFECTS: dict[str, str] = {
    "swap_channels": "swap the stereo|swap stereo channels|swap the channels|swap audio channels|swap the audio channels|flip the stereo|swap the left and right|swap channels|swap left and right|swap stereo|左右声道互换|交换左右声道|声道互换|左右声道对调",
    "voice_enhance": "人声清楚|人声更清楚|声音清楚|说话清楚|voice enhancement|voice more clear|enhance voice|enhance the voice|voice enhance|voice enhancement|clearer voice|make the voice clearer|enhance speech|vocal clarity|enhance the dialogue|人声增强|增强人声|人声更清晰|声音更清楚|突出人声|人声清晰|声音清晰|提升人声|人声更突出|人声突出|声音更清晰|说话更清楚|说话声更清楚",
    "pitch": "pitch|chipmunk|semitone|semitones|deeper voice|higher voice|voice deeper|deep voice|变调|音调|变声|升调|降调|半音|萝莉音|大叔音|音高",
    "dereverb": "room echo removal|echoey|echoy|too much echo|boomy|cavernous|dereverb|reverb|room echo|remove echo|remove reverb|去混响|混响|去回声|去除回声|消除混响",
    "echo": "echo|add echo|回声|回音|echo effect",
    "mono": "mono audio|to mono|单声道|转单声道",
    "radio": "like a phone call|like a telephone|tinny|sound tinny|like a phone|phone call|over the phone|walkie talkie|walkie-talkie|old radio|like a radio|megaphone|radio effect|phone effect|telephone effect|电话音|电话效果|对讲机效果|收音机效果|对讲机",
    "treble_boost": "treble boost|高音增强|增强高音",
    "chorus": "chorus effect|合唱效果",
    "flanger": "flanger|flanger effect|flange|镶边效果",
    "phaser": "phaser|phaser effect|audio sweep|相位效果",
    "muffled": "muffled effect|闷声效果",
    "bass_boost": "bass boost|more bass|boost the bass|重低音|低音增强|增强低音",
    "stereo_widen": "stereo widening|widen the stereo|环绕声|立体环绕|3d环绕",
}
"""Treatments of sound."""

FONTS = "arial|helvetica|times|times new roman|impact|georgia|comic sans|roboto|montserrat|noto sans|noto serif|宋体|黑体|楷体|微软雅黑|思源黑体|思源宋体|仿宋|圆体|手写体|手写字体|serif|sans-serif|sans serif|handwritten"

TEXT_ANIMATIONS: dict[str, str] = {
    "fade": "fade in|fade|fading|淡入|渐显|渐入|fade-in|淡入淡出",
    "typewriter": "types itself out|type itself out|typing itself|types out|type out|letter by letter|character by character|typing effect|typing animation|typewriter|typing|type on|typed out|打字机|打字|逐字|打字机效果|逐字出现",
    "slide_up": "slide up|slide in|slides in|sliding in|fly in|slide-in|滑入|上滑|飞入|从下方滑入|滑动进入",
    "float": "floating|float around|float around slowly|floats around|drifts around|drift around|bounces around|bounce around|moves around|moves across|scrolls across|flies across|floating bounce",
    "slide_down": "slide down|从上方滑入|下滑|从上滑入",
    "pop": "pop|bounce|bouncing|pop in|pop up|bounces in|弹出|弹跳|弹入|跳动",
}
"""How words appear."""

MUSIC_STYLES = (
    "lo-fi",
    "upbeat",
    "cinematic",
    "ambient",
    "corporate",
    "acoustic",
    "electronic",
    "festive",
)
"""The beds that the engine composes."""

EVERYDAY = (
    "mate mates whistle whistles smidge chatter chatty photography "
    "scroll scrolling chunky bloom stems weaker subtler gentler stronger heavier swore swear swearing discord doable burn burned burnt wherever whichever whoever halve deeper about above affect after again against alive almost already also always among another apple "
    "arena around autumn await away awesome baby bad baking band bank bark beach beans bears "
    "beast because been before begin begun being bell below beside best better between bikes "
    "birthday bite blind blink block blot blow blue blur boats books boots boring both bottle "
    "bottles bound boy brain branch brand brands bread brick brother built bump bunch but butter "
    "button buttons cable cakes came camera camping cannot car card care cart case cast cat catch "
    "cause chain chance channel charge charity child chips choice choose chop chose chrome city "
    "clash client close closer cloud coach college come company concert contest context contract "
    "cooking cool cost couch could course court cow crack craft crag craw creamy crispy customer "
    "cute dancer dark date deals dear delivery dice diving does dog doing dolls done door down "
    "drag drags drawn draws dream dress drew drift drip drone during dusty each early earth "
    "easter eight either else enough entries entry estate even evening event ever every face fact "
    "fails fall family farm farmers fast father feed feel feels feet few field fight fill film "
    "find fine fire firm first five flags flavor flight float flock flow flowers folder folds "
    "folks followers following food foot forks form fort forth forum found four friend frogs from "
    "full funny gain game gate gather gave germany gifts girl give goes going gone good grace "
    "grand grass great greek grind grip groom ground grow guest guy had half hand happen hard "
    "hates have having heard hears heart heat hello here hide high home hope horse host house how "
    "however idea internal interview into invest its itself jeans joker jump jungle keep kid kind "
    "kings kissing kite knew know lakes lamps land laptop large last late later latter lawyer "
    "leading leads leaky least leather lecture less lesson life light like line links list "
    "listings little live loans local long look looks loose lose lost lot lotion lots loud love "
    "low lump lunch made main make man many march mark master maybe mean meat meet meeting metro "
    "might mine missing model moon more morning most mother mountain mouse move much music must "
    "mute nails name near need neither never newer next nice niece night noise none nose note "
    "nothing now office often older olive once only open order other ours over own pain paint "
    "pants paris park parse part party passes past pasta paste paying peach pending people "
    "perfect person phone picks pilates place plain plan plane plate play player please plenty "
    "plot podcast point port pose possibly post pours power prank presenter pretty prevent price "
    "prince prize process protect proves pull puppy push quiet quite races rain rainy rarely rate "
    "rather reach read ready really related remind remote ride rings rises river roads robot "
    "rocky roofs rose round row sale same sand scare school scope score scream screen sea seat "
    "second seed seem selling sells sense series seven several shade shake shall shape share "
    "shark sheet ship shirt shoes shoot shop short shot shout show shown side simple since sings "
    "sister site size skate skill sky sleep slips slot slow small smart smell smile smiles snack "
    "snake snow snowball socks someone something soon sort sound spain spare sparkler speaker "
    "speed spend spice spit split sport spot spring sprint stack stage stand stare stars state "
    "staying stays steady steak steal steam step sticky still stone stop store storm story "
    "stranger strike strong stronger stuck study subscribe such suffer suite suits summer sun "
    "sunset sure sweep swift tablet take talk talked tamer tasks taste taxes teach team tears "
    "teens tell tests than that their them theme then there these they thing think thinking this "
    "those though thread threat three through thrown tide tiger time tired tires today together "
    "told took tours tow toward tower towns trade trail train travel treat tree trial trick trip "
    "truck true ugly under until upon used useful very voice vote wait wakes walk want washes "
    "waste watch water wears wedding week weekend weight weird well went were whale what when "
    "where which while white who whole whom whose why wide will window windy winter wish witch "
    "with within without woman wonder word work world worry worse worst worth would writer wrote "
    "mood moods ticker tickers tinny tight tighter pacing footage year yells yet young your alum aria bend boot fees grin hell math mere pure quit reap rise root "
    "sake sift sine sock star tack tale temp tens thin tier unit vice warp mention mentions "
    "acted acting actor actors adopt alice alike aside assembly attack audit basis bath bathed "
    "began bench bless bones bored boss bounty candle caution cave cease chair chairs cheek claps "
    "colon consent curve deadline degree dense difficulty disc doll drain driving elected enter "
    "entered excuse expert experts extent formal fries gender given grant ideal inventor iphone "
    "joint known laser leans licence locked locks manner market markets masks material matter "
    "mount mumble north notion onset optimal overlap packed pairs patch peels prefer princess "
    "producer purse qualify recovery reply reserve rework scans seen server severe shadow sick "
    "signs singer sitting slack slash slate slave spill spoken staff staffs stamp statue statues "
    "subtly sunny sword swords taken teeth thirsty thorough threw tight tire torch tracing tried "
    "unable wheel wheels whine wider "
)
COMMON = frozenset(EVERYDAY.split())
"""Everyday words that a typing mistake must not be read from."""

SPELLINGS = (
    ("color", "colour"), ("center", "centre"), ("gray", "grey"), ("ize", "ise"), ("izing", "ising"),
    ("ization", "isation"), ("izer", "iser"), ("izes", "ises"), ("ized", "ised"),
)  # fmt: skip
"""American spellings beside the British ones; each form is known in both."""
