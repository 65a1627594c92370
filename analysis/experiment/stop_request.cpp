#include "analysis/experiment/stop_request.hpp"

#include <signal.h>

#include <csignal>
#include <initializer_list>

namespace redoubt::analysis {
namespace {

volatile std::sig_atomic_t requested = 0;

void note_request(int) {
  requested = 1;
}

}  // namespace

void catch_stop_signals() {
  struct sigaction action {};
  action.sa_handler = note_request;
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

bool stop_requested() {
  return requested != 0;
}

}  // namespace redoubt::analysis
