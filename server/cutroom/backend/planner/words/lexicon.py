"""The words the planner knows, as concepts with their surface forms (data).

A form is written as it is matched: simplified, lower case, singular and infinitive. A
form under several concepts carries them all; the longest form at a place wins.
"""

# ruff: noqa: E501 (tables of forms read better unbroken)

VERBS: dict[str, str] = {
    "remove": (
        "get shot of|shot of|toss|toss out|axe|nix|scrub|purge|chuck|chuck out|yank|yank out|weed out|filter out|do away with|kick out|rip out|has to go|have to go|must go|should go|needs to go|need to go|isn't needed|not needed|aren't needed|zap|nuke|excise|prune|cross out|take that out|switch off|deactivate|jump cut|jump cuts|jumpcut|jumpcuts|ripple delete|ripple-delete|remove|empty|wipe out|delete|erase|get rid of|take out|take away|take off|drop|cut out|cut off|cut away"
        "|trim off|trim out|trim away|chop off|chop out|chop|lop|lop off|shave|bin|slice out|snip|snip off|snip out|clip out|clip off"
        "|strip|strip out|strip away|discard|ditch|lose|eliminate|clear|scrap|throw out"
        "|throw away|kill|crop out|edit out|slice off|shave off|hide|exclude|leave out|omit|skip"
        "|disable|cancel|turn off|deleted|cut everything|no longer need|don't need|don't want|do not need|do not want|no longer want|don't like"
        "|去静音|不想要|不想要了|去掉|去除|删掉|删除|删去|删了|删|移除|移走|剪掉|剪去|剪了|裁掉|裁去|切掉|切除|切了|砍掉|减掉|扔掉|清除"
        "|清空|取消|拿掉|撤掉|抹掉|消除|消掉|剔除|除去|关掉|剪除|丢掉|删光|弄掉|去了|关闭|砍|抠掉|去一下|消去|不要了|去|掐掉|掐|跳过|清理|清理掉|清理一下|过滤掉|处理掉|剪干净|清干净|消灭|剔了|去一去|关了|关上|去背|去背景|消除路人|去除路人|消除物体|去掉路人|去路人|去掉人物"
    ),
    "keep": (
        "remains|remain|stick to|limit to|limit it to|restrict to|restrict it to|leave me with|hang on to|hold on to|use only|include only|only include|keep just|show only|i want only|only show|只使用|仅用|仅使用|只选|只取|只采用|只保留下|keep|retain|preserve|only need|only want|just need|just want|just keep|only keep|leave only"
        "|save only|only use|just use|only the|just the|only leave|keep only|i need only"
        "|保留|只要|只留|留下|只保留|仅保留|只需要|留着|只用|只想要|只剩|留"
    ),
    "extract": (
        "rip|pluck|carve out|single out|dump|挑|挑出|挑选|选出|撷取|extract|pull out|grab|isolate|cut me|pull|take the section|take the part"
        "|截取|截出|截出来|剪出来|剪出|切出来|切出|裁出|裁出来|提取|抽取|取出|节选|摘取|抽出|截下来|截|取|剪下来|提出来|单独拿出来|抽帧|截帧|抽"
    ),
    "trim": (
        "pare down to|whittle down to|cut back to|get it down to|boil down to|boil it down to|boil down|reduce to|condense to|condense it to|condense into|trim back to|squeeze into|squeeze it into|compress into|distill to|distill|distil|trim|trim down|cut down to|cut it to|cut to|cut it down to|cut this to|cut down|shorten to"
        "|裁剪到|剪到|剪成|裁剪|剪裁|修剪|截断|截到|裁到|剪至|裁剪为|裁剪成|剪辑到|剪辑成|压到|压缩到|缩短到|缩到|控制在|剪短到|控制到|剪短为"
    ),
    "cut": "cut|剪|剪切|剪辑|切|裁|裁切",
    "shorten": "abbreviate|cut short|make shorter|snappier|more concise|too lengthy|shorten|shorter|condense|tighten|too long|compress the length|缩短|剪短|太长|短一点|短一些|变短|短点|精简|浓缩成|浓缩到|浓缩为|浓缩|精简到|精简成|精简为|缩减到|缩减|缩成|缩短成|缩短为|剪短成|剪短到|压短到",
    "lengthen": "elongate|drag out|make longer|stretch out|draw out|too short|lengthen|extend|longer|prolong|stretch|延长|拉长|加长|变长|长一点|长一些|太短",
    "split": (
        "sever|partition|separate into|carve into|cut apart|chop into|split|cut in two|cut in half|divide|slice|blade|razor|razor tool|chop up|cut into|split up|cut it in two|break"
        "|分割|拆分|拆成|切开|剪开|切成|断开|分成|切断|一分为二|切一刀|打断|拆开|分开|割开|切割|剪成两|剪一刀|分段|劈开"
    ),
    "concat": (
        "stick together|slap together|mash together|bung together|lump together|glue together|join together|fuse|link together|connect|chain|chain together|unite|sew together|put end to end|end to end|bring together|consolidate|merge|concat|concatenate|join|combine|stitch|stitch together|string together|put together"
        "|glue|splice|join up|piece together|tie together|one after another|one after the other|back to back"
        "|into one video|into a single video|into one file|into one|into a single file"
        "|合并|拼接|连接|拼成|拼在一起|接在一起|连起来|连成|合成|接起来|合在一起|串起来|拼起来|合到一起|拼到一起|串成|合为|组合|合成一个|接到一起|连在一起|拼|合起来|整合|接|串|相连|衔接起来|缝在一起|合到一块|做成一个视频|变成一个视频|弄成一个视频|剪在一起|放一起|放在一起|放到一起|合成一个视频|合并成一个|首尾相连|首尾相接|首尾连接|头尾相接|头尾相连|依次拼接|顺序拼接|无缝拼接|无缝衔接"
    ),
    "insert": "embed|slot in|squeeze in|tuck in|plug in|splice in|inject|paste|insert|place|put|append|stick|drop in|position|插入|插进|插到|插|放入|追加|放置|放上|放个|放一个|放|贴上|贴|叠加|摆|放上面|放下面|放中间",
    "add": (
        "出个|出一个|出一条|出条|下面垫|底下垫|superimpose|toss in|chuck in|incorporate|integrate|accompany it with|back it with|set it to|score it with|underlay|enable|activate|turn on|switch on|mix|mix in|blend in|sprinkle|throw on|type out|垫|垫在下面|铺在下面|垫上|slap|stick|pop|add|include|give|attach|apply|put on|throw in|slap on|use|need|want|overlay|lay|bring in|insert some|set up|introduce|layer|write|type|pop in"
        "|加|添加|加上|加入|加个|加一个|配|配上|配个|附上|来个|来点|来一段|来一首|打上|应用|添|增加|做个|弄个|加段|加些|加点|加一些|加一段|使用|带上|带点|带些|带一点|带|用|上个|给个|套用|套上|添上|搭配|搞个|弄点|整个|写上|写个|写|打个|打|上字幕"
    ),
    "replace": "sub in|sub out|switch out|change out|supersede|different music|different song|another song|another track|other music|replace|swap out|substitute|exchange|swap in|swap for|替换|换成|换掉|替换成|更换|换为|替换为|换|换个|换一个|改用|替代|替成|改换",
    "move": "shove|nudge|bung|transfer|reposition|drag|move|换到|挪去|搬去|排在|放去|移去|调整到|挪至|shift|relocate|bring|push|come before|come after|come first|come last|go before|go after|goes before|goes after|goes last|goes first|go last|go first|comes before|comes after|移动|移到|挪到|放到|放在|挪|移|调到|排到|提到|搬到|移至|拖到|挪动|往|往上|往下|向上|向下",
    "swap": "trade places|change places|exchange places|swap places|swap|switch|exchange|interchange|swap around|flip the order of|交换|对调|互换|调换|换一下位置|换一下|换换|调换位置|换位|互换位置|交换位置|换个位置|换位置|换一下顺序|换个顺序",
    "reorder": (
        "resequence|re-sequence|reshuffle|reorder|order|rearrange|re-order|sort|arrange|shuffle|re order|change the order|in the order|in this order|reverse the order|order them"
        "|重新排序|排序|重排|调整顺序|顺序|打乱|排列|倒序排列|换顺序|重新排列|按顺序"
    ),
    "duplicate": "replicate|double up|duplicate|copy|clone|make a copy|another copy|复制|拷贝|再来一份|克隆|再复制",
    "loop": "cycle|play again|play on repeat|on repeat|keep playing|replay|endlessly|run it again|loop|repeat|play over|循环|重复播放|循环播放|重复|播放遍|重播|复读|循环放",
    "reverse": "run backwards|run it backwards|time reverse|in rewind|back to front|from end to start|reverse|play backward|backward|backwards|rewind|in reverse|play in reverse|倒放|反向播放|倒着放|倒播|逆放|倒着播|逆向播放|倒带|反着放|倒过来放|倒序播放|倒着播放|倒转|倒转播放|倒过来播|反转播放|反过来播放|倒着来|反着播|反着播放|反过来播|反向",
    "boomerang": "boomerang|ping pong|ping-pong|back and forth|forward and backward|forward and back|forwards and backwards|forward then backward|回旋镖|来回播放|乒乓|往返播放|来回放|正放再倒放|往返循环|来回循环|倒放后再正放|倒放再正放|正放后倒放|先正放再倒放|先倒放再正放|正放后再倒放|鬼畜",
    "freeze": "停|freeze|freeze frame|freeze-frame|hold the frame|hold frame|hold the last frame|hold the first frame|hold on the last frame|pause on|pause the picture|still frame|hold|定格|静帧|冻结|定住|停留|暂停画面|停住|定帧|画面静止|静止|卡住",
    "speed_up": (
        "hasten|fast motion|fast-motion|sped-up|go faster|run faster|too slow|快转|加快速度|提速|快两倍|speed up|faster|accelerate|quicken|fast forward|fast-forward|double speed|double the speed|speed it up|hyperlapse|time lapse|timelapse|time-lapse|quicker|speed this up|speedup|sped up"
        "|加速|加快|快进|快放|变快|快一点|快点|提速|调快|快些|快一些|加速播放|延时|太慢|快速播放|as fast|fast|quick"
    ),
    "slow_down": (
        "slowed|slowed down|slomo|slo-mo|slo mo|super slow|slowmotion|half-speed|go slower|slow down|slower|slow-mo|slow motion|slowmo|slow mo|half speed|half the speed|decelerate|slow it down|slow-motion|slow this down|slow|too fast|as slow"
        "|减速|放慢|慢放|变慢|慢动作|慢一点|慢点|慢速|调慢|降速|慢镜头|慢一些|慢些|慢速播放|太快|升格"
    ),
    "speed": "speed|playback speed|playback rate|pace|tempo|速度|倍速|变速|播放速度|语速|播放|节奏",
    "ramp": "速度坡|速度曲线|变速坡|speed ramp|speed ramping|ramp|gradually speed up|gradually slow|gradually accelerate|曲线变速|变速曲线|渐变加速|逐渐加速|逐渐减速|渐渐加速|渐渐变慢|先快后慢|先慢后快|坡度变速|越来越快|越来越慢|由慢到快|由慢变快|从慢到快|由快到慢|由快变慢|从快到慢|慢慢变快|忽快忽慢|先快再慢|先慢再快",
    "crop": "reframe|trim the edges|trim the frame|裁切|裁切到|crop|crop in|裁画面|裁剪画面|画面裁剪|裁成|裁切成|裁剪为|裁为|裁切画面|裁掉画面",
    "rotate": "tilt|pivot|swivel|rotate|turn sideways|turn around|sideways|clockwise|anticlockwise|counterclockwise|counter-clockwise|anti-clockwise|upside down|rotation|旋转|转动|顺时针|逆时针|转正|颠倒|倒过来|摆正|躺着|旋",
    "flip": "左右反了|反了|翻过来|翻回来|上下颠倒|左右颠倒|flip|mirror|镜像|翻转|水平翻转|垂直翻转|左右翻转|上下翻转|左右镜像|对称|镜面|镜像翻转|左右对调画面|反转画面",
    "zoom_in": "get closer|move in closer|go closer|move closer|tighter shot|closer shot|快速推近|猛推|快速放大|急推|zoom in|zoom-in|push in|punch in|punch-in|close up|close-up|dolly in|enlarge slowly|magnify|zoom into|推近|推进|推过去|推上去|放大|拉近|推镜|推镜头|镜头推近|慢慢推近|推镜效果|慢推|缓慢放大|缓慢推近|慢慢放大|缓缓放大|缓缓推近|逐渐放大|逐渐推近",
    "zoom_out": "zoom out|zoom-out|pull out slowly|pull back|dolly out|zoom back|拉远|缩小|拉镜|拉镜头|镜头拉远|慢拉|拉开|缓慢缩小|缓慢拉远|慢慢缩小|慢慢拉远|逐渐缩小",
    "zoom": "zoom|zooming|ken burns|ken-burns|scale keyframe|缩放|缩放动画|缩放关键帧|肯伯恩斯|变焦|推拉|推近拉远|镜头运动|运镜|缩放效果",
    "punch": "punch|punch in|punch-in|quick|snap|fast zoom|sudden|快速推近|猛推|快速放大|急推|快速",
    "pan": "drift|drifting|pan|panning|平移|横移|摇镜|摇镜头|平摇|移镜|慢慢移动|缓慢移动|缓缓移动|左右移动|横向移动|缓慢平移|镜头移动|移动镜头|画面移动|平移镜头|扫过|慢慢平移|横摇",
    "stabilize": "steadier|jittery|jitter|bumpy|less wobbly|shaking|smooth out the shake|smooth out the shakes|handheld shake|stabilize|stabilise|stabilization|stabilisation|steady|shaky|shake|wobbly|stable|deshake|anti-shake|less shaky|防抖|稳定|去抖|增稳|抖动|太抖|太晃|晃动|消除抖动|画面抖|抖",
    "blur": "defocus|out of focus|obfuscate|redact|anonymize|anonymise|smudge|blur out|blur|pixelate|pixelated|mosaic|censor|obscure|blurred|blurry|模糊|打码|马赛克|打马赛克|虚化|遮挡|遮住|模糊处理|糊掉|毛玻璃|磨砂|高斯模糊|虚化背景|雾化",
    "fade": "fade|淡化|渐隐|渐变",
    "fade_in": "淡入淡出|fade in|fade from black|fade from white|fade-in|fade up|fade from|淡入|渐入|渐显|由黑渐显|黑场渐入|渐亮|由暗到亮|由黑到亮|由黑变亮|从黑到亮|由暗变亮|黑场渐亮|从黑场渐亮|从黑渐亮|由黑场渐亮|由黑场淡入|从黑场淡入|黑场进|黑场入|渐强|渐强进来|渐起|渐强进入",
    "fade_out": "淡入淡出|淡掉|淡去|淡下去|渐渐淡掉|fade out|fade to black|fade to white|fade-out|fade to|fade down|fade away|淡出|渐出|渐隐|渐弱|渐黑|黑场渐出|渐渐消失|渐暗|变黑|由亮到暗|由亮变暗|黑场结束|黑场收尾|黑场出|渐渐隐去|渐变黑|黑场结尾|淡到黑|渐弱结束|渐弱收尾|渐弱退出",
    "brighten": "illuminate|light up|lift the shadows|more light|more exposure|too dim|underlit|murky|gloomy|brighten|brighten up|brighter|lighten|lighter|lighten up|increase brightness|too dark|underexposed|变亮|调亮|提亮|亮一点|亮些|亮一些|亮点|太暗|增亮|加亮|更亮|偏暗|有点暗|明亮一点|亮|明亮|明亮一些",
    "darken": "lower the exposure|less bright|overlit|blown out|too white|darken|darker|dim|too bright|overexposed|变暗|调暗|暗一点|暗些|暗一些|暗点|太亮|压暗|更暗|过曝|偏亮",
    "increase": "amp up|amp|hike|beef up|strengthen|dial up|intensify|maximize|maximise|louden|barely hear|can barely hear|can hardly hear|hardly hear|can't hear|cannot hear|hard to hear|inaudible|barely audible|too faint|not loud enough|强一点|强一些|开大|拉满|bump|lift|jack up|push up|ramp up the|increase|raise|boost|turn up|up|higher|more|enhance|crank up|crank|louder|pump up|bump up|amplify|stronger|提高|增强|调高|增大|提升|加大|加强|升高|调大|大一点|大点|大声|大声点|大一些|更高|多一点|更大声|拉高|高一点|高点|大些|强一点|增加|响一点|太小声|声音太小|听不清",
    "decrease": "dial down|dial back|tone down|cut back on|diminish|lessen|dampen|attenuate|tame|pull down|take down|minimize|minimise|halve|ease off|knock down|减|减去|drowning out|drowns out|drown out|drowning|overpowering|overpowers|盖过|压过|盖住|喧宾夺主|抢戏|decrease|drop|减半|reduce|lower|turn down|down|less|quieter|softer|bring down|soften|weaken|拉低|拉下来|往下拉|降下来|调低一点|降低|减小|减弱|调低|调小|小一点|小点|小声|小声点|小一些|更低|少一点|压低|低一点|低点|小些|减少|弱一点|太大声|声音太大|太吵|太响|轻一点|降",
    "bigger": "hard to read|easier to read|more readable|more legible|unreadable|illegible|can't read|cannot read|barely readable|barely visible|difficult to read|bigger|larger|enlarge|increase the size|make larger|big|large|huge|larger size|upsize|too small|变大|大一点|大点|大一些|放大|更大|大些|加大|调大|大号|太小|大字|再大|改大|大一号|大一码",
    "smaller": "smaller|small|tiny|shrink|decrease the size|too big|too large|reduce the size|变小|小一点|小点|小一些|缩小|更小|小些|调小|小号|太大|小字|再小|改小|小一号|小一码|缩小一号",
    "resize": "缩放成|缩放为|resize|rescale|upscale to|downscale|scale to|scale down|scale up|scale it|rescale to|改尺寸|调整尺寸|改分辨率|修改分辨率|调整分辨率|缩放到|缩到|等比缩放",
    "set": "style the|style my|restyle|grade|color grade|colour grade|调整到|开到|调整成|统一|统一下|统一一下|切换到|切换成|切换为|set|touch|fit|adapt|format|change|adjust|make|turn|modify|switch|convert|transform|update|edit|alter|tweak|lower|bring|get|改|改成|改为|设置|设为|调整|调成|调到|变成|变为|设成|调|转换|转|转成|转换为|转为|修改|弄成|做成|变|换成|弄|设定|换算|调节|改到|设|让|使|更改|编辑|改下|适配|适合|动|碰|适应",
    "make": "make|create|produce|build|turn into|generate|turn|assemble|edit together|compile|put together|compose|design|prepare|做|制作|生成|做成|制成|弄成|剪成|剪一个|做一个|做个|弄一个|剪辑成|剪个|制作成|创建|剪成一个|整成|剪一支|搞一个|出一个|变成",
    "rename": "rename|rewrite|reword|rephrase|change the words|改名|重命名|改写|改字|重写",
    "correct": "sort out|sort it out|sort that out|sort this out|correct|fix the spelling|fix the typo|spelling|typo|misspelled|fix|更正|纠正|错别字|修正|改正|写错了|错字|订正|打错|打错了|写错|错了字|有错字|拼错了|拼错",
    "upload": "汇入|upload|import|ingest|load|上传|导入|载入|传|加载",
    "download": "download|下载|拉取",
    "undo": (
        "take back|退一步|退回一步|后退一步|复原|回上一步|回复上一步|undo|undo that|revert|go back|step back|take that back|take it back|undo last|ctrl z|ctrl+z|roll back|never mind that|scratch that|undone|revert that|back out"
        "|撤销|撤回|撤消|回退|后悔|退回|上一步|返回上一步|还原上一步|刚才那步不要|回到上一步|倒回去|反悔|撤"
    ),
    "redo": "取消复原|redo|do it again|put it back|redo that|reapply|重做|恢复撤销|取消撤销|再做一遍|恢复刚才|反撤销|重新应用",
    "restore": "put back|restore|bring back|go back to|return to|revert to|get back|switch back to|recover|roll back to|back to|恢复|还原|回到|恢复到|还原到|找回|回滚到|退回到|恢复成|切回|回滚",
    "save": "储存|存档|另存新档|存起来|save|save as|save it as|name this version|save this version|保存|另存为|存为|存成|存一下|保存为|存|另存|存一版|存个档|存好|先存|保存成|存成一版|保存一版",
    "export": (
        "finalize|finalise|send me|send it over|send over the|ship it|give me the final|give me the finished|i want the final video|i want the final cut|i want the final file|can i have the file|can i get the file|can i have the video|can i get the video|have the file|get the file|视频发我|发我视频|发我|传给我|出一版|汇出|输出成影片|算图|export|render|send me the video|send me the file|send it to me|give me the file|output|deliver|save the video|download the video|download|render out|render it|export it|spit out|final render|give me the video"
        "|导出|输出|下载|渲染|导出成|导出来|输出成|输出为|出片|导出为|生成视频文件|把视频发给我|发给我|成片给我|渲染出来|生成成片|生成最终视频|下载视频|保存视频|导成|出一份|出个成片|给我出片|导个|导一下|导一个|导一版|导一份|输出一份|输出一版|输出一下|渲染一下|把成片发我|生成一下视频|成片导出|导出去|合成导出|合成输出|导出视频|导给我|保存到本地|存到本地|保存到手机|存到手机|保存到相册|存到相册|保存到电脑|存到电脑|保存到桌面|出成片|出成品|出视频|出一下片|出个片|导出成片|生成最终成片|输出成片|打包输出|合成视频文件|出个|导个片|出一条"
    ),
    "compress": "squeeze|squash|压到|压成|压缩成|compress|reduce the file size|smaller file|under mb|file size|shrink the file|keep it under|keep the file under|less than|small enough|压缩|文件大小|压小|体积|减小文件|压缩到|小于|不超过|以内|不要超过|控制在",
    "convert": "convert|transcode|change format|re-encode|encode|转换|转成|转为|转换成|转换为|转码|转格式|转|转化为|转化成|变成|另存为",
    "compare": "compare|comparison|difference between|differences between|diff|what changed since|what changed from|what changed between|what has changed since|what is different|what's different|changed since|对比|对比一下|比较一下|比较版本|区别|差别|有什么不同|有什么变化|不一样|差异|对比版本",
    "describe": "tell me how long|how long the|tell me the resolution|tell me the length|tell me the duration|sum up|recap this|帧率多少|分辨率多少|帧率是多少|分辨率是多少|describe|what is in|what's in|whats in|tell me about|what is this video about|what does this video|analyze|analyse|summarize|summarise|what happens in|info|information|metadata|how long is|what resolution|what's the resolution|properties|tell me what|有什么|描述|讲了什么|说的是什么|分析|总结|概括|看看视频|内容是什么|多长|多少秒|几秒|什么分辨率|信息|介绍一下|视频内容|画面内容|识别视频内容|属性|参数|讲的什么|是什么内容|看一下视频|多大|时长是多少|讲了啥|讲的啥|讲什么|说什么|说了什么|拍的什么|拍了什么|讲些什么|什么内容|主要内容|大概内容|有什么内容|多少帧|多少分辨率|码率多少|时长多少",
    "find": "timestamps where|timestamp where|time stamps where|timestamps of|bring up|brings up|discuss|discusses|discussed|refer to|refers to|talk of|show me where|where she says|where he says|where they say|where she|where he|where they|哪里说了|在哪里说|哪里说过|find|search|search for|look for|locate|ask this video|where does|where is|when does|when do|what did|what does the|which part|at what time|at what point|who said|said about|say about|says about|mention|talk about|talks about|查找|搜索|找到|找出|找|哪里提到|什么时候|哪里说|哪段|提到|说到|讲到|搜",
    "check": "check|quality check|quality-check|verify|inspect|validate|qc|review|proofread|make sure|检查|质检|核对|审核|校验|看有没有问题|检测问题|有没有",
    "show": "预览|show|display|preview|view|see|let me see|list|print|显示|查看|看看|看一下|看下|展示|给我看|列出|看",
    "generate": "ai video|ai image|ai picture|ai clip|ai generated|ai-generated|ai视频|ai图片|用ai|generate|create from scratch|ai generate|draw|imagine|synthesize|synthesise|生成|画一|生成一张|生成一段|ai生成|创作|画|文生视频|图生视频|文生图|图生图",
    "publish": "post|post it|publish|share|schedule|send to|tweet|upload to|upload it to|发布|发到|发抖音|分享到|投稿|定时发布|发朋友圈|上传到|分享|发送到|发给|同步到",
    "normalize": "mastering|master|levels jump|jump around|jumps around|same volume|same loudness|equal loudness|even volume|too loud in some parts|volume goes up and down|loudness normalization|音量统一|音量弄均匀|音量前后弄均匀|弄均匀|音量均匀|声音均匀|音量拉平|音量前后一致|音量也统一|统一音量|统一一下音量|声音统一|all over the place|inconsistent volume|uneven|up and down in volume|时大时小|normalize|normalise|even out|loudness|level out|level the|balance the volume|balance the audio|consistent volume|audio levels|equalize|lufs|标准化|归一|归一化|响度|统一音量|均衡音量|音量统一|平衡音量|均衡|音量一致|音量忽大忽小|忽大忽小|音量标准化",
    "denoise": "嗡嗡响|嗡嗡的响|滋滋响|沙沙响|呼呼响|嘶嘶响|吱吱响|哗哗响|滋啦响|嗡嗡作响|嗡嗡的|滋滋的|沙沙的|buzz|buzzing|fan noise|fan hum|fan humming|humming|traffic noise|street noise|crackle|crackling|rumble|white noise|room noise|ambient noise|air conditioner|clean up the noise|风声|去杂讯|杂讯|去除杂讯|降噪音|denoise|noise reduction|clean up the audio|background noise|reduce noise|remove noise|hiss|hum|hissing|static noise|noise|noisy|wind noise|clean audio|clean the audio|remove the noise|clean up the sound|降噪|去噪|噪音|噪声|杂音|底噪|去除噪音|消除噪音|电流声|风噪|背景噪音|背景杂音|嘈杂|嘈杂的背景音|嘈杂声|环境音|环境噪音|环境噪声|背景声|人群声|鼠标声|键盘声|嗡嗡|嗡嗡嗡|嗡嗡声|滋滋|滋滋声|沙沙|沙沙声|嘶嘶|嘶嘶声|呲呲|电流音",
    "duck": "sidechain|side-chain|side chain|说话的时候压低|说话时压低|讲话的时候压低|人声的时候压低|有人声时压低|说话的时候调低|说话的时候小声|while people talk|while people are talking|while someone talks|while people speak|when i talk|when i speak|when someone speaks|when people talk|when there is speech|under my voice|under the voice|duck|ducking|auto duck|auto-duck|lower the music when|lower music when|lower the music while|lower the music under|quieter when|dip the music|music lower when|闪避|自动闪避|人声时降低|说话时降低|说话的时候音乐|人声出现时|说话时音乐|有人说话时|说话时|压低音乐|讲话时",
    "mute": "hush|cut the sound|cut the audio|kill the sound|kill the audio|audio off|sound off|without any sound|turn sound off|turn audio off|turn the audio off|bleep|bleep out|beep out|mute out|silence out|消掉声音|消去声音|mute|silence the|turn off the sound|no sound|without sound|no audio|without audio|turn off the audio|mute the|muted|silent|strip the audio|静音|消音|关闭声音|关掉声音|去掉声音|无声|消声|关原声|去原声|关闭原声|没有声音|去掉原声|移除原声|删除原声|去除原声",
    "animate": "animate|animated|animation|动画|动起来|动效|入场",
    "fill": "fill|fill in|fill up|填充|补上|填|填满|铺满|补",
    "detach": "detach|separate|分离|单独|剥离|分离音频",
    "sync": "sync|beat sync|sync to the beat|on the beat|to the beat|beat-sync|match the beat|cut to the beat|with the beat|beats|to the music|to the rhythm|卡点|按卡点|踩点|卡点音乐剪|按卡点音乐|对齐节拍|节拍|按节奏|跟着节奏|跟音乐节奏|鼓点|卡节奏|根据节奏|随节奏|跟节奏|按照节奏|随着节奏|根据音乐|根据音乐的节奏|根据节拍|按节拍|配合节奏|跟着音乐|踩着|按音乐节奏|根据音乐节奏|跟着音乐节奏|按照音乐节奏|音乐节奏|踩节奏|卡拍|卡拍子|合拍",
    "translate": "translate|translation|翻译|译成|翻成|翻译成|翻译为|译",
    "transcribe": "文稿|文字稿|逐字稿|transcribe|transcription|transcript|auto caption|auto-caption|auto subtitle|auto-generated|speech to text|语音识别|自动字幕|转文字|转录|识别字幕|自动生成字幕|识别语音|语音转文字|智能字幕|听写",
    "bold": "bold|bolder|加粗|粗体|粗一点",
    "optimize": "clean up|clean it up|tidy up|polish|optimize|optimise|get ready|get it ready|优化",
    "play": "play|播放",
    "both_ends": "each end|either end|both end|off each end|two ends|前后各|首尾各|头尾各|两头|两端|两边各|开头和结尾各|开头结尾各|头和尾各|掐头去尾|去头去尾|both ends|the start and the end|the beginning and the end|start and end|头尾|首尾|前后|开头和结尾|一头一尾|首尾两端",
    "start_over": "start over|start from scratch|start all over|start fresh|begin again|reset everything|reset the project|重新来过|重新开始|从头来过|从头再来|从头开始做|推倒重来|重来",
    "detect": "detect|automatically detect|auto detect|识别|检测|自动检测|自动识别",
}
"""What can be asked to happen."""

