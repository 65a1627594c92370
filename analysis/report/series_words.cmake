# Writes name, unit and meaning of every series, from the tables of docs/output_format.md, into one
# C++ source: cmake -DSOURCE=docs/output_format.md -DOUTPUT=file -P series_words.cmake
# | `prevalence` | (replicate, time) | 1 | prevalence: views of harmful posts / … |
file(READ ${SOURCE} text)
string(REPLACE ";" "," text "${text}")
string(REPLACE "[" "(" text "${text}")
string(REPLACE "]" ")" text "${text}")
string(REGEX MATCHALL "\n\\| `[A-Za-z0-9_]+` \\| \\(replicate, time[^)]*\\) \\| [^|]* \\| [^|\n]*" rows "${text}")
file(WRITE ${OUTPUT}.new "// Generated from docs/output_format.md. Do not edit.\n"
     "#include \"analysis/report/series_words.hpp\"\n\nnamespace redoubt::analysis {\n\n"
     "SeriesWords series_words(const std::string& series) {\n")
foreach(row ${rows})
  string(REGEX MATCH "`([A-Za-z0-9_]+)` \\| \\(([^)]*)\\) \\| ([^|]*) \\| (.*)" found "${row}")
  set(name "${CMAKE_MATCH_1}")
  set(axes "${CMAKE_MATCH_2}")
  string(STRIP "${CMAKE_MATCH_3}" unit)
  string(STRIP "${CMAKE_MATCH_4}" meaning)
  string(STRIP "${meaning}" meaning)
  string(REPLACE "\\" "\\\\" meaning "${meaning}")
  string(REPLACE "\"" "\\\"" meaning "${meaning}")
  string(REGEX REPLACE ":.*" "" long_name "${meaning}")
  string(APPEND table "    {\"${name}\", \"${axes}\", \"${unit}\", \"${meaning}\"},\n")
  file(APPEND ${OUTPUT}.new "  if (series == \"${name}\") return {\"${long_name}\", \"${unit}\"};\n")
endforeach()
file(APPEND ${OUTPUT}.new "  return {};\n}\n\n"
     "std::span<const SeriesRow> series_rows() {\n  static const SeriesRow rows[] = {\n${table}  };\n"
     "  return rows;\n}\n\n}  // namespace redoubt::analysis\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
