// People who rewrite harmless posts that the detectors would flag: strategic classification.
//
// An author knows the deployed rule. Moving a post by δ along the harm axis costs gaming_cost · δ,
// and not being flagged is worth 1, so nobody moves further than 1 / gaming_cost, and nobody moves
// who would be flagged all the same [Hardt et al. 2016]. What harmless authors pay is the social
// burden of a strict threshold, and it falls on groups to whom moving is dear [Milli et al. 2019;
// Hu, Immorlica & Vaughan 2019].
#pragma once

#include "agents/context.hpp"
#include "sim/content/packed_content.hpp"

namespace redoubt {

// Moves the post by the least distance that keeps it from being flagged, if that pays.
void game(Context& context, PostContent& post, UserId author, double gaming_cost);

}  // namespace redoubt
