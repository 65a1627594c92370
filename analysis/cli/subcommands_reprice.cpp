// Options of `redoubt reprice`.
#include "analysis/cli/subcommands.hpp"
#include "analysis/cli/within.hpp"

namespace redoubt::analysis {

void add_reprice(CommandLine& line) {
  RepriceOptions& options = line.repriced;
  Repricing& prices = options.repricing;
  CLI::App& command = *line.app.add_subcommand("reprice", "carbon and V(M) at other prices");
  command.footer(
      "Example: redoubt reprice results/arms_race.h5 --preset lacoste2019 --zone quebec");
  command.add_option("FILE", options.input, "result file")->required()->type_name("FILE.h5");
  CLI::Option* preset =
      command.add_option("--preset", prices.preset, "whose grid figures (default: the scenario's)")
          ->type_name("NAME");
  CLI::Option* zone =
      command.add_option("--zone", prices.zone, "grid of all computing")->type_name("ZONE");
  CLI::Option* training =
      command.add_option("--training-zone", prices.training_zone, "grid of training alone")
          ->type_name("ZONE");
  CLI::Option* year =
      command
          .add_option("--year", prices.year, "year of the grid figures, whenever energy was used")
          ->type_name("YEAR")
          ->check(within(1900, 2999));
  CLI::Option* last_known =
      command
          .add_flag("--last-known", prices.last_known,
                    "a year of the run without a figure has the last one before it")
          ->excludes(year);
  command.add_option("--intensity", prices.g_per_kwh, "gram CO2e per kWh of every grid")
      ->type_name("G")
      ->check(within(0, 5000))
      ->excludes(zone)
      ->excludes(training)
      ->excludes(preset)
      ->excludes(year)
      ->excludes(last_known);
  command
      .add_option("--scc", prices.scc_usd_per_tonne, "social cost of carbon, USD per tonne CO2e")
      ->type_name("USD")
      ->check(within(0, 1e6));
  command.add_option("--price", prices.electricity_usd_per_kwh, "electricity, USD per kWh")
      ->type_name("USD")
      ->check(within(0, 1e3));
  command.add_option("--pue", prices.pue, "energy of the building / energy of its computers")
      ->type_name("X")
      ->check(within(1.0, 10.0));
  command.callback([&line] { line.action = [&line] { return reprice_command(line.repriced); }; });
}

}  // namespace redoubt::analysis
