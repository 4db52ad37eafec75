using Butler.Benchmarks.HttpWire;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>What there is on the server that requests can be aimed at.</summary>
/// <param name="Sound">Requests that are right.</param>
/// <param name="Session">A session of the assistant.</param>
/// <param name="WorldSession">A session at the address of a world.</param>
/// <param name="Episode">The path of an episode with an address of its own.</param>
internal sealed record Places(SoundRequests Sound, string Session, string WorldSession, string Episode);
