using Butler.Environments.Language;

namespace Butler.Environments.WorkLifeFirewall.Reading;

/// <summary>One thing that a careful reader checks in a message, and where it was found.</summary>
/// <param name="Name">What is checked, in snake case: <c>decision_plain</c>, <c>reason</c>, <c>next_step</c>, and so on.</param>
/// <param name="Worth">What it adds to the quality when all is well, in thousandths; the worths of a message add up to 1,000.</param>
/// <param name="Earned">What it adds here, 0 to <paramref name="Worth"/>.</param>
/// <param name="Evidence">The words that earned or lost it, in the order of the text; may be empty.</param>
public sealed record QualityFeature(string Name, int Worth, int Earned, IReadOnlyList<TextSpan> Evidence);
