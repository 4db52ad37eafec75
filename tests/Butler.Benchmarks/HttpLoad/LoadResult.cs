namespace Butler.Benchmarks.HttpLoad;

/// <summary>What a server did for so many clients at once.</summary>
/// <param name="Contestant">The server.</param>
/// <param name="Clients">How many there were.</param>
/// <param name="Trips">Milliseconds of each call.</param>
/// <param name="CallsPerSecond">All clients together.</param>
/// <param name="CpuMilliseconds">Processor time of the server per call.</param>
internal sealed record LoadResult(LoadContestant Contestant, int Clients, Quantiles Trips, double CallsPerSecond, double CpuMilliseconds);
