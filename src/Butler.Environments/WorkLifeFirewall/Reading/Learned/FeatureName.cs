using System.Globalization;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Learned;

/// <summary>Names of features, as people read them in the file of weights: <c>w join</c>, <c>p not join</c>, <c>a attend me</c>.</summary>
internal static class FeatureName
{
    /// <summary>The number that <see cref="FeatureReader"/> lists for a name.</summary>
    public static ulong NumberOf(string name)
    {
        var parts = name.Split(' ');
        var kind = (FeatureKind)parts[0][0];
        return FeatureReader.Number(kind, Part(kind, parts[1]), parts.Length > 2 ? Part(kind, parts[2]) : 0);
    }

    private static ulong Part(FeatureKind kind, string part) =>
        kind == FeatureKind.Rule ? ulong.Parse(part, CultureInfo.InvariantCulture) : Tokenizer.HashOf(part);
}
