using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Butler.Episodes;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http.Episodes;

/// <summary>Reads from a query which episode is meant. What cannot be read is told with what would be accepted.</summary>
internal static class EpisodeQuery
{
    /// <summary>What a query may hold.</summary>
    public static IReadOnlyList<string> Names { get; } = ["seed", "split", "difficulty"];

    /// <summary>Reads a query.</summary>
    /// <param name="query">The query; what is left out is the world's own default, and seed 0.</param>
    /// <param name="world">The world that is to be played.</param>
    /// <param name="more">Names that the query may hold besides, for others to read.</param>
    /// <param name="request">The episode.</param>
    /// <param name="refusal">What is wrong.</param>
    public static bool TryRead(
        IQueryCollection query, IWorld world, IReadOnlyList<string> more, [NotNullWhen(true)] out ResetRequest? request, [NotNullWhen(false)] out HttpRefusal? refusal)
    {
        (request, refusal) = (null, CheckNames(query, [.. more, .. Names]));
        var seed = 0L;
        if (refusal is null && query.TryGetValue("seed", out var text) && !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seed))
        {
            refusal = Wrong("seed is a whole number of up to 18 digits.");
        }

        if (refusal is not null)
        {
            return false;
        }

        try
        {
            request = new ResetRequest { Seed = seed, Split = query["split"], Difficulty = query["difficulty"] };
            _ = request.SplitAmong(world.Splits);
            _ = request.DifficultyAmong(world.Difficulties);
            return true;
        }
        catch (InvalidResetException wrong)
        {
            refusal = Wrong(wrong.Message);
            return false;
        }
    }

    /// <summary>What is wrong with the names in a query; null when each is known and stands there once.</summary>
    public static HttpRefusal? CheckNames(IQueryCollection query, IReadOnlyList<string> known)
    {
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                return Wrong($"There is no query parameter '{(name.Length > 40 ? name[..40] + "…" : name)}'. There is {string.Join(", ", known)}.");
            }

            if (values.Count != 1)
            {
                return Wrong($"{name} stands in the query {values.Count} times. Send it once.");
            }
        }

        return null;
    }

    private static HttpRefusal Wrong(string reason) => HttpRefusal.Of(StatusCodes.Status400BadRequest, reason);
}
