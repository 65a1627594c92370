// Ctrl-C and SIGTERM as a question that a run asks between samples.
#pragma once

namespace redoubt::analysis {

// From now on the first of these signals only notes the wish; the second one ends the program.
void catch_stop_signals();
bool stop_requested();

}  // namespace redoubt::analysis
