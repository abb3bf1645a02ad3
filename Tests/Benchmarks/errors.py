"""The one error of the benchmark."""


class MeasurementError(Exception):
    """Something could not be measured."""
