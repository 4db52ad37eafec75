using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Clauses;

/// <summary>A stretch of words that speaks of something.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Concepts">What it speaks of.</param>
/// <param name="Denied">Whether it stands in the scope of a "not".</param>
internal readonly record struct Mention(int Start, int End, ConceptSet Concepts, bool Denied);
