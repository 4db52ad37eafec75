using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Play;
using Butler.Episodes;
using Butler.Episodes.Log;

namespace Butler.Mcp.Inference.Telling;

/// <summary>Tells a work week: who wants what, what came of it, and where the week stands.</summary>
internal sealed class WeekTelling : IWorldTelling
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Opening(EpisodeStep start) => [$"One work week of Arjun Sharma, senior engineer. It is {Stand(See(start))}."];

    /// <inheritdoc/>
    public Matter MatterOf(EpisodeStep before, EpisodeLogEntry.Stepped call)
    {
        var week = See(before);
        return week.Event is { } asked
            ? new Matter(asked.Title, $"{week.Day} {week.Part}, {string.Join(" and ", asked.From)} by {asked.Channel}")
            : new Matter("-", "nothing waits for a reply");
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> TakenUp(EpisodeStep before, Matter matter) =>
        See(before) is { Event: { } asked } week ? [.. week.News, $"\"{asked.Text}\""] : [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Answer(EpisodeLogEntry.Stepped call)
    {
        var stand = Stand(See(call.Step));
        return call.Step is { Reply: { IsError: true, Content: WorkLifeFirewallReply refused } } ? [$"refused ({refused.Code}): {refused.Reason}"]
            : call.Step.Details is WorkLifeFirewallDetails { Read: { } read } ? [$"read as {read.Intent.Replace('_', ' ')}, {WireName.Of(read.Tone)}", $"then it is {stand}"]
            : [$"it is {stand}"];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Closing(EpisodeStep last)
    {
        var week = See(last);
        return [.. week.News, .. week.People.Select(person => $"{person.Name}, {person.Role}: {person.Mood}")];
    }

    private static WeekView See(EpisodeStep step) => ((WorkLifeFirewallObservation)step.Observation).Now;

    private static string Stand(WeekView week) => FormattableString.Invariant($"{week.Day} {week.Part}; energy {week.Energy} %, sprint {week.Sprint} %, staging {week.Staging}");
}
