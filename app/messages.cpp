#include "app/messages.h"

#include <array>

namespace xxgk {
namespace {

using enum Message;

struct Entry {
  Message id{};
  Wording wording;
};

constexpr std::array entries{
    Entry{about,
          {"Turns Chinese annual reports on government information disclosure (政府信息公开工作年度报告) into XML.",
           "将政府信息公开工作年度报告转换为XML。"}},
    Entry{about_convert, {"Turn reports into XML.", "将年度报告转换为XML。"}},
    Entry{about_batch,
          {"Turn any number of reports into XML, each to an end that is recorded; goes on where it was broken off.",
           "批量转换任意数量的年度报告，逐份记录结果；中断后可继续。"}},
    Entry{about_merge,
          {"Make one status file, one data package and one comparison of a batch's parts.",
           "将批量转换的各部分合并为一份状态文件、一个数据包和一份比较结果。"}},
    Entry{about_validate,
          {"Test report XML against its schema and the official form.", "检验报告XML是否符合模式和官方格式。"}},
    Entry{about_schema, {"Print the W3C XML Schema of the report XML.", "输出报告XML的W3C XML Schema。"}},
    Entry{about_schematron,
          {"Print the rules as ISO Schematron over the report XML.", "以ISO Schematron输出对报告XML的勾稽规则。"}},
    Entry{about_dump,
          {"Show what is read from a source, before or after the official form is applied.",
           "显示从来源中读出的内容（套用官方格式之前或之后）。"}},
    Entry{about_forms, {"Print the official forms as a tab-separated table.", "以制表符分隔的表格输出官方格式。"}},
    Entry{about_export,
          {"Turn report XML into tables: a data package, JSON, XLSX, databases, catalogue entries.",
           "将报告XML导出为表格：数据包、JSON、XLSX、数据库和目录条目。"}},
    Entry{about_diff,
          {"Tell what differs between two reports, or two conversions of one source.",
           "列出两份报告（或同一来源的两次转换）之间的差异。"}},
    Entry{about_compare,
          {"Set the reports of several years and bodies side by side: tables, a workbook, a page.",
           "将多个年度、多个单位的报告并列比较：表格、工作簿和网页。"}},
    Entry{examples,
          {"Example:\n"
           "  xxgk convert report.txt -o report.xml\n"
           "'xxgk COMMAND --help' tells more of a command.",
           "示例：\n"
           "  xxgk convert report.txt -o report.xml\n"
           "各命令的说明见“xxgk 命令 --help”。"}},
    Entry{examples_convert,
          {"Examples:\n"
           "  xxgk convert report.txt                   the XML goes to standard output\n"
           "  xxgk convert report.txt -o report.xml\n"
           "  xxgk convert 2022.txt 2023.txt -o xml/    one XML file for each source\n"
           "  xxgk convert - < report.txt > report.xml\n"
           "Exit code: 0 done, 2 nothing written for at least one source, 3 written but with doubts of reading,\n"
           "64 wrong usage. Checks that fail are the report's own errors and do not change the code.\n"
           "--lang and --schemas work with every command, see 'xxgk --help'.",
           "示例：\n"
           "  xxgk convert report.txt                   XML写到标准输出\n"
           "  xxgk convert report.txt -o report.xml\n"
           "  xxgk convert 2022.txt 2023.txt -o xml/    每个来源写一个XML文件\n"
           "  xxgk convert - < report.txt > report.xml\n"
           "退出码：0 完成；2 至少一个来源未写出；3 已写出，但读取存疑；64 用法错误。\n"
           "勾稽关系不成立属于报告自身的错误，不影响退出码。\n"
           "--lang和--schemas适用于所有命令，见“xxgk --help”。"}},
    Entry{examples_batch,
          {"Examples:\n"
           "  xxgk batch archive/ -o out\n"
           "  xxgk batch --manifest list.jsonl -o out        lines such as {\"id\": \"a-2023\", \"path\": "
           "\"a/2023.pdf\"}\n"
           "  xxgk batch archive/ -o out --retry timeout --timeout 600\n"
           "  xxgk batch archive/ -o out --shard 3/7         the third of seven parts, as for seven machines\n"
           "The same command goes on where an earlier one ended, whatever ended it. Each document ends as converted,\n"
           "converted with warnings, unread, failed, timeout or crashed: a line in out/status-*.jsonl.\n"
           "docs/at-scale.md describes all of it.\n"
           "Exit code: 0 all converted, 65 some documents have no report, 75 some should be tried again or not all is\n"
           "done, 73 the folder cannot be written, 66 the manifest cannot be read, 64 wrong usage.",
           "示例：\n"
           "  xxgk batch archive/ -o out\n"
           "  xxgk batch --manifest list.jsonl -o out        每行如{\"id\": \"a-2023\", \"path\": \"a/2023.pdf\"}\n"
           "  xxgk batch archive/ -o out --retry timeout --timeout 600\n"
           "  xxgk batch archive/ -o out --shard 3/7         七个分片中的第三个，可由七台机器分担\n"
           "无论因何中断，重新执行同一命令即可继续。每份文件的结果为converted、converted with warnings、\n"
           "unread、failed、timeout或crashed之一，在out/status-*.jsonl中各占一行。\n"
           "详见docs/at-scale.md。\n"
           "退出码：0 全部转换；65 部分文件没有报告；75 部分文件应重试，或尚未全部完成；\n"
           "73 文件夹无法写入；66 清单无法读取；64 用法错误。"}},
    Entry{examples_merge,
          {"Examples:\n"
           "  xxgk merge out -o merged                    all parts in one folder\n"
           "  xxgk merge out-1 out-2 out-3 -o merged      each in its own\n"
           "The folder has status.jsonl, summary.json, package/ and comparison/; it is the same whatever the parts "
           "were.\n"
           "Exit code: 0 done, 75 parts are missing or not at their end, 2 something cannot be read or written,\n"
           "64 wrong usage.",
           "示例：\n"
           "  xxgk merge out -o merged                    各部分在同一文件夹中\n"
           "  xxgk merge out-1 out-2 out-3 -o merged      各部分在各自的文件夹中\n"
           "生成的文件夹含status.jsonl、summary.json、package/和comparison/，与如何划分无关。\n"
           "退出码：0 完成；75 有部分缺失或未完成；2 有内容无法读取或写入；64 用法错误。"}},
    Entry{examples_validate,
          {"Example:\n"
           "  xxgk validate report.xml\n"
           "Exit code: 0 all sound, 1 at least one fault, 2 a file could not be read.",
           "示例：\n"
           "  xxgk validate report.xml\n"
           "退出码：0 全部合格；1 至少有一处错误；2 有文件无法读取。"}},
    Entry{examples_schema, {"Example:\n  xxgk schema > report.xsd", "示例：\n  xxgk schema > report.xsd"}},
    Entry{examples_schematron,
          {"Example:\n"
           "  xxgk schematron > report.sch\n"
           "  xmllint --noout --schematron report.sch report.xml    what does not add up, told by another program",
           "示例：\n"
           "  xxgk schematron > report.sch\n"
           "  xmllint --noout --schematron report.sch report.xml    由另一程序指出不成立之处"}},
    Entry{examples_dump,
          {"Examples:\n"
           "  xxgk dump report.txt             paragraphs and tables as they were read\n"
           "  xxgk dump --report report.txt    the official form as it was filled in\n"
           "  xxgk dump --boxes report.pdf     where each value stands on its page\n"
           "  xxgk dump --page 3 -o page.png report.pdf    a picture of page 3 that shows how it was read",
           "示例：\n"
           "  xxgk dump report.txt             读出的段落和表格\n"
           "  xxgk dump --report report.txt    按官方格式填好的内容\n"
           "  xxgk dump --boxes report.pdf     每个数值在页面上的位置\n"
           "  xxgk dump --page 3 -o page.png report.pdf    显示第3页如何读取的图片"}},
    Entry{examples_forms,
          {"Examples:\n"
           "  xxgk forms --edition 2021    every cell of the form of 2021\n"
           "  xxgk forms --rules           what the figures of a report must satisfy\n"
           "  xxgk forms --equivalences    what corresponds across editions",
           "示例：\n"
           "  xxgk forms --edition 2021    2021年版格式的全部单元格\n"
           "  xxgk forms --rules           报告数据应满足的勾稽关系\n"
           "  xxgk forms --equivalences    各版本之间的对应关系"}},
    Entry{
        examples_export,
        {"Examples:\n"
         "  xxgk export xml/*.xml -o package                 every format\n"
         "  xxgk export xml/ -o package --format csv,xlsx    all XML files below a folder, two formats\n"
         "  xxgk export xml/ -o package --agencies bodies.csv --about about.csv\n"
         "The folder comes into being as a whole; an earlier package is replaced. docs/output.md describes all files.\n"
         "Exit code: 0 done, 2 at least one file is no sound report or nothing was written, 64 wrong usage.",
         "示例：\n"
         "  xxgk export xml/*.xml -o package                 所有格式\n"
         "  xxgk export xml/ -o package --format csv,xlsx    文件夹内的所有XML文件，两种格式\n"
         "  xxgk export xml/ -o package --agencies bodies.csv --about about.csv\n"
         "文件夹一次性整体生成；原有的数据包会被替换。各文件的说明见docs/output.md。\n"
         "退出码：0 完成；2 至少一个文件不是合格的报告，或未写出；64 用法错误。"}},
    Entry{examples_diff,
          {"Examples:\n"
           "  xxgk diff 2022.xml 2023.xml\n"
           "  xxgk diff --json old/report.xml new/report.xml\n"
           "Values, statuses, text and checks are compared, not the places on the page nor the source.\n"
           "Exit code: 0 nothing differs, 1 something does, 2 a file is no sound report.",
           "示例：\n"
           "  xxgk diff 2022.xml 2023.xml\n"
           "  xxgk diff --json old/report.xml new/report.xml\n"
           "比较数值、状态、文字和检查结果，不比较页面位置和来源文件。\n"
           "退出码：0 没有差异；1 有差异；2 有文件不是合格的报告。"}},
    Entry{
        examples_compare,
        {"Examples:\n"
         "  xxgk compare xml/*.xml -o comparison                 all there is to tell\n"
         "  xxgk compare xml/ -o comparison --format csv,xlsx    all XML files below a folder, two formats\n"
         "  xxgk compare xml/ -o comparison --agencies bodies.csv\n"
         "Bodies are known by their exact names; what was renamed, and who is above whom, is for --agencies to tell.\n"
         "docs/comparison.md describes how is compared, and all files.\n"
         "Exit code: 0 done, 2 at least one report is left out or nothing was written, 64 wrong usage.",
         "示例：\n"
         "  xxgk compare xml/*.xml -o comparison                 全部结果\n"
         "  xxgk compare xml/ -o comparison --format csv,xlsx    文件夹内的所有XML文件，两种格式\n"
         "  xxgk compare xml/ -o comparison --agencies bodies.csv\n"
         "单位以名称完全相同为准；更名和上下级关系由--agencies给出。\n"
         "比较方法和各文件的说明见docs/comparison.md。\n"
         "退出码：0 完成；2 至少一份报告未参与比较，或未写出；64 用法错误。"}},
    Entry{label_usage, {"Usage", "用法"}},
    Entry{label_options, {"Options", "选项"}},
    Entry{label_arguments, {"Arguments", "参数"}},
    Entry{label_command, {"COMMAND", "命令"}},
    Entry{label_commands, {"Commands", "命令"}},
    Entry{option_help, {"show this help", "显示本说明"}},
    Entry{option_version, {"show the program's version", "显示程序版本"}},
    Entry{option_lang,
          {"language of help and messages; unless given, the locale's (LC_ALL, LC_MESSAGES, LANG)",
           "说明和提示的语言；未指定时取自环境变量（LC_ALL、LC_MESSAGES、LANG）"}},
    Entry{
        option_schemas,
        {"use the official forms of this folder in place of those built in", "使用该文件夹中的官方格式，代替内置格式"}},
    Entry{option_sources, {"file to read, - for standard input", "要读取的文件，- 表示标准输入"}},
    Entry{option_output,
          {"file to write, or the folder to write to; several sources need a folder",
           "要写入的文件或文件夹；有多个来源时必须是文件夹"}},
    Entry{option_source_url, {"web address the source came from, kept in the XML", "来源的网址，写入XML"}},
    Entry{option_all_checks,
          {"list every check in the XML, also those that hold", "在XML中列出全部检查，包括成立的检查"}},
    Entry{option_quiet, {"say nothing but errors", "只显示错误"}},
    Entry{option_max_bytes, {"refuse sources larger than this (default 64MiB)", "拒绝大于此值的来源（默认64MiB）"}},
    Entry{option_max_pages,
          {"refuse sources with more pages to read (default 2000)", "拒绝要读取的页数更多的来源（默认2000）"}},
    Entry{option_max_memory, {"memory that a source may use (default 2GiB)", "处理一个来源可用的内存（默认2GiB）"}},
    Entry{option_timeout,
          {"seconds that a source may take, or the picture of a page (default 120)",
           "处理一个来源、或识别一页图像可用的秒数（默认120）"}},
    Entry{option_password, {"opens sources that are locked", "用于打开加密的来源"}},
    Entry{option_pages, {"read only these pages of a PDF or picture file", "只读取PDF或图像文件的这些页"}},
    Entry{option_ocr,
          {"pages read from their pictures: those without text that can be believed (default), all, or none",
           "哪些页按图像识别：没有可信文字的页（默认）、全部、不识别"}},
    Entry{option_ocr_prose,
          {"no: pictures are read for their tables only, which is quicker", "no：只识别图像中的表格，速度更快"}},
    Entry{option_dpi,
          {"dots an inch of picture files that say it wrong or not at all",
           "图像文件的分辨率（每英寸点数），文件未注明或注明有误时使用"}},
    Entry{option_max_pixels,
          {"do not look at pictures with more pixels (default 200000000)", "不读取像素更多的图像（默认200000000）"}},
    Entry{option_jobs,
          {"pages read from pictures side by side (default: one a processor, at most 4)",
           "同时识别的图像页数（默认每个处理器1页，最多4页）"}},
    Entry{option_batch_sources,
          {"files, folders with all that is in them, or patterns such as 'archive/*.pdf'",
           "文件、文件夹（含其中全部文件），或'archive/*.pdf'之类的通配模式"}},
    Entry{option_manifest,
          {"documents as JSON Lines: path, and id, url and any other fields, which are carried through",
           "文件清单（JSON Lines）：path，以及id、url和任意其他字段，均原样带入结果"}},
    Entry{option_batch_output, {"folder for XML, status and summary", "存放XML、状态和汇总的文件夹"}},
    Entry{option_shard,
          {"do only the part I of N, told by the documents' ids", "只处理N个分片中的第I个（按文件标识划分）"}},
    Entry{option_retry, {"do documents again that ended so", "重新处理以此结束的文件"}},
    Entry{option_batch_jobs,
          {"documents read side by side (default: one a processor)", "同时处理的文件数（默认每个处理器1份）"}},
    Entry{option_merge_folders, {"folders that batches wrote to", "批量转换的输出文件夹"}},
    Entry{
        option_no_comparison,
        {"leave out the comparison, whose memory grows with the reports", "不生成比较结果（其内存用量随报告数增长）"}},
    Entry{option_reports, {"report XML to test, - for standard input", "要检验的报告XML，- 表示标准输入"}},
    Entry{option_dump_source, {"file to read, - for standard input", "要读取的文件，- 表示标准输入"}},
    Entry{option_dump_report, {"show the report, after the official form was applied", "显示套用官方格式之后的报告"}},
    Entry{option_dump_boxes,
          {"show where each value stands: page, box in points from the top left, keys, value",
           "显示每个数值的位置：页码、以点为单位从左上角量起的方框、键、数值"}},
    Entry{option_dump_page,
          {"draw this page of a PDF with words, cells and the values' keys over it; needs -o",
           "绘制PDF的该页，叠加文字框、单元格和数值的键；需要-o"}},
    Entry{option_dump_output, {"the PNG file that --page writes", "--page写出的PNG文件"}},
    Entry{option_edition, {"only this edition of the form, such as 2021", "只输出该版本的格式，如2021"}},
    Entry{option_rules, {"the rules in place of the cells", "输出规则，而不是单元格"}},
    Entry{option_equivalences, {"the equivalences in place of the cells", "输出版本对应关系，而不是单元格"}},
    Entry{
        option_export_reports,
        {"report XML, or a folder with such files, - for standard input", "报告XML或存放它们的文件夹，- 表示标准输入"}},
    Entry{option_export_output, {"folder to make", "要生成的文件夹"}},
    Entry{option_export_format,
          {"only these formats, parted by commas (default: all); postgresql loads the CSV files and brings them along",
           "只导出这些格式，以逗号分隔（默认全部）；postgresql要读入CSV文件，故一并写出"}},
    Entry{option_agencies,
          {"bodies as CSV with a header: name, and any of code, region, parent, other_names",
           "报告单位表（CSV，有表头）：name，以及code、region、parent、other_names中任意几列"}},
    Entry{option_about,
          {"what is said of the package, as CSV with a header: name, value", "数据包的说明（CSV，表头为name,value）"}},
    Entry{option_diff_reports, {"two report XML files, - for standard input", "两个报告XML文件，- 表示标准输入"}},
    Entry{option_json, {"as JSON", "以JSON输出"}},
    Entry{option_compare_output, {"folder to make", "要生成的文件夹"}},
    Entry{option_compare_format,
          {"only these formats, parted by commas (default: all)", "只写出这些格式，以逗号分隔（默认全部）"}},

    Entry{
        usage_no_command,
        {"no command given: say convert, batch, merge, validate, schema, schematron, dump, forms, export, diff or "
         "compare; 'xxgk --help' tells more",
         "没有给出命令：请使用convert、batch、merge、validate、schema、schematron、dump、forms、export、diff或compare；"
         "说明见“xxgk --help”"}},
    Entry{usage_unexpected,
          {"'{argument}' is not understood; 'xxgk{command} --help' shows what is",
           "无法理解“{argument}”；用法见“xxgk{command} --help”"}},
    Entry{usage_value,
          {"write {option} {value}, with exactly one value; 'xxgk{command} --help' tells more",
           "应写作“{option} {value}”，且只有一个值；用法见“xxgk{command} --help”"}},
    Entry{usage_no_source,
          {"no file given; 'xxgk{command} --help' shows an example", "没有给出文件；示例见“xxgk{command} --help”"}},
    Entry{usage_no_folder,
          {"several sources need a folder to write to: add -o FOLDER", "有多个来源时需要输出文件夹：请加上-o 文件夹"}},
    Entry{usage_not_a_folder,
          {"several sources need a folder to write to, but {output} is a file: end its name with / to make a folder",
           "有多个来源时需要输出文件夹，但{output}是文件；以“/”结尾即新建文件夹"}},
    Entry{usage_one_url,
          {"--source-url belongs to one source: convert the sources one by one",
           "--source-url只对应一个来源：请逐个转换"}},
    Entry{usage_bad_url,
          {"'{url}' is no web address: it must look like https://example.org/a, other characters escaped as %20",
           "“{url}”不是网址：应类似https://example.org/a，其他字符写成%20的形式"}},
    Entry{usage_one_stdin,
          {"standard input can be read once only: give - once", "标准输入只能读取一次：- 只能出现一次"}},
    Entry{
        usage_one_table,
        {"--rules, --equivalences and --edition: give one of them", "--rules、--equivalences和--edition只能选用一个"}},
    Entry{usage_one_view, {"--report, --boxes and --page: give one of them", "--report、--boxes和--page只能选用一个"}},
    Entry{usage_picture_file,
          {"--page and -o belong together: dump --page 1 -o page.png report.pdf",
           "--page和-o须同时给出：dump --page 1 -o page.png report.pdf"}},
    Entry{usage_unknown_edition,
          {"no form has the edition {edition}; there are: {known}", "没有{edition}年版的格式；现有：{known}"}},
    Entry{usage_export_folder, {"name the folder to make: add -o DIR", "请用-o指定要生成的文件夹"}},
    Entry{usage_export_not_a_folder,
          {"{output} is a file: -o needs the name of a folder", "{output}是文件：-o需要文件夹的名称"}},
    Entry{usage_two_reports,
          {"give two reports to compare: xxgk diff A.xml B.xml", "请给出要比较的两份报告：xxgk diff A.xml B.xml"}},
    Entry{usage_one_kind_of_sources, {"name sources or a manifest, not both", "来源和清单（--manifest）只能给出一种"}},
    Entry{usage_no_documents,
          {"no documents given: name files or folders, or a --manifest; 'xxgk batch --help' shows examples",
           "没有给出文件：请列出文件、文件夹，或用--manifest给出清单；示例见“xxgk batch --help”"}},
    Entry{usage_batch_folder, {"the outputs need a folder: add -o FOLDER", "需要输出文件夹：请加上-o 文件夹"}},

    Entry{source_unreadable,
          {"{source}: cannot be read ({reason}); check the name and that you may read it",
           "{source}：无法读取（{reason}）；请检查文件名和读取权限"}},
    Entry{source_too_large,
          {"{source}: holds more than {limit} bytes; give a larger --max-bytes if this is a report",
           "{source}：超过{limit}字节；如确为年度报告，请用--max-bytes放宽限制"}},
    Entry{source_empty,
          {"{source}: is empty{detail}; check that the report was saved completely",
           "{source}：内容为空{detail}；请检查报告是否完整保存"}},
    Entry{source_binary,
          {"{source}: holds no text{detail}; save the report as plain text (UTF-8) and convert that",
           "{source}：不是文本{detail}；请将报告另存为纯文本（UTF-8）后再转换"}},
    Entry{source_unknown_kind,
          {"{source}: this kind of file is not read{detail}; save the report as plain text (UTF-8) and convert that, "
           "or try --ocr with a picture",
           "{source}：不支持此类文件{detail}；请将报告另存为纯文本（UTF-8）后再转换，图像可试用--ocr"}},
    Entry{source_not_text,
          {"{source}: is no text in UTF-8, UTF-16, GB18030 or Big5{detail}; save it as UTF-8 and try again",
           "{source}：不是UTF-8、UTF-16、GB18030或Big5编码的文本{detail}；请另存为UTF-8后重试"}},
    Entry{source_too_much,
          {"{source}: holds more than a report can{detail}; give the report alone",
           "{source}：内容超出年度报告应有的范围{detail}；请只提供报告本身"}},
    Entry{source_damaged,
          {"{source}: is damaged{detail}; get the file once more", "{source}：文件已损坏{detail}；请重新获取该文件"}},
    Entry{source_locked,
          {"{source}: is protected by a password{detail}; give it with --password",
           "{source}：文件受密码保护{detail}；请用--password给出密码"}},
    Entry{wrong_password, {"{source}: the password does not open it{detail}", "{source}：密码不正确{detail}"}},
    Entry{too_many_pages,
          {"{source}: has more pages than allowed{detail}; allow more with --max-pages, or give the report alone",
           "{source}：页数超出限制{detail}；请用--max-pages放宽，或只提供报告本身"}},
    Entry{module_missing,
          {"{source}: a part of xxgk is missing that reads such files{detail}; install or build xxgk again",
           "{source}：缺少读取此类文件的组件{detail}；请重新安装或构建xxgk"}},
    Entry{source_unsafe,
          {"{source}: is made to do harm{detail}; not read", "{source}：文件含有恶意内容{detail}，未读取"}},
    Entry{source_to_convert,
          {"{source}: is of a kind that is not read{detail}; save it as .docx or PDF and convert that",
           "{source}：不支持这类文件{detail}；请另存为.docx或PDF后再转换"}},
    Entry{office_missing,
          {"{source}: is read with LibreOffice{detail}; install it (Debian: libreoffice-writer-nogui), or save the "
           "file as "
           ".docx",
           "{source}：需用LibreOffice读取{detail}；请安装（Debian：libreoffice-writer-nogui），或另存为.docx"}},
    Entry{office_failed,
          {"{source}: LibreOffice made nothing of it{detail}; save the file as .docx",
           "{source}：LibreOffice未能转换{detail}；请另存为.docx"}},
    Entry{source_timeout,
          {"{source}: took too long to convert{detail}; allow more time with --timeout",
           "{source}：转换超时{detail}；可用--timeout延长时间"}},
    Entry{pages_timeout,
          {"{source}: took too long to read, pages read by then:{detail}; allow more time with --timeout",
           "{source}：读取超时，届时已读页数：{detail}；可用--timeout延长时间"}},
    Entry{no_pages,
          {"{source}: is no PDF; only pages of PDF files can be drawn", "{source}：不是PDF文件；只能绘制PDF的页面"}},
    Entry{no_such_page, {"{source}: has no such page; pages{detail}", "{source}：没有该页；页数{detail}"}},
    Entry{source_unread,
          {"{source}: unread: none of its {count} pages shows writing that can be read",
           "{source}：未能识别：{count}页中没有一页有可识别的文字"}},
    Entry{source_no_ocr,
          {"{source}: unread: none of its {count} pages has text that can be believed; try it with --ocr auto",
           "{source}：未能读取：{count}页中没有一页有可信的文字；可用--ocr auto识别"}},
    Entry{source_no_report,
          {"{source}: is not a report on government information disclosure: it has no title, table or word of one",
           "{source}：不是政府信息公开工作年度报告：没有其标题、表格和用语"}},
    Entry{detail, {" ({detail})", "（{detail}）"}},

    Entry{output_is_source,
          {"{source}: not converted: {output} is a source itself; choose another name with -o",
           "{source}：未转换：{output}本身就是来源；请用-o另选名称"}},
    Entry{output_taken,
          {"{source}: not converted: {output} holds the report of a source with the same name and content",
           "{source}：未转换：{output}已存放同名且内容相同的来源的报告"}},
    Entry{output_for_one,
          {"{source}: not converted: it holds {count} reports; name a folder for them with -o FOLDER/",
           "{source}：未转换：其中有{count}份报告；请用-o指定存放它们的文件夹（以/结尾）"}},
    Entry{output_unwritable,
          {"{source}: {output} cannot be written ({reason}); choose another place with -o",
           "{source}：无法写入{output}（{reason}）；请用-o另选位置"}},
    Entry{output_closed, {"standard output cannot be written: {reason}", "无法写到标准输出：{reason}"}},

    Entry{forms_unsound, {"the official forms cannot be used: {reason}", "官方格式数据不可用：{reason}"}},
    Entry{out_of_memory, {"{source}: not enough memory", "{source}：内存不足"}},
    Entry{
        own_fault,
        {"{source}: a fault of xxgk itself, please report it: {reason}", "{source}：xxgk自身的错误，请反馈：{reason}"}},

    Entry{progress_pages, {"reading pictures of pages: {done} of {count}", "正在识别页面图像：{done}/{count}"}},
    Entry{summary_reports, {"{source}: {count} reports in one source", "{source}：一个来源中有{count}份报告"}},
    Entry{summary_head, {"{source}: {form}, {agency}, {year}", "{source}：{form}，{agency}，{year}"}},
    Entry{summary_head_to_file,
          {"{source} -> {output}: {form}, {agency}, {year}", "{source} -> {output}：{form}，{agency}，{year}"}},
    Entry{summary_form, {"form {form}", "{form}年版格式"}},
    Entry{summary_unknown_form, {"edition unknown", "格式版本不明"}},
    Entry{summary_year, {"{year}", "{year}年"}},
    Entry{summary_unknown_year, {"year unknown", "年度不明"}},
    Entry{summary_unknown_agency, {"agency unknown", "报告单位不明"}},
    Entry{summary_values,
          {"values: {values} read, {blank} blank, {missing} missing, {suspect} suspect, {illegible} illegible",
           "数值：读取{values}个，空白{blank}个，缺失{missing}个，存疑{suspect}个，无法辨认{illegible}个"}},
    Entry{summary_checks,
          {"checks: {holds} hold, {blanks} hold with blanks as zero, {fails} fail, {undecidable} undecidable",
           "检查：成立{holds}项，空白按零计成立{blanks}项，不成立{fails}项，无法判定{undecidable}项"}},
    Entry{
        summary_failed,
        {"check fails ({severity}): {rule}{place}: {sentence}", "检查不成立（{severity}）：{rule}{place}：{sentence}"}},
    Entry{summary_suspect, {"suspect: {table}{place}: {value}{raw}", "存疑：{table}{place}：{value}{raw}"}},
    Entry{summary_illegible, {"illegible: {table}{place}{raw}", "无法辨认：{table}{place}{raw}"}},
    Entry{summary_raw, {", printed as '{raw}'", "，原文“{raw}”"}},
    Entry{summary_unread_page, {"page {page} was not read", "第{page}页未能读取"}},
    Entry{summary_more, {"... and {count} more, all in the XML", "……另有{count}条，均见XML"}},
    Entry{place_row, {", row {key} ({label})", "，“{label}”行（{key}）"}},
    Entry{place_column, {", column {key} ({label})", "，“{label}”列（{key}）"}},
    Entry{place_section, {", section {key} ({label})", "，“{label}”部分（{key}）"}},
    Entry{place_key, {", {key}", "，{key}"}},
    Entry{place_many, {", at {keys}", "，位于{keys}"}},
    Entry{keys_more, {"{keys} and {count} more", "{keys}及另外{count}处"}},
    Entry{expected_equal,
          {"expected {expected}, found {found}{difference}", "应为{expected}，实为{found}{difference}"}},
    Entry{expected_at_most,
          {"expected at most {expected}, found {found}{difference}", "应不超过{expected}，实为{found}{difference}"}},
    Entry{expected_at_least,
          {"expected at least {expected}, found {found}{difference}", "应不少于{expected}，实为{found}{difference}"}},
    Entry{expected_off, {" (off by {difference})", "（差{difference}）"}},
    Entry{hint, {"hint: {hint}", "提示：{hint}"}},
    Entry{quote, {"the report says “{quote}”", "原文为“{quote}”"}},
    Entry{between_parts, {"; ", "；"}},
    Entry{severity_error, {"error", "错误"}},
    Entry{severity_warning, {"warning", "警告"}},
    Entry{severity_note, {"note", "提示"}},

    Entry{report_valid, {"{file}: valid", "{file}：合格"}},
    Entry{report_fault, {"{file}:{line}: {reason}", "{file}:{line}: {reason}"}},

    Entry{export_no_report,
          {"{file}:{line}: not exported, no sound report: {reason}; 'xxgk validate' tells all that is wrong",
           "{file}:{line}: 未导出，不是合格的报告：{reason}；全部问题见“xxgk validate”"}},
    Entry{export_no_files, {"{folder}: holds no .xml file", "{folder}：其中没有.xml文件"}},
    Entry{export_twice,
          {"{file}: not exported: the same report (source, title, body, year) was given before",
           "{file}：未导出：同一报告（来源、标题、单位、年度）已在前面给出"}},
    Entry{export_folder_in_use,
          {"{output}: holds what no export wrote ({name}); choose a new folder with -o",
           "{output}：其中有并非导出生成的内容（{name}）；请用-o另选文件夹"}},
    Entry{export_unwritable,
          {"{output}: cannot be written ({reason}); choose another place with -o",
           "{output}：无法写入（{reason}）；请用-o另选位置"}},
    Entry{export_nothing,
          {"{output}: not written, there is no report to export", "{output}：未写出，没有可导出的报告"}},
    Entry{export_stopped, {"{output}: not written, stopped on request", "{output}：未写出，已按要求停止"}},
    Entry{export_done, {"{output}: {count} reports", "{output}：{count}份报告"}},
    Entry{table_not_utf8,
          {"{file}: is no text in UTF-8; save it as “CSV UTF-8”", "{file}：不是UTF-8文本；请另存为“CSV UTF-8”"}},
    Entry{table_lacks_column, {"{file}: its header has no column '{name}'", "{file}：表头没有“{name}”列"}},
    Entry{table_unknown_name,
          {"{file}: '{name}' is not known; there are: {known}", "{file}：不认识“{name}”；可用：{known}"}},
    Entry{table_bad_code,
          {"{file}, record {line}: '{value}' is no region code of six digits",
           "{file}第{line}条：“{value}”不是六位行政区划代码"}},
    Entry{table_name_again,
          {"{file}, record {line}: '{value}' is the name of another record too",
           "{file}第{line}条：“{value}”也是另一条记录的名称"}},

    Entry{batch_progress,
          {"{done} of {count}, {rate}/s, {left} left, {failures} without report",
           "{done}/{count}，每秒{rate}份，剩余{left}，{failures}份无报告"}},
    Entry{batch_counts, {"{output}: {count} documents: {parts}", "{output}：{count}份文件：{parts}"}},
    Entry{batch_between, {", ", "，"}},
    Entry{batch_converted, {"{count} converted", "{count}份已转换"}},
    Entry{batch_warnings, {"{count} converted with warnings", "{count}份已转换但存疑"}},
    Entry{batch_unread, {"{count} unread", "{count}份无法读出报告"}},
    Entry{batch_failed, {"{count} failed", "{count}份失败"}},
    Entry{batch_timeout, {"{count} timeout", "{count}份超时"}},
    Entry{batch_crashed, {"{count} crashed", "{count}份崩溃"}},
    Entry{batch_kind, {"  {kind}: {count}", "  {kind}：{count}"}},
    Entry{batch_rate,
          {"{done} in this run: {seconds} s, {rate} a second with {jobs} at a time",
           "本次处理{done}份：{seconds}秒，每秒{rate}份，同时处理{jobs}份"}},
    Entry{batch_nothing_to_do,
          {"nothing to do: {count} documents were done before", "无事可做：{count}份文件均已处理"}},
    Entry{batch_try_again,
          {"{count} documents may end better when tried again: --retry failed,timeout,crashed",
           "{count}份文件重试后可能成功：--retry failed,timeout,crashed"}},
    Entry{batch_stopped,
          {"stopped on request, all that was in hand is done; the same command goes on from here",
           "已按要求停止，手头的文件已处理完毕；执行同一命令即可继续"}},
    Entry{batch_broken,
          {"stopped at once, all that was done is kept; the same command goes on from here",
           "已立即停止，处理完的均已保存；执行同一命令即可继续"}},
    Entry{batch_cannot_write,
          {"{output} cannot be written ({reason}); all that was done is kept, the same command goes on from here",
           "无法写入{output}（{reason}）；处理完的均已保存，执行同一命令即可继续"}},
    Entry{batch_no_manifest, {"{output}: the manifest cannot be read: {reason}", "{output}：清单无法读取：{reason}"}},
    Entry{batch_in_use,
          {"{output}: another run is at work on this part of it; wait for it or choose another folder",
           "{output}：另一次运行正在处理这一部分；请等待其结束，或另选文件夹"}},
    Entry{
        batch_no_process,
        {"{output}: no process for a worker ({reason}); all that was done is kept, the same command goes on from here",
         "{output}：无法启动工作进程（{reason}）；处理完的均已保存，执行同一命令即可继续"}},
    Entry{batch_unprotected,
          {"this system does not keep workers from all that they do not need: {lacking}",
           "本系统不能限制工作进程的全部多余权限：{lacking}"}},

    Entry{merge_done,
          {"{output}: {count} documents, {reports} reports, {copies} of them copies that stand in the package once",
           "{output}：{count}份文件，{reports}份报告，其中{copies}份为重复，在数据包中只出现一次"}},
    Entry{merge_lacking,
          {"{what}: missing, or not brought to its end; what is merged lacks it",
           "{what}：缺失或未完成；合并结果中没有它"}},
    Entry{merge_no_batch, {"{folder}: no batch wrote to this folder", "{folder}：不是批量转换的输出文件夹"}},
    Entry{merge_folder_in_use,
          {"{output}: holds what no merge wrote ({name}); choose a new folder with -o",
           "{output}：其中有并非合并生成的内容（{name}）；请用-o另选文件夹"}},
    Entry{merge_unusable, {"not merged: {path}: {reason}", "未合并：{path}：{reason}"}},

    Entry{diff_no_report,
          {"{file}:{line}: no sound report: {reason}; 'xxgk validate' tells all that is wrong",
           "{file}:{line}: 不是合格的报告：{reason}；全部问题见“xxgk validate”"}},
    Entry{diff_check, {"check {check}", "检查{check}"}},
    Entry{diff_nothing, {"(none)", "（无）"}},

    Entry{compare_no_report,
          {"{file}:{line}: not compared, no sound report: {reason}; 'xxgk validate' tells all that is wrong",
           "{file}:{line}: 未参与比较，不是合格的报告：{reason}；全部问题见“xxgk validate”"}},
    Entry{compare_twice,
          {"{file}: not compared: the same report (source, title, body, year) as {kept}",
           "{file}：未参与比较：与{kept}是同一报告（来源、标题、单位、年度）"}},
    Entry{compare_same_year,
          {"{file}: not compared: {agency} has another report of {year}, {kept}",
           "{file}：未参与比较：{agency}{year}年已有另一份报告{kept}"}},
    Entry{compare_no_agency, {"{file}: not compared: its body is unknown", "{file}：未参与比较：报告单位未知"}},
    Entry{compare_no_year, {"{file}: not compared: its year is unknown", "{file}：未参与比较：报告年度未知"}},
    Entry{compare_folder_in_use,
          {"{output}: holds what no comparison wrote ({name}); choose a new folder with -o",
           "{output}：其中有并非比较生成的内容（{name}）；请用-o另选文件夹"}},
    Entry{compare_nothing,
          {"{output}: not written, there is no report to compare", "{output}：未写出，没有可比较的报告"}},
    Entry{compare_stopped, {"{output}: not written, stopped on request", "{output}：未写出，已按要求停止"}},
    Entry{compare_done,
          {"{output}: {count} reports of {agencies} bodies", "{output}：{agencies}个单位的{count}份报告"}},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (static_cast<std::size_t>(entries[i].id) != i) return false;
  }
  return entries.size() == static_cast<std::size_t>(count);
}
static_assert(in_order(), "the table lists every message in the enumeration's order");

}  // namespace

std::string_view message(Message id, Language language) {
  return entries[static_cast<std::size_t>(id)].wording.in(language);
}

std::string message(Message id, Language language, Filling filling) {
  return filled(message(id, language), filling);
}

}  // namespace xxgk
