using Butler.Episodes;

namespace Butler.LanguageModel;

/// <summary>A call of a tool by a model.</summary>
/// <param name="Id">The endpoint's name for it, by which its answer is told.</param>
/// <param name="Action">The call.</param>
public sealed record ModelCall(string Id, EpisodeAction Action);
