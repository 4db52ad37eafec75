using Butler.Episodes;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>Draws the templates of an episode: how many, of which kinds, of which tiers, and how hard.</summary>
public static class TemplateDraw
{
    private const double BothTiers = 0.85;
    private const double Hard = 0.65;

    // Out of 100. No single tool is right for more than 22 of 100 to-dos, and routing alone settles fewer than 24.
    private static readonly IReadOnlyList<(TodoKind Kind, int Share)> PlainMix =
    [
        (TodoKind.Meeting, 20), (TodoKind.Reply, 14), (TodoKind.Send, 14), (TodoKind.Reminder, 17), (TodoKind.Fact, 14),
        (TodoKind.Question, 9), (TodoKind.NonActionable, 12),
    ];

    // Follow-ups of notes are reminders, mails and facts, which leaves those kinds a smaller share of their own.
    private static readonly IReadOnlyList<(TodoKind Kind, int Share)> HardMix =
    [
        (TodoKind.Meeting, 14), (TodoKind.RecurringMeeting, 7), (TodoKind.Reply, 17), (TodoKind.Send, 15), (TodoKind.Reminder, 15),
        (TodoKind.Fact, 6), (TodoKind.MeetingNotes, 6), (TodoKind.Question, 9), (TodoKind.NonActionable, 11),
    ];

    /// <summary>Draws the templates.</summary>
    /// <param name="data">The split's wording.</param>
    /// <param name="random">The episode's chance.</param>
    /// <param name="difficulty">The difficulty.</param>
    /// <param name="count">How many to-dos the episode counts, follow-ups included.</param>
    public static IReadOnlyList<Template> Draw(SplitData data, EpisodeRandom random, string difficulty, int count)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(random);
        var mix = difficulty == "hard" ? HardMix : PlainMix;
        var kinds = Enumerable.Range(0, count).Select(_ => DrawKind(random, mix)).ToArray();
        var both = kinds.Count(kind => kind != TodoKind.NonActionable) >= 2 && random.Chance(BothTiers);
        var drawn = new List<Template>();
        foreach (var kind in kinds)
        {
            var room = count - drawn.Sum(template => 1 + template.FollowUps.Count);
            if (room == 0)
            {
                break;
            }

            // The first two that are ours settle that both tiers are there; the others fall as they fall.
            var ours = drawn.Count(template => template.PlainKind != TodoKind.NonActionable);
            var tier = kind == TodoKind.NonActionable ? "unclassified"
                : both && ours < 2 ? (ours == 0 ? "personal" : "professional")
                : random.Chance(0.5) ? "personal" : "professional";
            drawn.Add(random.Pick(Fitting(data, random, difficulty, kind, tier)
                .Where(template => !drawn.Contains(template) && 1 + template.FollowUps.Count <= room).ToArray() is { Length: > 0 } fitting
                ? fitting
                : Plain(data, difficulty, TodoKind.Reminder, kind == TodoKind.NonActionable ? "personal" : tier)));
        }

        return drawn;
    }

    private static Template[] Fitting(SplitData data, EpisodeRandom random, string difficulty, TodoKind kind, string tier)
    {
        var hard = difficulty != "hard" ? [] : Array.FindAll([.. data.HardTemplates], template => template.PlainKind == kind && template.Tier == tier);
        var plain = Plain(data, difficulty, kind, tier);
        return hard.Length > 0 && (plain.Length == 0 || random.Chance(Hard)) ? hard : plain;
    }

    private static Template[] Plain(SplitData data, string difficulty, TodoKind kind, string tier) =>
        [.. data.Templates.Where(template => template.PlainKind == kind && template.Tier == tier && (difficulty != "easy" || template.IsSelfContained))];

    private static TodoKind DrawKind(EpisodeRandom random, IReadOnlyList<(TodoKind Kind, int Share)> mix)
    {
        var ticket = random.Next(100);
        foreach (var (kind, share) in mix)
        {
            ticket -= share;
            if (ticket < 0)
            {
                return kind;
            }
        }

        throw new InvalidOperationException("The shares of the mix add up to 100.");
    }
}
