#!/usr/bin/python3
"""Opens a result file the way people will: h5py, xarray (h5netcdf and netcdf4), pandas, ncdump.

open_result.py FILE [--optional]   status 0: every reader agrees; 1: not; 77: --optional, no modules
"""

import subprocess
import sys

NEEDED = (
    "apt-get install --no-install-recommends python3-xarray python3-h5netcdf python3-netcdf4 "
    "python3-h5py python3-pandas netcdf-bin"
)
try:
    import h5netcdf  # noqa: F401  (an engine of xarray)
    import h5py
    import netCDF4  # noqa: F401  (an engine of xarray)
    import numpy as np
    import pandas as pd  # noqa: F401  (Dataset.to_dataframe)
    import xarray as xr
except ImportError as error:
    print(f"{error}; install with:\n  {NEEDED}", file=sys.stderr)
    sys.exit(77 if "--optional" in sys.argv else 1)

ENGINES = ["h5netcdf", "netcdf4"]
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def same_values(left, right):
    left, right = np.asarray(left), np.asarray(right)
    if left.shape != right.shape:
        return False
    if left.dtype.kind in "fc" and right.dtype.kind in "fc":
        return left.dtype == right.dtype and np.array_equal(left, right, equal_nan=True)
    return bool(np.all(left == right))


def read_with_h5py(group):
    return {
        name: item.asstr()[()] if h5py.check_string_dtype(item.dtype) else item[()]
        for name, item in group.items()
    }


def is_scale(dataset):
    return dataset.attrs.get("CLASS") == b"DIMENSION_SCALE"


def check_h5py(file, group):
    """Every axis of every dataset has a dimension scale of the same group, with its name."""
    for name, item in group.items():
        expect(isinstance(item, h5py.Dataset), f"{item.name}: not a dataset")
        expect(item.dtype.kind in "fi" or h5py.check_string_dtype(item.dtype),
               f"{item.name}: type {item.dtype} is not for netCDF")
        expect("long_name" in item.attrs, f"{item.name}: no long_name")
        if h5py.check_string_dtype(item.dtype) is None:
            expect("units" in item.attrs, f"{item.name}: no units")
        if is_scale(item):
            continue
        for axis in range(item.ndim):
            scales = item.dims[axis].keys()
            expect(len(scales) == 1 and scales[0] in group, f"{item.name}: axis {axis} has no scale")
    numbers = [
        int(item.attrs["_Netcdf4Dimid"])
        for each in file.values()
        for item in each.values()
        if is_scale(item)
    ]
    expect(len(set(numbers)) == len(numbers), "_Netcdf4Dimid is not unique")


def check_xarray(path, group, engine, truth):
    """All variables arrive with their coordinates and the very values that h5py reads."""
    with xr.open_dataset(path, group=group, engine=engine) as data:
        data.load()
    where = f"{engine} /{group}"
    expect(set(data.variables) == set(truth), f"{where}: has {sorted(data.variables)}")
    for name, values in truth.items():
        if name not in data.variables:
            continue
        variable = data[name]
        expect(same_values(variable.values, values), f"{where}/{name}: other values than h5py's")
        for dimension in variable.dims:
            expect(dimension in data.coords, f"{where}/{name}: {dimension} has no coordinates")
    if "time" in data.coords:
        expect(data["time"].dtype == np.float64, f"{where}: time is {data['time'].dtype}")
    first = [name for name in data.data_vars if data[name].size > 0][:1]
    for name in first:
        frame = data[name].to_dataframe()
        expect(same_values(frame[name].to_numpy(), truth[name].ravel()), f"{where}: pandas differs")


def check_ncdump(path, groups):
    run = subprocess.run(["ncdump", "-h", path], capture_output=True, text=True, check=False)
    expect(run.returncode == 0, f"ncdump -h fails: {run.stderr.strip()}")
    for group in groups:
        expect(f"group: {group} {{" in run.stdout, f"ncdump does not show /{group}")


def main(path):
    with h5py.File(path, "r") as file:
        attributes = dict(file.attrs)
        for name in ["Conventions", "title", "format", "format_version", "scenario_toml",
                     "scenario_sha256", "seed", "rng", "digest", "results_hash", "replicates"]:
            expect(name in attributes, f"no attribute {name}")
        groups = list(file)
        truths = {}
        for group in groups:
            check_h5py(file, file[group])
            truths[group] = read_with_h5py(file[group])
    for engine in ENGINES:
        with xr.open_dataset(path, engine=engine) as root:
            expect(root.attrs["title"] == attributes["title"], f"{engine}: other title")
            expect(int(root.attrs["seed"]) == int(attributes["seed"]), f"{engine}: other seed")
        for group in groups:
            try:
                check_xarray(path, group, engine, truths[group])
            except Exception as error:  # whatever a reader throws, this file made it throw
                expect(False, f"{engine} /{group}: {type(error).__name__}: {error}")
    check_ncdump(path, groups)
    for failure in failures:
        print(failure, file=sys.stderr)
    variables = sum(len(truth) for truth in truths.values())
    print(f"{path}: {len(groups)} groups, {variables} variables, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
