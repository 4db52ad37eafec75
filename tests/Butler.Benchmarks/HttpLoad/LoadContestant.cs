using Butler.Benchmarks.HttpWire;

namespace Butler.Benchmarks.HttpLoad;

/// <summary>A running server that is measured, in one of its modes.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Server">The process.</param>
/// <param name="Mode">How it is called.</param>
internal sealed record LoadContestant(string Name, ServedProcess Server, LoadMode Mode);