NOUNS: dict[str, str] = {
    "coding": "codec|codecs|ffmpeg|ffprobe|container|containers|moviepy|imovie",
    "by_word": "一个字一个字|一个词一个词|一字一字|逐字高亮|逐字|逐词|karaoke|word by word|word highlight|word highlighting|highlighted word|highlight each word|highlight every word|each word highlighted|current word highlighted|word level|bouncing words|one word at a time|逐字高亮|卡拉ok",
    "clip": "clip|segment|shot|scene|片段|分段|镜头|段落|段|素材|分镜|片断",
    "video": "podcast|episode|webinar|lecture|keynote|sermon|webcast|vod|screencast|gameplay|what's left|what is left|what remains|专案|录影|video|footage|film|movie|vid|project|timeline|programme|program|recording|whole thing|everything|视频|影片|片子|录像|成片|全片|整片|整个视频|全部内容|视屏|短片|整个片子|录屏|时间线|项目|工程|作品|vlog视频|画面",
    "picture": "image|photo|picture|pic|photograph|still|still image|static image|static picture|static photo|jpg file|slide|snapshot|jpg|jpeg|图片|照片|图|相片|静态图|图像|配图|相册|张图|产品图",
    "product": "product|产品|商品|货品",
    "files": "档案|档|file|files|upload|uploads|media|materials|asset|assets|文件|素材库|媒体|素材库里|所有素材|这些素材",
    "part": "chunk|chunks|part|section|portion|bit|piece|stretch|range|bits|interval|moment|部分|区间|这段|那段|一段|那部分|片段时间|时间段|时段|内容",
    "rest": "what's left|whats left|what is left|what remains|剩下来的|另外两段|另外三段|另外几段|另外两个|另外几个|另外两张|另外几张|另外的|其他两段|其他几段|其余两段|其余几段|剩下两段|剩下的两段|另两段|rest|everything else|the other|the others|anything else|remaining|remainder|其他|其余|剩下|剩余|别的|其它|剩下的|其他的|其余的|多余|多余的|多出来的|余下|余下的|用不上的|不用的|没用的部分|剩的",
    "it": "it|this|that|them|these|those|this one|that one|它|他|这个|那个|这些|那些|这|那|它们|这两个|这几个|这三个|这|该|其",
    "one": "one|ones|个",
    "all": "all|every|each|entire|whole|all of|all the|all my|both|everything|throughout|across|所有|全部|每个|每一个|整个|全|每|每张|每段|都|全都|所有的|全部的|每一|各|两个都|通篇|全程|整体|每两段|每两个|每两个片段|两两",
    "start_at": "start|beginning|opening|the front|the very beginning|at the start|at the beginning|beginning of|in the beginning|front|first position|opening seconds|head|开头|开始|片头|最前面|最前|开场|前面|一开始|最开始|起始|首位|头部|开头处|最开头|第一位|第一个位置|前头|头|头上|起头|最头上|打头|片首",
    "end_at": "end|ending|finish|the very end|at the end|closing|back|last position|tail|outro position|结尾|末尾|片尾|最后面|结束|最后一位|尾部|末端|收尾|最末|片尾处|最后位置|后面|最后面去|结束处|尾|尾巴|末了|最尾|结尾处|尾端|后头|屁股|片末|影片结尾|影片最后",
    "middle": "middle|center part|mid|halfway|midpoint|middle part|middle section|中间|中部|中段|中间部分|一半的地方|正中间",
    "half": "对半|对半分|half|halves|一半|半段|半部分|半截|半部|半边|半儿",
    "title": "片头标题卡|开头标题卡|标题卡片|片头字卡|片头卡片|标题字卡|title|headline|heading|title card|opening title|intro title|title text|title screen|main title|标题|片名|题目|大标题|主标题|题头|片头字|标题卡|片头标题",
    "text": "hook text|hook line|hook caption|cta text|hook title|handle|username|user name|hashtag|website|web address|phone number|channel name|brand name|company name|product name|my name|字卡|text|word|words|wording|text overlay|overlay text|label|caption text|lettering|text box|message|slogan|tagline|quote text|call to action|cta|callout|text layer|name tag|文字|字|文本|花字|文案|文字框|标语|口号|一行字|一句话|字样|一行文字|文字说明|标签|贴字|落款|地址|几句话|一段话|小字|大字|句话|几行字|几个字|两个字|三个字|四个字|五个字|六个字|三个大字|四个大字|几个大字|贴纸文字|文字贴纸|文字标签|电话|电话号码|手机号|联系方式|微信号|店名|网址|营业时间|门店地址",
    "intro": "intro|intro segment|opening segment|intro clip|intro card|opening card|开场白|片头片段|开场片段|引言|片头视频|片头",
    "outro": "outro|end card|end screen|closing card|outro card|ending card|closing segment|片尾卡|结束语|片尾片段|片尾视频|片尾",
    "credits_roll": "scrolling credits|rolling credits|end credits|credit roll|credits roll|closing credits|credits at the end|滚动字幕|滚动演职员表|演职员表|片尾字幕|演职人员|片尾名单|职员表|滚动名单|演职员名单|职员名单|工作人员名单|演员表|演员名单|制作人员名单|鸣谢名单|鸣谢|滚动显示|滚动播放|滚动出现|滚动文字|往上滚动|向上滚动|滚动的字幕|滚动名单字幕|跑马灯",
    "subtitle": "auto captions|subtitle track|on-screen captions|subtitle text|caption track|字幕档|caption|captions|subtitle|subtitles|closed captions|subs|closed captioning|captioning|subtitling|srt file|字幕|字慕|字募|台词字幕|字墓|上字幕|字幕文字|对白字幕|cc字幕|台词|对白文字",
    "caption_line": "line|sentence|句|行",
    "lower_third": "name strip|name plates|name banner|name card|name tag|name super|name caption|chyron|strapline|name tag|nametag|speaker name|name label|name title|lower third|lower-third|name strap|name bar|nameplate|name plate|lower thirds|人名条|姓名条|下三分之一|名字条|人物介绍条|字幕条|人名字幕|名条",
    "countdown": "countdown|count down|countdown timer|timer|倒计时|倒数计时|倒数",
    "music": "氛围音乐|reggae|ska|jazz|techno|disco|salsa|samba|bossa nova|music bed|lofi beat|lofi beats|underscore|different music|different song|another song|another track|other music|piano|guitar|violin|orchestra|钢琴曲|钢琴|吉他|小提琴|纯音乐|轻音乐|music|song|bgm|background music|soundtrack|tune|score|backing track|music track|background track|background song|melody|beat|jingle|beats|配乐|音乐|背景音乐|歌|曲子|背景乐|歌曲|背景音|伴奏|音乐轨|乐|旋律|曲|bgm音乐",
    "sound": "音讯|audio track|sound|audio|noise level|sound level|volume|the sound|声音|音频|音|声|音量|音轨|声儿",
    "volume": "声音太小|声音太大|太小声|太大声|太吵|太响|听不清|音量太小|音量太大|volume|loud|loudness level|gain|audio level|sound level|quiet|音量|声音大小|响|声音",
    "voice": "voice|vocal|vocals|speech|dialogue|dialog|talking|talk|speak|speaking|speaker|narrator|人声|说话声|讲话|对白|说话|口播声|语音|旁白声",
    "original": "camera sound|sound from the camera|video's own sound|original audio|original sound|original track|clip audio|video audio|camera audio|source audio|original voice|original|the video's audio|去原声|关原声|移除原声|去掉原声|删除原声|去除原声|关闭原声|video's sound|原声|原音|视频原声|同期声|原视频声音|原始声音|视频声音|原来的声音|视频的声音|原始音频|原视频的声音",
    "voiceover": "ai voice|robot voice|robotic voice|synthetic voice|computer voice|female voice|male voice|ai narrator|ai narration|read out|read out loud|say aloud|say out loud|voiceover|voice over|voice-over|narration|narrate|narrator voice|read aloud|text to speech|tts|speak the text|配音|旁白|解说|画外音|朗读|念出来|读出来|语音旁白|解说词",
    "padding": "breathing room|breathing space|padding|a bit of room|some room|buffer|喘息|缓冲|余量|留白时间|气口余量",
    "silence": "silent bit|quiet bit|silent moment|silent stretch|empty bit|没人说话的地方|没人说话的部分|没人说话的时候|没人讲话的地方|没说话的地方|没有声音的地方|没有声音的部分|没声音的地方|没声音的部分|没声的地方|没有人说话的地方|blank spots|dead spots|quiet spots|lull|lulls|long pause|long pauses|where nobody talks|where nobody is talking|where nothing is said|when nobody talks|when nobody is talking|jump cut|jump cuts|jumpcut|jumpcuts|去静音|silence|silent pause|pause|dead air|silent part|silent section|silent gap|gap|silences|quiet part|awkward pause|dead space|停顿|静音片段|静默|空白|气口|静音部分|空白片段|无声片段|停顿处|沉默|静音段|冷场|空隙|卡顿|安静的部分|没声音的部分|没说话的部分|没有声音的片段|没有声音的地方|没声音的地方|没有声音的部分|没声音的片段|没说话的地方|没人说话的地方|没有说话的地方|没人说话的部分|没有人说话的地方|没讲话的地方|静音的地方|静音的部分|无声的片段|无声的地方|无声部分|安静的地方|不说话的地方|不说话的部分|空白段|空白停顿",
    "filler": "口水话|啰嗦的部分|啰嗦重复段|啰嗦段落|啰嗦的地方|啰嗦重复的部分|重复段|重复段落|嘴瓢|说错话的地方|filler sound|filler sounds|hesitation|hesitations|false start|false starts|stumble|stumbles|er|hmm|filler|filler word|um|uh|ums|uhs|erm|ah|you know|ums and uhs|umms|like|uhm|verbal tic|stutter|stammer|口水词|口头语|语气词|口头禅|嗯|啊|呃|那个那个|废话|嗯啊|口误|结巴|重复的话|重复说的话|重复说的|说重复的话|说重复的|水词|重复的|重复的地方|重复的内容|重复部分|重复的部分|重复的句子|说错的|说错的地方|讲错的|讲错的地方|说错的部分|卡壳|卡壳的地方|嗯嗯啊啊|磕巴|磕磕巴巴|口误的地方|口癖|ng片段|ng|ng镜头|语气助词|废话片段|啰嗦的话",
    "talking_head": "talking head|talking-head|口播|口播视频|口播稿|讲解视频|真人出镜",
    "transition": "transition|transitions|crossfade|cross fade|cross-fade|cross dissolve|cross-dissolve|dissolve|溶接|叠接|转场|过渡|过渡效果|转场效果|过场|叠化|交叉溶解|溶解|切换效果|转场动画|切换",
    "hard_cut": "hard cut|hard cuts|straight cut|straight cuts|硬切|直接切换",
    "cutpoint": "cut|cut point|edit point|join|seam|剪切点|切点|剪辑点|接缝|衔接|衔接处|交界处|剪接处|每两段之间|每两段中间|每两个片段之间|两两之间|片段和片段之间|镜头与镜头之间",
    "effect": "effect|effects|fx|vfx|特效|效果|动效果",
    "filter": "色彩风格|filter|look|style|grade|color grade|color grading|color scheme|tint|vibe|aesthetic|滤镜|调色|风格|色调|质感|氛围|色彩风格|效果滤镜",
    "color_word": "color|colour|coloring|colours|hue|颜色|色彩|色",
    "brightness": "brightness|exposure|light|lightness|亮度|曝光|光线",
    "contrast": "contrast|contrasty|punchier|对比度|对比|反差",
    "saturation": "saturation|vibrance|saturated|saturate|desaturate|vibrancy|colorful|more color|饱和度|鲜艳度|鲜艳|饱和|艳丽|色彩浓度|鲜艳一点|更鲜艳|艳一点",
    "temperature": "temperature|color temperature|white balance|色温|白平衡",
    "gamma": "gamma|midtones|伽马|伽玛|中间调",
    "warmer": "偏暖一点|偏暖一些|偏暖些|偏暖点|稍微偏暖|略微偏暖|稍偏暖|略偏暖|再偏暖|warmer|warm up|warmth|warm it up|too cold|too blue|暖一点|更暖|变暖|暖一些|暖色一点|偏冷|暖色调一点|调暖|太冷",
    "cooler": "偏冷一点|偏冷一些|偏冷些|偏冷点|稍微偏冷|略微偏冷|稍偏冷|略偏冷|再偏冷|cooler|colder|cool down|too warm|too yellow|too orange|bluer|冷一点|更冷|变冷|冷一些|偏暖|调冷|太黄|冷色一点|偏黄",
    "dull": "washed out|dull|lifeless|flat colors|有点灰|发灰|偏灰|灰蒙蒙|灰灰的|寡淡|不鲜艳|暗淡",
    "auto_color": "auto color|color correct|auto correct|color correction|correct the color|auto enhance|auto-enhance|fix the color|fix the colors|自动调色|校色|色彩校正|一键调色|颜色校正|智能调色|一键美化|自动校色|自动增强",
    "logo": "logo|brand mark|brand logo|标志|标识|品牌标|商标|台标|logo图",
    "watermark": "浮水印|watermark|水印",
    "sticker": "sticker|emoji|icon|badge|red circle|red box|贴纸|表情|图标|徽章|箭头|圆圈|红圈|圈出|圈出来|圈起来|圈住|画个圈|画圈|红框|方框|标注框|指示框|下划线|爱心",
    "sfx": "sound effect|sound effects|sfx|whoosh|swoosh|swish sound|ding sound|applause|laugh track|boom sound|riser|stinger",
    "outline": "outline|stroke|letter border|描边|勾边",
    "bars": "bar|black bar|black bars|letterbox border|letterbox borders|black border|black edge|borders|black edges|letterboxing|pillarbox|letterbox bars|black frame|边框|黑边|黑框|上下黑边|两边的黑边|空白处|左右黑边|空白|黑条|黑色边框|留白",
    "sides": "empty area|empty areas|empty space|empty part|empty parts|blank area|blank areas|blank space|blank part|unused space|black area|black areas|black space|black part|black parts|black gap|black gaps|leftover space|四周|四围|周围|四边|side|sides|the sides|两边|两侧|四边|上下两边|左右两边|空出来的地方",
    "background": "box behind|dark box|text box behind|background box|backing box|background bar|text background|box|background|backdrop|bg|behind|behind it|behind the video|背景|底色|底|去背",
    "face": "face|faces|license plate|number plate|plate|person|people|man|woman|child|kid|人脸|脸|脸部|面部|车牌|头像|人物|人像|路人|孩子",
    "corner": "corner|角|角落",
    "region": "region|area|zone|区域|地方|位置|部位|范围",
    "green_screen": "key out|key out the green|抠掉绿色|抠掉绿幕|green screen|chroma key|chroma|greenscreen|blue screen|keying|绿幕|抠绿|蓝幕|抠像|绿布|色度键|绿屏",
    "pip": "little window|small box|little box|corner window|tiny window|floating window|picture in picture|picture-in-picture|pip|webcam|facecam|inset|small window|画中画|小窗|小窗口|子母画面|母子画面",
    "split_screen": "next to each other|next to one another|alongside each other|beside each other|stack|stacked|on top of each other|one above the other|split screen|split-screen|side by side|side-by-side|two up|double screen|分屏|左右分屏|上下分屏|并排|同屏|对比画面|左右并排|两分屏",
    "grid": "grid|collage|2x2|3x3|tile|tiled|multi-screen|quad|video wall|九宫格|四宫格|9宫格|4宫格|6宫格|宫格|拼图|六宫格|网格|多屏",
    "waveform": "waveform|audio visualizer|visualizer|audiogram|spectrum|visualiser|equalizer animation|sound wave|波形|音频可视化|声波|频谱|音波",
    "lut": "lut|cube file|look up table|色彩查找表|调色预设",
    "fps": "frame rate|framerate|fps|frames per second|帧率|帧速率|帧数|帧每秒",
    "resolution": "解析度|resolution|size|dimension|dimensions|pixel|wide|width|height|tall|分辨率|尺寸|宽|高|宽度|高度|像素|画质|清晰度",
    "aspect": "aspect|aspect ratio|ratio|format ratio|frame shape|orientation|比例|画幅|宽高比|长宽比|画面比例|幅面|画布",
    "vertical": "手机看|手机上看|适合手机|phone screens|直式|直的|直向|直版|直着|手机直式|vertical|vertically|portrait|upright|portrait mode|portrait orientation|tall format|phone format|for mobile|phone screen|竖屏|竖版|纵向|竖的|竖着|手机屏|竖画幅|竖向|竖屏的|竖",
    "horizontal": "横式|横的|横着|horizontal|horizontally|landscape|widescreen|wide screen|wide format|wide-screen|landscape mode|landscape orientation|横屏|横版|横向|宽屏|横的|横着|横画幅|横",
    "square": "square|正方形|方形|方屏|方的|方版|方图",
    "left_right": "on the left and right|on left and right|left & right|left and right side|left and right sides|either side|both sides|on both sides|left and right|left to right|左右|水平|horizontally|左右方向",
    "up_down": "on top and bottom|at the top and bottom|on the top and bottom|at the top and the bottom|top and bottom|top & bottom|above and below|over and under|top to bottom|up and down|上下|垂直|vertically|上下方向",
    "stereo": "stereo|channel|channels|left channel|right channel|left and right channels|立体声|声道|左右声道|左声道|右声道",
    "cinema_bars": "letterbox|cinematic bars|cinema bars|movie bars|cinematic black bars|widescreen bars|cinematic letterbox|电影黑边|遮幅|电影遮幅|宽银幕|电影感黑边|电影边框",
    "slideshow": "slideshow|slide show|photo video|picture video|photo album video|photo film|photo montage|image video|slide video|幻灯片|相册视频|照片视频|图片视频|电子相册|轮播|幻灯|图集视频|照片集|相册",
    "promo": "产品介绍视频|介绍视频|产品介绍短视频|产品介绍|招商视频|招聘视频|企业介绍视频|公司介绍视频|门店宣传视频|门店视频|种草短视频|带货短视频|课程宣传视频|活动宣传视频|新品视频|产品短视频|trailer|hype trailer|hype video|promo|promotional video|promotional|promotion video|commercial|ad|advert|advertisement|advertising video|product video|teaser|promo video|sales video|product launch|launch video|marketing video|product demo video|brand video|宣传片|宣传视频|广告|推广视频|促销视频|带货视频|产品视频|宣传短片|广告片|种草视频|推广片|产品宣传|新品发布|预告片|预告|带货",
    "vlog": "vlog|travel video|travel vlog|diary|travel film|日常|旅行视频|旅拍|日记|旅游视频|旅行短片|生活记录",
    "montage": "探店视频|美食视频|开箱视频|萌宠视频|宠物视频|毕业视频|纪念视频|毕业纪念视频|生日视频|生日祝福视频|聚会视频|年会视频|活动视频|健身视频|运动视频|穿搭视频|校园视频|亲子视频|宝宝视频|成长视频|露营视频|风景视频|街拍视频|美妆视频|团建视频|回忆视频|探店短视频|美食短视频|探店短片|美食短片|回忆短片|活动短片|年会短片|家庭视频|好物分享视频|测评视频|开箱短视频|婚礼视频|婚礼短片|舞蹈视频|montage|compilation|mashup|mix video|recap|recap video|wrap up video|sizzle reel|supercut|year in review|混剪|集锦|合集|剪辑合集|回顾|回顾视频|年度回顾|蒙太奇|拼剪|混剪视频|串烧|一键成片|自动成片|智能成片|自动混剪|快剪|集合剪辑|成长记录|纪念短片",
    "social": "reel|social media|social media video|social video|social media content|short video|short clip|content for social media|video content|ready-to-publish|ready to publish|shorts video|short-form|short form video|短视频|社交媒体|自媒体视频|小视频",
    "highlights": "most important stuff|most important parts|most important bits|important parts|important bits|key parts|main points|essential parts|best stuff|coolest parts|exciting parts|exciting bits|interesting parts|interesting bits|good stuff|good bits|best shots|most important moments|most exciting parts|most interesting parts|viral moments|viral moment|funny moments|interesting moments|important moments|memorable moments|engaging moments|exciting moments|standout moments|strong moments|good moments|great moments|powerful moments|juicy parts|highlight clip|highlight clips|highlights reel|highlight video|最有料|最有看点|最有价值|最劲爆|最有用|最有意思|有意思的|最有趣|有趣的片段|spoken word|current word|active word|正在说的词|当前词|highlight|highlights|highlight reel|best moments|best parts|strongest|best bits|best part|most exciting|key moments|most interesting|best of|best|funniest|good parts|golden quotes|greatest moments|top moments|most engaging|best clips|key points|高光|精彩|精华|金句|亮点|高光时刻|精彩片段|精彩瞬间|最精彩|精彩部分|高能|名场面|重点|高光片段|最好看的|高潮部分|最好的",
    "batch": "one by one|for each|each of them|individually|separately|batch|each file|each video|versions|every video|variants|each their own|one per|each product video|versions of each|逐个|分别|批量|每个都|各自|每条视频|每个视频分别|挨个|一个一个|依次处理",
    "version": "present version|current version|last version|version|draft version|revision|edit version|previous version|earlier version|版本|版|上一版|之前的版本|原来的版本|前一版|旧版本",
    "step": "step|steps|change|changes|edit|edits|action|actions|operation|步|操作|修改|改动|次修改|步操作",
    "versions_word": "history|edit history|show history|project history|version history|history of versions|all versions|list of versions|list versions|list the versions|show versions|show all versions|which versions|what versions|版本历史|历史版本|所有版本|版本列表|哪些版本|版本记录",
    "status": "what does my timeline|timeline look like|how many clips|how many clips are there|几段|几个片段|多少个片段|多少段|status|state|show tracks|show the tracks|show timeline|show the timeline|timeline status|current state|where are we|what do we have|progress|tracks|what's on the timeline|whats on the timeline|show me the timeline|current timeline|project status|what did you change|what have you done|what changed|改了什么|状态|进度|时间线|轨道|查看时间线|当前状态|现在什么情况|看看时间线|现在进度|显示轨道|时间轴|目前状态|做到哪|做到哪了|做到哪一步|做到哪一步了|到哪一步|到哪步了|剪到哪|剪到哪了|什么进度|进行到哪|目前进度|什么状况|有几个视频|一共几段|时间轴上有什么|时间线上有什么|有哪些轨道|几条轨道|什么情况|啥情况|情况如何|怎么样了|什么样了|目前什么样|现在什么样|进展",
    "balance": "credits|credit|balance|how many credits|credits left|remaining credits|credit balance|my credits|check credits|积分|余额|点数|额度|剩余积分|还有多少积分|剩多少积分|查余额|多少积分",
    "list_media": "传了什么|传了什么文件|传了什么素材|上传了哪些|上传了什么|上传过什么|上传了哪些素材|上传的素材|上传的文件|传了哪些|what have i uploaded|list media|list files|list my files|what files|list uploads|my uploads|uploaded files|what did i upload|media list|which files|list the files|show files|show my files|what have i uploaded|show uploads|素材列表|有哪些素材|列出素材|上传了什么|有哪些文件|文件列表|有什么素材|素材清单|哪些文件",
    "thumbnail": "导出一张图片|导出一张图|导出一张截图|导出一帧画面|导出一帧|存一张图|poster image|preview image|cover shot|thumbnail|cover image|cover frame|cover photo|poster frame|poster|cover picture|screenshot|screen grab|frame grab|still from|youtube cover|thumb|as a cover|封面|缩图|缩略图|截图|封面图|截一张图|截一张|截图当封面|截个图|当封面|做封面|截屏",
    "frame": "frame|frames|still frame|帧|帧画面|逐帧|每帧|一帧|画格|抽帧|截帧",
    "font": "letter|letters|lettering|font color|字型|font|typeface|font family|字体",
    "size": "size|font size|字号|大小|字体大小|字大小",
    "position": "position|location|placement|位置|地方",
    "opacity": "opaque|see through|不透明|opacity|transparency|transparent|semi-transparent|translucent|semi transparent|see-through|half transparent|faint|subtle|透明度|半透明|不透明度|完全透明|全透明|透明|淡淡的",
    "quality_word": "best quality|highest quality|high quality|low quality|good quality|best settings|best possible quality|高质量|最高质量|高画质",
    "encoder": "slow encoder|slower encoder|fast encoder|faster encoder|slow encode|slow encoding|fast encode|fast encoding|slow encoding preset|fast encoding preset|preset|slower preset|faster preset|x264 preset|编码速度慢|编码慢一点|编码快一点|编码速度快|slow preset|fast preset|medium preset|veryslow preset|preset slow|preset fast|慢速编码|快速编码",
    "duration_word": "片长|最终时长|成片时长|最终长度|总体时长|视频总时长|duration|length|runtime|running time|long|总时长|时长|长度|总长|持续|时间|显示|停留时间|展示时间|播放时长",
    "section_word": "chorus|climax|drop|hook|best part of the song|the chorus|refrain|catchy part|高潮段|副歌|高潮|高潮部分|副歌部分|燃点|最燃的部分",
    "repeats": "重复的画面|重复的镜头|重复镜头|重复画面|重复的片段|重复片段|模糊的镜头|模糊的片段|没用的镜头",
    "sound_effect": "sound effect|sound effects|sfx|音效|特效音|掌声|笑声|转场音|提示音|搞笑音效",
    "scenes": "wherever the shot changes|when the shot changes|where the shot changes|wherever the scene changes|where the scene changes|scene change|scene changes|shot change|shot boundaries|by scene|scene detection|each scene|scene cut|every scene|at every cut|scenes|shot by shot|镜头切换|场景切换|按镜头|按场景|场景变化|转换镜头|分镜头|每个场景|镜头变化|场景|每个镜头",
    "keyframe": "keyframe|key frame|关键帧",
    "flash": "flash|white flash|flash effect|闪白|闪光|白闪|闪白效果|闪一下|白光闪",
    "platform_timeline": "edit decision list|edit decision lists|edl|xml|fcpxml|otio|opentimelineio|premiere|final cut|davinci|resolve|capcut draft|jianying draft|capcut project|剪映草稿|剪映工程|剪映项目|草稿文件|达芬奇|final cut pro|ae|会声会影|必剪",
    "progress_bar": "progress bar|progressbar|progress indicator|loading bar|timeline bar|进度条",
    "chapters": "chapters|chapter marker|chapter markers|chapter mark|chapter marks|chapter points|youtube chapters|章节标记|章节",
    "page": "show notes|episode notes|episode description|youtube description|title idea|title ideas|caption idea|caption ideas|content idea|content ideas|video ideas|hashtags for|video description|tweet thread|newsletter|press release|screenplay|pizza|job post|article|blog post|blog|email|essay|poem|resume|cover letter|weather|stock|recipe|joke|code|script for|homework|news|price of|story idea|工作描述|文章|邮件|天气|股票|笑话|论文|代码|简历|写首诗|新闻|招聘|小红书文案|发布文案|朋友圈文案|视频文案|抖音文案|文案脚本|口播脚本|分镜脚本|脚本|简介|视频简介|话题标签|话题|周报|日报|合同|方案|策划案|作文|歌词|情书|ppt|表格|旅游攻略|攻略",
    "live": "screen record|record my screen|record the screen|capture my screen|start recording|record myself|record me|turn on the camera|turn on my camera|turn on my webcam|open the camera|open my webcam|go live|rtsp|live stream|livestream|surveillance|camera feed|alert when|alert me|webcam feed|security camera|直播|监控|摄像头|报警|推流|直播流",
    "beauty": "sync the lips|sync lips|sync his lips|sync her lips|face swap|deepfake|swap the face|swap faces|put my face|put his face|put her face|lip sync|lip-sync|clone my voice|clone his voice|clone her voice|voice clone|换脸|变脸|声音克隆|克隆声音|对口型|ai换脸|换头",
    "remove_object": "replace the sky|sky replacement|change the sky|swap the sky|make her smile|make him smile|make them smile|make me look younger|make him look younger|make her look younger|change her hair|change his hair|change my outfit|change the outfit|change her clothes|change his clothes|add a person|add a dog|add a cat|3d model|3d object|hologram|de-age|remove the crowd|remove the person|remove people|remove object|remove the object|object removal|inpaint|erase the person|消除路人|去除路人|消除物体|去掉路人|去路人|去掉人物|美颜|磨皮|瘦脸|美白|大眼|换天空|把天空换|天空换成|换衣服|换发型|祛痘|去皱|祛皱",
    "track_object": "跟着人走|跟着人|跟着说话人|跟着说话的人|跟着主角|跟着主体|跟着人物|跟着脸|跟着人脸|跟着脸走|跟着球|跟着产品|跟着物体|track the|motion tracking|follow the subject|follow the face|auto reframe|跟踪|追踪|跟随|人物跟踪",
    "offset": "delay the audio|delay the sound|audio delay|shift the audio|audio offset|audio is out of sync|out of sync|声音往后|声音往前|声音延迟|音画不同步|声画不同步|音画同步|对不上|声音对不上|声画不对|音画不一致|不同步|嘴型对不上",
    "match": "match|make the same as|匹配|一致|保持一致|统一色调|看起来一样",
    "colorize": "colorize|colourize|上色|黑白变彩色",
    "upscale": "upscale|enhance quality|enhance the quality|improve quality|improve the quality|super resolution|high definition|hd quality|sharper quality|make it hd|higher quality|clearer|better quality|高清化|变清晰|超分|提升画质|提高画质|更清晰|画质增强|提高清晰度|修复画质|高清修复|画质修复|清晰一点|变高清",
    "interpolate": "interpolation|interpolated|smooth interpolation|interpolate|smooth motion|smoother motion|frame interpolation|optical flow|补帧|插帧|光流|流畅一点|更流畅",
    "blend": "blend|frame blending|混帧|帧混合",
    "copy_codec": "without re-encoding|no re-encoding|stream copy|lossless|without reencoding|without quality loss|without losing quality|无损|不重新编码|不转码|不压缩画质|不重编码",
}
"""What can be spoken of."""

