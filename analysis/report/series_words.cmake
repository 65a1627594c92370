# Writes the long name and unit of every series, from the tables of docs/output_format.md, into one
# C++ source: cmake -DSOURCE=docs/output_format.md -DOUTPUT=file -P series_words.cmake
# | `prevalence` | (replicate, time) | 1 | prevalence: views of harmful posts / … |
file(READ ${SOURCE} text)
string(REPLACE ";" "," text "${text}")
string(REPLACE "[" "(" text "${text}")
string(REPLACE "]" ")" text "${text}")
string(REGEX MATCHALL "\n\\| `[A-Za-z0-9_]+` \\| \\(replicate, time[^)]*\\) \\| [^|]* \\| [^|:\n]*" rows "${text}")
file(WRITE ${OUTPUT}.new "// Generated from docs/output_format.md. Do not edit.\n"
     "#include \"analysis/report/series_words.hpp\"\n\nnamespace redoubt::analysis {\n\n"
     "SeriesWords series_words(const std::string& series) {\n")
foreach(row ${rows})
  string(REGEX MATCH "`([A-Za-z0-9_]+)` \\| \\([^)]*\\) \\| ([^|]*) \\| (.*)" found "${row}")
  set(name "${CMAKE_MATCH_1}")
  string(STRIP "${CMAKE_MATCH_2}" unit)
  string(STRIP "${CMAKE_MATCH_3}" long_name)
  string(REPLACE "\"" "\\\"" long_name "${long_name}")
  file(APPEND ${OUTPUT}.new "  if (series == \"${name}\") return {\"${long_name}\", \"${unit}\"};\n")
endforeach()
file(APPEND ${OUTPUT}.new "  return {};\n}\n\n}  // namespace redoubt::analysis\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
