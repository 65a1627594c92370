# Writes what each kind of the catalogue is, from the first comment of its file, into one C++ source:
# cmake -DSOURCE=repository -DOUTPUT=file -P kind_meanings.cmake
# "// Detector `x`: what it is." in agents/detectors/x.cpp becomes "what it is."
# A file may be called after its kind with an ending: feed_rule.cpp.
function(append_meanings macro folder category ending)
  file(STRINGS ${SOURCE}/agents/catalogue.def entries REGEX "^${macro}\\(")
  foreach(entry ${entries})
    string(REGEX REPLACE "^${macro}\\(([a-z0-9_]+)\\).*" "\\1" kind "${entry}")
    set(text "")
    if(EXISTS ${SOURCE}/agents/${folder}/${kind}${ending}.cpp)
      file(READ ${SOURCE}/agents/${folder}/${kind}${ending}.cpp content)
      # The first paragraph: comment lines up to an empty one.
      if(content MATCHES "^(// [^\n]*\n(// [^\n]*\n)*)")
        string(REGEX REPLACE "\n// |^// |\n$" " " text "${CMAKE_MATCH_1}")
        string(STRIP "${text}" text)
        string(REGEX REPLACE "^[A-Z][a-z]+ `[a-z0-9_]+`: *" "" text "${text}")
        string(REPLACE "\\" "\\\\" text "${text}")
        string(REPLACE "\"" "\\\"" text "${text}")
      endif()
    endif()
    file(APPEND ${OUTPUT}.new
         "  if (category == \"${category}\" && kind == \"${kind}\") return \"${text}\";\n")
  endforeach()
endfunction()

file(WRITE ${OUTPUT}.new "// Generated from agents. Do not edit.\n"
     "#include \"analysis/cli/kind_meanings.hpp\"\n\nnamespace redoubt::analysis {\n\n"
     "std::string kind_meaning(const std::string& category, const std::string& kind) {\n")
append_meanings(DETECTOR detectors detector "")
append_meanings(GENERATOR generators generator "")
append_meanings(EVASION evasion evasion "")
append_meanings(PROPAGATION propagation propagation "_rule")
append_meanings(CALCULATION calculations calculation "")
append_meanings(APPLICATION applications application "")
append_meanings(INTERVENTION interventions intervention "")
file(APPEND ${OUTPUT}.new "  return {};\n}\n\n}  // namespace redoubt::analysis\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