CONNECTORS = (
    "so maybe|so perhaps|so let's|so lets|so i'd like|so i want|so can we|so could we|so now|so what i want is|so what i need is|so could you|so can you|so could u|so can u|so please|so pls|so i want you to|so just|so i need you to|and|then|also|plus|after that|next|finally|afterwards|and then|as well as|but|followed by|along with"
    "|lastly|and also|before you|&|after which|additionally|on top of that|besides that|once done|when done|when you are done"
    "|然后|再|并|并且|接着|同时|和|以及|还有|另外|顺便|而且|之后|跟|与|及|接下来|随后|最后再|还要|并把|再把|此外|外加|完了|完事|其次|首先|其中|最后把|最后给|随即|紧接着|完事后|完了之后|完了再|弄完|弄完之后|剪完|剪完之后|做完|做完之后|然后把|然后再把|还得|还想|还需要|另外再|再来|再给|并给|并加|另外给|顺带|顺带着|同时把|同时给|最后一步|第一步|第二步|第三步|第四步"
)
"""Words between two requests, or between two things of one request."""

FILLERS = (
    "loads of|lots of|a lot of|tons of|heaps of|a load of|a ton of|a bunch of|plenty of|loads|out loud|slight|u|ur|ya|yo|dude|bro|guys|thx|ty|cheers|tbh|btw|lol|look like|looks like|looking like|feel like|feels like|sound like|sounds like|on top of|i've got|i have|i've|"
    "please|pls|plz|can you|could you|would you|will you|i want you to|i would like to|i'd like to|i would like"
    "|i'd like|i want to|i need to|i need you to|let's|lets|let us|kindly|hey|hi|hello|just|maybe|perhaps|actually|so|ok|okay"
    "|well|as well|now|for me|if possible|if you can|thanks|thank you|how do i|how can i|how to|how would i|is it possible to"
    "|help me|help me to|go ahead and|simply|really|basically|you know what|um please|my|our|your|the|a|an|some|any|of"
    "|i was wondering if you could|do me a favor and|would you mind|quickly|automatically|auto|i think|i guess|with auto sync|auto sync|in sync|synced up|a bit|a little|slightly|little"
    "|kind of|sort of|again|with auto sync|auto sync|auto synced|in sync|synced up|right|yes|yeah|yep|sure|also please|exactly|precisely|正好|is|are|be|was|were|will|should|should be|have|has|there|too much|bit|rather|quite|very|kinda|gonna|wanna|try to|try|ask|let|do|does|did|can|could|would|i|me|we|us|you|he|she|they|want it|need it"
    "|掉|请|帮我|麻烦|只|仅|光|缓慢|缓缓|首先|帮忙|给我|请帮我|能不能|可以|可不可以|能否|我想|我要|我想要|我希望|希望|想要|需要|帮|一下|吧|吗|呢|呀|哦|嘛|了|啦|的|地|得|下|请你|你|我|我们|咱们|那么|嗯嗯|好的|好|哈|现在|谢谢|多谢|辛苦|谢啦|就|也|还|先|要|想|能|会|是|有|有点|稍微|略微|一点|一些|些|整个地|给|把|将|被|让它|对|对于|在|中|里|里面|里的|上面的|这里|处|时|时候|的时候|看起来|显得|觉得|感觉|太|很|非常|更|更加|比较|挺|好像|最好|应该|直接|自动|看|看能不能|帮我把|那首|那张|那条|首|份|支|部|位|名|刚才|刚刚|之前|原来|新|新的|自己|自己的|其实|一共|总共|分别是|叫做|叫|上去|进去|进来|过去|过来|上来|下来|下去|起来|出来|出去|着|呗|嘞|咯|哒|啵|噢|喔|嘿|诶|哎|亲|宝|宝子|老师|大佬|大神|各位|兄弟|拜托|求|求助|求教|请教|请问|问一下|问下|想问|想问一下|麻烦你|麻烦您|劳烦|辛苦你|烦请|你好|您好|您|哥|姐|在线等|谢谢你|感谢|有没有办法|怎么|怎样|如何|怎么才能|咋|怎么能|才能|该怎么|应该怎么|要怎么|想知道|想把|想给|想让|要把|要给|打算|准备|试试|试一下|试着|尽量|尽可能|可以的话|方便的话|如果可以|行不行|行吗|好吗|好不好|可以吗|可以不|成吗|得了|就行|就行了|就可以|就可以了|就好|就好了|即可|而已|罢了|儿|酱|吼|喽|唄|滴|哇|我这边|这边|那边|帮我们|替我|为我|拜托了|小助手|小编|助手|机器人|豆包|请您|来着|嘻嘻|哈哈|哈哈哈|呃呃|额|额额|嗯呢|好嘞|ok的|然后呢|那个啥|是这样的|话说|对了|咱|咱们的|俺|赶紧|马上|立刻|立即|快帮我|速度帮我|顺手|的话|如果可以的话|自己再|拿|没用|没啥用|没什么用|没有用|没意义|没啥意思|没意思|很无聊|拖沓|太拖沓|太拖|太啰嗦|啰嗦|拍坏了|拍得不好|拍糊了|不太好|不行|不会弄|我不会弄|看不清|不太会|剪辑师|后期老师|同事|客户|老板|领导|甲方|粉丝|观众|别人|大家|朋友们|家人|不好看|好看|难看|不好听|难听|不合适|不喜欢|不满意|单独|搞定|大概|大约|差不多|挺多|挺多的|很多|比较多"
)
"""Words that carry no request of their own."""

