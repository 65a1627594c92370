// The Write visitor.
#include "sim/config/write_fields.hpp"

#include "sim/config/to_value.hpp"

namespace redoubt {

namespace {

class WriteVisitor : public UniformVisitor<WriteVisitor> {
 public:
  template <class T>
  void visit(const Field& field, T& value) {
    written.append(field.name, to_value(value));
  }
  void table(const Field& field, const Fields& fields) override {
    written.append(field.name, {.where = {}, .data = write_fields(fields)});
  }
  Table written;
};

}  // namespace

Table write_fields(const Fields& fields) {
  WriteVisitor writer;
  fields(writer);
  return std::move(writer.written);
}

}  // namespace redoubt
