#include "agents/foundation/foundation_params.hpp"

namespace redoubt {

void ProvenanceParams::fields(FieldVisitor& v) {
  v({.name = "recall",
     .meaning = "share of the platform's model-written posts that are recognised and left out",
     .range = kProbability,
     .source = "nobody looks by default"},
    recall);
  v({.name = "mistaken",
     .meaning = "share of the platform's human posts that are left out by mistake",
     .range = kProbability,
     .source = "nobody looks by default"},
    mistaken);
}

void CorpusFilterParams::fields(FieldVisitor& v) {
  v({.name = "above",
     .unit = "sd",
     .meaning = "posts that lie further along the harm axis are left out of the corpus",
     .source = "no filter by default"},
    above);
  v({.name = "rates",
     .meaning = "share of each group's posts left out of the corpus, where it is to be stated "
                "rather than to follow from content; empty: none",
     .range = kProbability,
     .source = "none by default"},
    rates);
}

void EmissionParams::fields(FieldVisitor& v) {
  v({.name = "temperature",
     .meaning = "temperature T: the model writes N(m_g, T^2 s_g) and chooses groups by w^(1/T)",
     .range = {.low = 0.01, .high = 10},
     .source = "as it was learnt"},
    temperature);
  v({.name = "assisted_share",
     .meaning = "share of people's posts that are written with the model (with a provider: "
                "provider.assisted_share)",
     .range = kProbability,
     .source = "none by default"},
    assisted_share);
  v({.name = "model_part",
     .meaning = "part q of an assisted post that is the model's: x = (1 - q)·x_human + q·x_model",
     .range = kProbability,
     .source = "no published value"},
    model_part);
  v({.name = "knows_author",
     .meaning = "probability that the model writes as the author's group does, as far as it knows; "
                "else as a group drawn from its own shares",
     .range = kProbability,
     .source = "it is not told who asks"},
    knows_author);
}

void RecourseParams::fields(FieldVisitor& v) {
  v({.name = "complaints_to_find",
     .unit = "complaints",
     .meaning = "complaints by a group, pooled over all applications, after which the provider of "
                "the model sees the pattern; 0: it does not look",
     .range = {0, 1e9},
     .source = "it does not look by default"},
    complaints_to_find);
  v({.name = "commissioned_posts",
     .unit = "posts",
     .meaning = "fresh human posts of such a group that join every corpus from then on",
     .range = {0, 1e7},
     .source = "no published value"},
    commissioned_posts);
}

namespace {

void corpus_fields(FieldVisitor& v, FoundationParams& p) {
  v({.name = "retrain_every",
     .unit = "duration",
     .meaning = "period of retraining",
     .range = {.low = 3600},
     .source = "no published value"},
    p.retrain_every);
  v({.name = "corpus_size",
     .unit = "posts",
     .meaning = "posts gathered for a retraining, at most",
     .range = {1, 1e8},
     .source = "no published value"},
    p.corpus_size);
  v({.name = "regime",
     .meaning =
         "what becomes of earlier corpora: forgotten at once (replace), kept (accumulate) or "
         "kept for some retrainings (window)",
     .source = "Gerstgrasser et al. 2024 compare the first two"},
    p.regime);
  v({.name = "kept_corpora",
     .unit = "corpora",
     .meaning = "corpora in use under regime window, the new one included",
     .range = {1, 1000},
     .source = "no published value"},
    p.kept_corpora);
  v({.name = "human_share",
     .meaning = "share of the corpus that is fresh human writing from outside the platform",
     .range = kProbability,
     .source = "none by default: only what the platform carries"},
    p.human_share);
  v({.name = "own_share",
     .meaning = "share of the corpus that the model writes for itself",
     .range = kProbability,
     .source = "none by default"},
    p.own_share);
  v({.name = "label_error",
     .meaning = "share of the corpus whose group is a guess by the shares of the people",
     .range = kProbability,
     .source = "groups are known by default"},
    p.label_error);
  v({.name = "reweight",
     .meaning =
         "how far posts are weighted in training so that each group counts as among people: 0 "
         "not at all, 1 fully",
     .range = kProbability,
     .source = "not by default"},
    p.reweight);
  v({.name = "sampling",
     .meaning =
         "drawn: post by post; expected: what is expected of that many posts, without chance "
         "(no posts of the platform)",
     .source = "posts are drawn",
     .fixed = true},
    p.sampling);
}

void price_fields(FieldVisitor& v, FoundationParams& p) {
  v({.name = "pretraining_usd",
     .unit = "USD",
     .meaning = "price of the model that the run starts with, booked at its start",
     .range = kNonNegative,
     .source = "not counted by default"},
    p.pretraining_usd);
  v({.name = "pretraining_kwh",
     .unit = "kWh",
     .meaning = "energy that computers use for the same, without the building's share; for BERT "
                "954 (Strubell et al. 2019: 1507 at a PUE of 1.58)",
     .range = kNonNegative,
     .source = "not counted by default"},
    p.pretraining_kwh);
  v({.name = "training_usd",
     .unit = "USD",
     .meaning = "price of a retraining",
     .range = kNonNegative,
     .source = "not counted by default"},
    p.training_usd);
  v({.name = "training_kwh",
     .unit = "kWh",
     .meaning = "energy that computers use for a retraining, without the building's share",
     .range = kNonNegative,
     .source =
         "fine-tuning BERT: 8.16 kWh at a PUE of 1.58, inferred from the break-even at about 80 "
         "tasks in Bommasani et al. 2021, section 5.3",
     .tag = Tag::derived},
    p.training_kwh);
  v({.name = "answer_usd",
     .unit = "USD",
     .meaning = "price of computing what it writes for one post",
     .range = kNonNegative,
     .source = "not counted by default"},
    p.answer_usd);
  v({.name = "answer_wh",
     .unit = "Wh",
     .meaning = "energy of the same",
     .range = kNonNegative,
     .source = "Luccioni et al. 2023, generating text",
     .tag = Tag::published},
    p.answer_wh);
}

}  // namespace

void FoundationParams::fields(FieldVisitor& v) {
  corpus_fields(v, *this);
  v({.name = "provenance", .meaning = "how well model-written posts are told apart"}, provenance);
  v({.name = "filter", .meaning = "what is left out of the corpus as toxic"}, filter);
  v({.name = "curation", .meaning = "what is done to a corpus for the sake of groups"}, curation);
  v({.name = "user_base", .meaning = "whether groups that it serves badly stop writing for it"},
    user_base);
  estimation.fields(v);
  emission.fields(v);
  v({.name = "recourse", .meaning = "what is done about complaints that reach the provider"},
    recourse);
  price_fields(v, *this);
}

}  // namespace redoubt
