#include "agents/evasion/evasion_setup.hpp"

#include <utility>

#include "agents/catalogue.hpp"

namespace redoubt {

EvasionSetup::EvasionSetup(EvasionParams usual) : params_(std::move(usual)), kind_(params_.kind) {
  search_ = (searches_[kind_] = make_evasion(kind_)).get();
}

void EvasionSetup::fields(FieldVisitor& v) {
  params_.fields(v);
  if (params_.kind != kind_) {
    if (begun_) left_at_ = search_->current();
    kind_ = params_.kind;
    std::unique_ptr<Evasion>& known = searches_[kind_];
    if (!known) known = make_evasion(kind_);
    search_ = known.get();
    begun_ = false;
  }
  search_->fields(v);
}

void EvasionSetup::begin(const SearchStart& start) {
  search_->start(start);
  begun_ = true;
}

}  // namespace redoubt
