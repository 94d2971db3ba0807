// See workbook.h. libxlsxwriter in its mode of constant memory: rows go to temporary files as they come.
#include "emit/xlsx/workbook.h"

#include <xlsxwriter.h>

#include <array>
#include <charconv>
#include <exception>
#include <utility>

namespace xxgk::exports {
namespace {

/// A day long gone, the same in every workbook: the same reports give the same bytes.
constexpr time_t day_of_making = 315'532'800;  // 1980-01-01

/// What a cell of Excel can hold, in UTF-16 units, of which a character of UTF-8 has no more than bytes.
constexpr std::size_t longest_text = 32'767;

struct Sheet {
  std::string name;
  std::vector<SheetColumn> columns;
  std::uint16_t fixed = 0;
  lxw_worksheet* worksheet = nullptr;
  lxw_row_t next_row = 0;
  int part = 1;
};

/// Cut in front of a character, with a sign that it was.
std::string shortened(std::string_view text) {
  constexpr std::string_view sign = "…";
  std::size_t end = longest_text - sign.size();
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)).append(sign);
}

int number_at(std::string_view text, std::size_t place, std::size_t length) {
  int number = 0;
  if (place + length <= text.size()) std::from_chars(text.data() + place, text.data() + place + length, number);
  return number;
}

lxw_datetime date_of(std::string_view text) {
  return {number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2), 0, 0, 0};
}

class Xlsx final : public Workbook {
 public:
  Xlsx(std::string path, std::string folder) : path_(std::move(path)), folder_(std::move(folder)) {
    lxw_workbook_options options{LXW_TRUE, folder_.data(), LXW_TRUE};
    workbook_ = workbook_new_opt(path_.c_str(), &options);
    if (workbook_ == nullptr) return;
    lxw_doc_properties properties{};
    properties.created = day_of_making;
    workbook_set_properties(workbook_, &properties);
    header_ = workbook_add_format(workbook_);
    format_set_bold(header_);
    format_set_bottom(header_, LXW_BORDER_THIN);
    add_formats();
  }
  ~Xlsx() override {
    if (workbook_ != nullptr) lxw_workbook_free(workbook_);
  }

  bool is_open() const { return workbook_ != nullptr; }

  std::string add_sheet(const std::string& name, const std::vector<SheetColumn>& columns,
                        std::uint16_t fixed) noexcept override {
    try {
      return begin(sheets_.emplace_back(Sheet{name, columns, fixed}));
    } catch (const std::exception& error) {
      return error.what();
    }
  }

  std::string add_row(std::size_t number, std::span<const SheetValue> values) noexcept override {
    try {
      Sheet& sheet = sheets_[number];
      if (sheet.next_row == LXW_ROW_MAX) {
        ++sheet.part;
        const std::string fault = begin(sheet);
        if (!fault.empty()) return fault;
      }
      lxw_col_t column = 0;
      for (const SheetValue& value : values) {
        const lxw_error error = write(sheet, column++, value);
        if (error != LXW_NO_ERROR) return lxw_strerror(error);
      }
      ++sheet.next_row;
      return "";
    } catch (const std::exception& error) {
      return error.what();
    }
  }

  std::string close() noexcept override {
    const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
    return error == LXW_NO_ERROR ? "" : lxw_strerror(error);
  }

 private:
  void add_formats() {
    constexpr std::array numbers = {"General", "#,##0", "#,##0.00", "yyyy-mm-dd", "General", "0.0%"};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      formats_[i] = workbook_add_format(workbook_);
      format_set_num_format(formats_[i], numbers[i]);
    }
    lxw_format* wrapped = formats_[static_cast<std::size_t>(CellFormat::wrapped)];
    format_set_text_wrap(wrapped);
    format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
  }

  lxw_format* format_of(CellFormat format) const { return formats_[static_cast<std::size_t>(format)]; }

  std::string begin(Sheet& sheet) {
    const std::string name = sheet.part == 1 ? sheet.name : sheet.name + " " + std::to_string(sheet.part);
    sheet.worksheet = workbook_add_worksheet(workbook_, name.c_str());
    if (sheet.worksheet == nullptr) return "the sheet " + name + " cannot be added";
    worksheet_freeze_panes(sheet.worksheet, 1, sheet.fixed);
    lxw_col_t place = 0;
    for (const SheetColumn& column : sheet.columns) {
      worksheet_set_column(sheet.worksheet, place, place, column.width, format_of(column.format));
      worksheet_write_string(sheet.worksheet, 0, place++, column.heading.c_str(), header_);
    }
    sheet.next_row = 1;
    return "";
  }

  lxw_error write(const Sheet& sheet, lxw_col_t column, const SheetValue& value) const {
    const SheetColumn& of = sheet.columns[column];
    if (const auto* number = std::get_if<double>(&value))
      return worksheet_write_number(sheet.worksheet, sheet.next_row, column, *number, format_of(of.format));
    if (const auto* formatted = std::get_if<FormattedNumber>(&value))
      return worksheet_write_number(sheet.worksheet, sheet.next_row, column, formatted->number,
                                    format_of(formatted->format));
    if (const auto* truth = std::get_if<bool>(&value))
      return worksheet_write_boolean(sheet.worksheet, sheet.next_row, column, *truth ? 1 : 0, nullptr);
    const auto* text = std::get_if<std::string_view>(&value);
    if (text == nullptr || text->empty()) return LXW_NO_ERROR;
    if (of.format == CellFormat::date) {
      lxw_datetime date = date_of(*text);
      return worksheet_write_datetime(sheet.worksheet, sheet.next_row, column, &date, format_of(of.format));
    }
    const std::string whole = text->size() > longest_text ? shortened(*text) : std::string(*text);
    return worksheet_write_string(sheet.worksheet, sheet.next_row, column, whole.c_str(), format_of(of.format));
  }

  std::string path_, folder_;
  lxw_workbook* workbook_ = nullptr;
  lxw_format* header_ = nullptr;
  std::array<lxw_format*, 6> formats_{};
  std::vector<Sheet> sheets_;
};

}  // namespace
}  // namespace xxgk::exports

extern "C" __attribute__((visibility("default"))) std::unique_ptr<xxgk::exports::Workbook> xxgk_open_workbook(
    const std::string& path, const std::string& folder) noexcept {
  try {
    auto workbook = std::make_unique<xxgk::exports::Xlsx>(path, folder);
    if (workbook->is_open()) return workbook;
  } catch (const std::exception&) {
    return nullptr;
  }
  return nullptr;
}
