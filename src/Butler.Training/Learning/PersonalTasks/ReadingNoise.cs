using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Episodes;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>
/// What is misread of an episode while learning. It is the same for all who play the episode, so that a group differs in its choices
/// alone.
/// </summary>
public sealed class ReadingNoise
{
    // Most of what the router is sure of leans no further.
    private const int MostLean = 4;

    private readonly NoiseLevels _levels = new();
    private readonly ulong _seed;

    /// <summary>The noise of an episode.</summary>
    /// <param name="request">The episode.</param>
    /// <param name="levels">How much there is.</param>
    /// <exception cref="ArgumentOutOfRangeException">A level is not between 0 and 1.</exception>
    public ReadingNoise(ResetRequest request, NoiseLevels levels)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(levels);
        foreach (var level in (double[])[levels.UnknownWording, levels.UnknownWord, levels.Router, levels.MissedFact])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(level, nameof(levels));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 1, nameof(levels));
        }

        (_levels, _seed) = (levels, new EpisodeRandom(request.Seed).Fork("noise").NextUInt64());
    }

    private ReadingNoise()
    {
    }

    /// <summary>Everything is read as it is.</summary>
    public static ReadingNoise None { get; } = new();

    /// <summary>Those of a to-do's words that are known.</summary>
    public ulong[] Known(string text, IReadOnlyList<ulong> words) => Happens(_levels.UnknownWording, 5, FeatureHash.Of(text))
        ? [] : [.. words.Where(word => !Happens(_levels.UnknownWord, 6, word))];

    /// <summary>What a briefing on a to-do is taken to say.</summary>
    public Briefing Hear(string text, Briefing said)
    {
        ArgumentNullException.ThrowIfNull(said);
        string[] missed = [.. said.Facts.Where(fact => fact.Source == "text" && Happens(_levels.MissedFact, 7, FeatureHash.Join(FeatureHash.Of(text), FeatureHash.Of(fact.Field)))).Select(fact => fact.Field)];
        return missed.Length == 0 ? said : said with { Facts = [.. said.Facts.Where(fact => !missed.Contains(fact.Field))], Missing = [.. said.Missing, .. missed] };
    }

    /// <summary>What the router is taken to say of a text.</summary>
    public TodoRouting Hear(string text, TodoRouting said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var about = FeatureHash.Of(text);
        var agent = Happens(_levels.Router, 1, about) ? (AgentName)(Draw(2, about) % 5) : said.Agent;
        var lean = Happens(_levels.Router, 3, about) ? (double)(Draw(4, about) % ((2 * MostLean) + 1)) - MostLean : said.Lean;
        return said with { Agent = agent, Lean = lean, Tier = agent == AgentName.None ? Tier.Unclassified : lean > 0 ? Tier.Personal : Tier.Professional };
    }

    private bool Happens(double likely, ulong kind, ulong about) => FeatureHash.IsWithin(Draw(kind, about), likely);

    private ulong Draw(ulong kind, ulong about) => FeatureHash.Join(FeatureHash.Join(_seed, kind), about);
}
