# Writes the report's page files into one C++ source: cmake -DSOURCE=… -DOUTPUT=… -P page_files.cmake
# Included (without OUTPUT) it only sets page_file_list, so that the build knows what to watch.
set(vendor vendor/uplot-1.6.32)
set(page_styles ${vendor}/uPlot.min.css page/report.css page/small_and_paper.css)
# One scope, in order of use: each file may use what stands in the files before it at load time.
set(page_scripts dom format ticks statistics data calendar phase_fold colours figure chart reading svg_figure
    export panel overview sources toolbar main)
list(TRANSFORM page_scripts PREPEND page/)
list(TRANSFORM page_scripts APPEND .js)
set(page_file_list ${page_styles} ${vendor}/LICENSE ${vendor}/uPlot.iife.min.js ${page_scripts})
if(NOT OUTPUT)
  return()
endif()

# A raw string literal; the delimiter does not occur in any of the files.
function(append_function name)
  file(APPEND ${OUTPUT}.new "std::string_view ${name}() {\n  static constexpr char text[] =\n")
  foreach(part ${ARGN})
    if(part MATCHES "^literal:(.*)")
      set(content "${CMAKE_MATCH_1}")
    else()
      file(READ ${SOURCE}/${part} content)
    endif()
    file(APPEND ${OUTPUT}.new "R\"REDOUBT_PAGE(${content}\n)REDOUBT_PAGE\"\n")
  endforeach()
  file(APPEND ${OUTPUT}.new ";\n  return {text, sizeof(text) - 1};\n}\n\n")
endfunction()

file(WRITE ${OUTPUT}.new "// Generated from analysis/report/page and vendor. Do not edit.\n"
     "#include \"analysis/report/page_files.hpp\"\n\nnamespace redoubt::analysis {\n\n")
append_function(page_style ${page_styles})
append_function(page_library "literal:/* uPlot 1.6.32" ${vendor}/LICENSE "literal:*/" ${vendor}/uPlot.iife.min.js)
append_function(page_script ${page_scripts})
file(APPEND ${OUTPUT}.new "}  // namespace redoubt::analysis\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
