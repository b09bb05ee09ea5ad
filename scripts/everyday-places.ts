/** Names that are words as well as places, so that only their full forms (朝阳市, 平安县) mean the place. */
export const EVERYDAY_PLACES: ReadonlySet<string> = new Set(
  // prefectures
  (
    '朝阳 来宾 开封 白银 阿里 日照 安康 大同 长治 三明 海东 保山 山南 兴安 通化 安顺 南平 四平 定西 天水 吴忠 自贡 海西 海北 海南 黄南 红河 ' +
    // counties and county-level cities
    '天门 正定 平安 清河 兴隆 大名 大城 文安 长子 和顺 高平 平定 文水 交口 孝义 固安 安国 大安 友谊 富裕 安达 通河 方正 集贤 望奎 庆安 新民 ' +
    '灯塔 开原 东海 响水 滨海 启东 永康 常山 开化 天台 三门 临海 东阳 长兴 安吉 建德 长丰 无为 太湖 太和 明光 来安 定远 东至 望江 界首 广德 ' +
    '宁国 利辛 清流 大田 永安 惠安 德化 金门 平和 光泽 政和 连城 福安 安义 进贤 莲花 定南 全南 兴国 会昌 吉安 万安 安福 永新 铜鼓 高安 南城 ' +
    '乐安 万年 商河 昌乐 嘉祥 东平 平原 惠民 博兴 成武 通许 新安 宝丰 获嘉 修武 博爱 台前 社旗 民权 永城 光山 正阳 确山 远安 当阳 保康 大悟 ' +
    '应城 公安 红安 通城 通山 赤壁 广水 咸丰 来凤 洞口 平江 安乡 石门 桃源 安化 永兴 安仁 资兴 东安 双牌 宁远 新田 中方 会同 双峰 新化 凤凰 ' +
    '保靖 永顺 仁化 新丰 开平 恩平 化州 信宜 怀集 四会 和平 紫金 阳春 英德 普宁 新兴 永福 资源 平乐 上思 东兴 兴业 北流 乐业 平果 天等 文昌 ' +
    '东方 临高 定安 城口 大邑 合江 中江 三台 南部 大英 青神 江安 长宁 兴文 平昌 天全 宝兴 黑水 金川 小金 新龙 白玉 色达 会东 普格 美姑 越西 ' +
    '正安 赤水 大方 江口 思南 兴仁 普安 天柱 独山 长顺 富民 安宁 富源 宣威 通海 易门 大关 永善 水富 永仁 建水 弥勒 太白 武功 白水 富平 合阳 ' +
    '甘泉 延长 吴起 黄龙 子长 平利 白河 山阳 清水 民乐 高台 灵台 金塔 玉门 西和 两当 康乐 和政 合作 共和 同德 同仁 兴海 多伦 比如 普兰 尼玛 ' +
    '平罗 同心 永宁 隆德 温泉 和静 精河 新和 新源 民丰 裕民 福海 双河 新星 互助 民和 通道 河南 河口 大化 三江 三都 沿河 江城 双江 工布'
  ).split(' '),
);

/** Districts and counties whose full name is a way to speak of any town, or stands inside ordinary phrases. */
export const EVERYDAY_FULL_NAMES: ReadonlySet<string> = new Set(
  '城区 郊区 矿区 新城区 老城区 新市区 城中区 城东区 城西区 城北区 城关区 市中区 市南区 市北区 合作市 单县 成县 文县 理县 古县 开县 康县 道县 随县 息县 易县 范县'.split(
    ' ',
  ),
);

/** County-level cities and districts known well enough that people leave the last character out. */
export const WELL_KNOWN: ReadonlySet<string> = new Set(
  '昆山 义乌 常熟 江阴 张家港 太仓 宜兴 晋江 石狮 慈溪 余姚 诸暨 浏阳 瑞安 乐清 温岭 海宁 桐乡 利川 都匀 凯里 敦煌 阆中 浦东 海淀 仙桃 潜江 济源 神农架 石河子 昭通 景洪 延吉 满洲里 邳州 兴化 沭阳 宝应 高邮 巴东 万州 涪陵 黔江 韩城'.split(
    ' ',
  ),
);
