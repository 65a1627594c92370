// Which commit of the sources the program was built from; the build writes it.
#pragma once

namespace redoubt::analysis {

// "0123…cdef", "0123…cdef with changes" if files differed from it, "" if there was no repository.
const char* built_from_commit();

}  // namespace redoubt::analysis
