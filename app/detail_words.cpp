// See detail_words.h.
#include "app/detail_words.h"

#include <array>

namespace xxgk {
namespace {

struct Words {
  std::string_view en, zh;
};

/// Each may be followed by a name or number.
constexpr std::array known{
    Words{"white space only", "只有空白"},
    Words{"empty file", "空文件"},
    Words{"zip archive", "zip压缩包"},
    Words{"OLE document", "OLE文档"},
    Words{"image", "图片"},
    Words{"binary data", "二进制数据"},
    Words{"a Word file without text", "Word文件中没有文字"},
    Words{"a page without text", "网页中没有文字"},
    Words{"a message without a page", "其中没有网页"},
    Words{"a zip archive that unpacks to far more than it should", "压缩包解压后过大"},
    Words{"a zip archive with a path that leads out of it: ", "压缩包含有越界路径："},
    Words{"a part outside the package: ", "部件在文件包之外："},
    Words{"elements nested deeper than ", "元素嵌套层数超过"},
    Words{"encrypted by an office program", "已由办公软件加密"},
    Words{"an OLE file that is no Word document, as of Works or WPS", "不是Word文档，可能是Works或WPS文件"},
    Words{"No such file or directory", "文件或文件夹不存在"},
    Words{"Permission denied", "没有权限"},
    Words{"Is a directory", "是文件夹"},
    Words{"Not a directory", "不是文件夹"},
    Words{"is not a regular file", "不是普通文件"},
    Words{"No space left on device", "磁盘空间不足"},
    Words{"Read-only file system", "文件系统只读"},
    Words{"File name too long", "文件名过长"},
    Words{"Input/output error", "读写错误"},
    Words{"Broken pipe", "管道已关闭"},
};

}  // namespace

std::string detail_words(std::string_view detail, Language language) {
  if (language != Language::zh) return std::string(detail);
  for (const Words& words : known) {
    if (detail.starts_with(words.en)) return std::string(words.zh).append(detail.substr(words.en.size()));
  }
  return std::string(detail);
}

}  // namespace xxgk
