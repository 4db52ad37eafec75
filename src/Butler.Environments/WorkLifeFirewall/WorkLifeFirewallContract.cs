using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Rubric;
using Butler.Environments.WorkLifeFirewall.Voices;
using Butler.Episodes;
using Butler.Episodes.Scoring;
using Butler.Episodes.Tools;
using Butler.Episodes.Wrappers;

namespace Butler.Environments.WorkLifeFirewall;

/// <summary>WorkLifeFirewall as its doors see it (<c>firewall</c>, <c>firewall-v1</c>).</summary>
/// <param name="read">Reads a reply.</param>
public sealed class WorkLifeFirewallContract(Func<string, ReplySetting, ReplyReading> read) : IWorld
{
    /// <summary>The splits, the default first.</summary>
    public static IReadOnlyList<string> AllSplits { get; } = ["train", "validation", "test"];

    /// <summary>The difficulties: one. What makes a week hard is its order and its chance, which the seed decides.</summary>
    public static IReadOnlyList<string> AllDifficulties { get; } = ["standard"];

    /// <summary>The world, with the reader that is made for people's language.</summary>
    public static WorkLifeFirewallContract Instance { get; } = new(ReplyReader.Default.Read);

    /// <inheritdoc/>
    public string Name => "firewall";

    /// <inheritdoc/>
    public string Id => "firewall-v1";

    /// <inheritdoc/>
    public string Description =>
        "One work week of a senior engineer, answered in free text, one event at a time. Yes to everything burns out by Friday, no to everything burns bridges; most consequences come days later.";

    /// <inheritdoc/>
    public string Instructions => "Begin with reply and no message: it shows what waits for your answer. " + WeekPrompt.System;

    /// <inheritdoc/>
    public IReadOnlyList<ToolContract> Tools { get; } = ToolFile.Read("WorkLifeFirewall/tools.json");

    /// <inheritdoc/>
    public IReadOnlyList<RubricLeaf> Leaves => WorkLifeFirewallRubric.Components.Leaves;

    /// <inheritdoc/>
    public ScoreRange ScoreRange => WorkLifeFirewallRubric.Range;

    /// <summary>Fourteen events can come at most; the rest is for looking and for calls that are refused.</summary>
    public int MaxSteps => 20;

    /// <inheritdoc/>
    public IReadOnlyList<string> Splits => AllSplits;

    /// <inheritdoc/>
    public IReadOnlyList<string> Difficulties => AllDifficulties;

    /// <inheritdoc/>
    public IEnvironment CreateEnvironment() =>
        new OrderEnforcing(new StepLimit(new WorkLifeFirewallEnvironment(read, MaxSteps), MaxSteps));

    /// <summary>The week that a reset begins, for those who play it for themselves.</summary>
    public WeekPlay Begin(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new WeekPlay(request.Seed, request.SplitAmong(AllSplits), read);
    }

    /// <inheritdoc/>
    public IOracle CreateOracle(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (replies, random) = (WrittenReplies.Of(request.SplitAmong(AllSplits)), new EpisodeRandom(request.Seed).Fork("firewall/voice"));
        return new WorkLifeFirewallOracle(Begin(request), (asked, response) => replies.Say(asked, response, random));
    }
}
