using System.Text.Json;
using Butler.Episodes;

namespace Butler.Environments.Scheduling.Lines;

/// <summary>Judges a proposal <c>{"day","start","end"}</c> for a problem, or the claim <c>{"none":true}</c> that nothing suits.</summary>
public static class ProposalCheck
{
    /// <summary>Finds out what is wrong.</summary>
    /// <returns>The reason in a sentence; null when the proposal is valid.</returns>
    /// <exception cref="FormatException">The line has no proposal.</exception>
    public static string? Find(ProblemLine line, JsonElement proposal)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (proposal.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("proposal is an object {\"day\",\"start\",\"end\"}.");
        }

        if (proposal.TryGetProperty("none", out var none) && none.ValueKind == JsonValueKind.True)
        {
            return MeetingSolver.Solve(line.Problem).Best is null ? null : "There is a time that suits everybody.";
        }

        if (proposal.TextOf("day") is not { } name || !ClockText.TryRead(proposal.TextOf("start"), out var from) || !ClockText.TryRead(proposal.TextOf("end"), out var to))
        {
            return "A proposal has a day, and a start and an end such as \"09:30\".";
        }

        if (line.Day(name) is not { } day)
        {
            return $"{name} is not on offer.";
        }

        return from < to ? Tell(SlotCheck.Find(line.Problem, ProblemLine.Slot(day, from, to)), line.Problem) : "It ends before it begins.";
    }

    private static string? Tell(SlotFault? fault, MeetingProblem problem) => fault?.Kind switch
    {
        null => null,
        SlotFaultKind.WrongLength => FormattableString.Invariant($"It does not last {problem.Length.TotalMinutes} minutes."),
        SlotFaultKind.OutsideWindows => "It is not within the work hours.",
        SlotFaultKind.Busy => $"{fault.Owner} is busy then.",
        SlotFaultKind.Constraint => $"{fault.Owner} does not want to meet then.",
        var kind => $"It does not suit: {kind}.",
    };
}
