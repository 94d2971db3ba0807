"""Traditional characters, for reports in Big5 and for those that publish in them.

The table holds what this generator can write, no more; a test finds what it lacks.
"""

import re

# Words in which a character has another traditional form than by itself.
_WORDS = (("答复", "答覆"), ("重复", "重複"), ("制作", "製作"), ("勾稽关系", "勾稽關係"), ("联系", "聯繫"))
_SIMPLIFIED = (
    "专业东个临为举义乡书产从众会传偿关兴养内册军农决况减凤创别办务动区医华协单卫厅历县参双发变号员围国图场坚处备够实审宾对导将层属岚应废开强归当录径态总户执扫护报换数无旧时术权条来枫标"
    "栏树档桥检汇沟没沧泽济浏湾滞满澜灯点热环现电畅疗盏监盖码积称税稳简类纠约级纳线练组织终经结绕络统继绩续维综绿编缴罚职联舆节芦莲获虽衔补装见规视览计订认让训议记许讼设访诉话询说请读调"
    "谈负财责购费资车转较辆辑输辖达过运还这进邮链错锦镇长门问间闻阅队阳际隐难页项顺顾预领频题额风驳验鹤齐万与云后于范征采据划复机构体岭网听确游泄详账"
)
_TRADITIONAL = (
    "專業東個臨為舉義鄉書產從眾會傳償關興養內冊軍農決況減鳳創別辦務動區醫華協單衛廳歷縣參雙發變號員圍國圖場堅處備夠實審賓對導將層屬嵐應廢開強歸當錄徑態總戶執掃護報換數無舊時術權條來楓標"
    "欄樹檔橋檢匯溝沒滄澤濟瀏灣滯滿瀾燈點熱環現電暢療盞監蓋碼積稱稅穩簡類糾約級納線練組織終經結繞絡統繼績續維綜綠編繳罰職聯輿節蘆蓮獲雖銜補裝見規視覽計訂認讓訓議記許訟設訪訴話詢說請讀調"
    "談負財責購費資車轉較輛輯輸轄達過運還這進郵鏈錯錦鎮長門問間聞閱隊陽際隱難頁項順顧預領頻題額風駁驗鶴齊萬與雲後於範徵採據劃復機構體嶺網聽確遊洩詳賬"
)
_TABLE = str.maketrans(_SIMPLIFIED, _TRADITIONAL)


# What is called otherwise, and written otherwise, in Taiwan and in Hong Kong.
_REGIONAL = {
    "": (),
    "taiwan": (("互聯網", "網際網路"), ("信息", "資訊"), ("文件", "檔案"), ("網絡", "網路"), ("項目數", "專案數"), ("採購項目", "採購專案"), ("數據", "資料"), ("視頻", "影片"),
               ("渠道", "管道"), ("質量", "品質"), ("支持", "支援"), ("短信", "簡訊"), ("鏈接", "連結"), ("群眾", "民眾"), ("發布", "發佈"), ("公布", "公佈"),
               ("平台", "平臺"), ("聯繫", "聯絡")),
    "hong-kong": (("信息", "資訊"), ("視頻", "影片"), ("渠道", "途徑"), ("質量", "質素"), ("短信", "短訊"), ("鏈接", "連結"), ("發布", "發佈"), ("公布", "公佈"),
                  ("群眾", "市民"), ("聯繫", "聯絡"), ("線", "綫"), ("衛", "衞")),
}
REGIONS = ("taiwan", "hong-kong")
_NOT_IN_BIG5 = str.maketrans("〇綫衞", "○線衛")


def convert(text, big5=False, region=""):
    """`text` in traditional characters, with the wording of a region; Big5 has no 〇, so that a circle stands for it."""
    for simplified, traditional in _WORDS:
        text = text.replace(simplified, traditional)
    text = text.translate(_TABLE)
    for mainland, regional in _REGIONAL[region]:
        text = _reworded(text, mainland, regional)
    return text.translate(_NOT_IN_BIG5) if big5 else text


def _reworded(text, mainland, regional):
    """The one word for the other, also where spaces stand between its characters."""
    if len(mainland) != len(regional):
        return text.replace(mainland, regional)
    spread = "".join(f"\\g<{n}>{c}" if n else c for n, c in enumerate(regional))
    return re.sub(r"(\s*)".join(mainland), spread, text)