NEGATIONS = (
    "no|not|without|don't|do not|dont|doesn't|never|none|avoid|won't|isn't|aren't|without any|no more|instead of|rather than"
    "|不要|别|无|没有|不用|不加|不带|不需要|勿|不|非|别加|不要加|不要有|而不是|无需|不必|不得|不能|千万别|不许"
)
"""Words that turn what follows round."""

CORRECTIONS = "actually no|no actually|oh no|i mean|nah|nah just|i meant|no i mean|no i meant|no wait|wait no|oh wait|oops|nope|or rather|sorry i mean|sorry i meant|correction|scratch that i mean|错了|搞错了|不不不|不不|等一下不对|哦不对|应该是|我说的是|更正一下|不对|我是说|说错了|我的意思是|哦不|等等|等一下|等下|慢着"
"""Words that take back the piece before them."""

EXCEPTIONS = "except|everything but|anything but|nothing but|except for|apart from|but not|other than|besides|excluding|all but|除了|除|以外|之外|除外|除去"

PREPOSITIONS = {
    "to": "to|into|as|until|till|til|through|up to|down to|到|至|成|为|变成|直到|~|-",
    "from": "from|starting at|starting from|starting|beginning at|since|between|从|自|由",
    "at": "at|@|on|in|around|about|第|位于",
    "after": "after|past|beyond|following|onwards|onward|之后|以后|后|往后|过后|开始往后|后面的|以后的|之后的",
    "before": "before|prior to|preceding|之前|以前|前面的|之前的|以前的",
    "for": "for|over|lasting|during|适用于|用于|面向|持续|时长|历时|长达|维持|停留",
    "long": "long|in length|长|时长|的时长|那么长",
    "by": "by|幅度",
    "per": "a piece|a pop|per|每隔|each|apiece|every|每张|每段|每个|每|各|每张图|每张照片|每幅|每秒|每一张|每一段|每个片段",
    "under": "under|within|at most|max|maximum|no more than|no longer than|less than|up to|shorter than|不超过|以内|最多|之内|不要超过|控制在|内",
    "mark": "mark|point|timestamp|处|那儿|那会儿|那个地方|的地方|的时候|时|那里|位置|的位置|那一刻|的时间点|时刻",
    "total": "total|in total|altogether|overall|总共|一共|总|总计|总时长|全长|全片|最终时长|成片时长|最终长度|总体时长|视频总时长",
    "saying": "名字叫|名字是|名字就叫|取名|取名叫|取名为|起名|起名叫|命名为|命名成|名称叫|名称是|名叫|叫作|标上|with the name|with name|with the line|with the caption|with the title|with title|saying|says|that says|which says|reading|that reads|with the words|with the text|with text|called|titled|named|written|writing|say|reads|that say|saying that|写着|写|内容是|内容为|文字是|文字为|叫|名为|上面写|内容|题为|字样是|写上|写道",
    "this": "this|that|current|selected|这个|那个|当前|选中的|该|这段|这张|这条|本|这一段|此",
    "last": "最后|最末",
    "mid_of": "in the middle|中间|正中间",
    "instead": "instead",
    "if": "if|when|whenever|unless|in case|如果|要是|若|假如",
    "other": "other|another|其他|其余|另一个|另",
    "same": "as they are|as they were|same|as is|as it is|untouched|unchanged|alone|intact|不变|原样|保持不变|不动|不用动|保持|不处理|不做处理|不作处理|不做改动|不作改动|不改动|不用改|不用处理|无需处理|不做修改|不做调整|不调整|不做任何处理|不做任何改动|保持原样",
}
"""Small words whose place in a sentence matters."""
