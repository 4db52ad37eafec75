namespace Butler.Benchmarks.Replies.Learning;

/// <summary>Events that come of others: what is a reply to the one is a reply to the other, when it is the same response.</summary>
internal static class Kinship
{
    private static readonly (string Later, string First, string[] Responses)[] All =
    [
        ("fails_again", "staging", ["fix_alone", "fix_together", "escalate_infra"]),
        ("blocked", "slack", ["calls_now", "shared_slot", "decline"]),
        ("harsher_mail", "client", ["plan_with_date", "bring_manager"]),
        ("again", "standup", ["attend", "written_update", "decline"]),
        ("refused", "leave", ["ask_with_cover", "over_his_head"]),
    ];

    /// <summary>The other events whose replies say this response too.</summary>
    public static IEnumerable<string> Of(string asked, string response) => All
        .Where(kin => kin.Responses.Contains(response))
        .SelectMany(kin => kin.Later == asked ? new[] { kin.First } : kin.First == asked ? [kin.Later] : []);

    /// <summary>The event that this one came of, or itself.</summary>
    public static string OriginOf(string asked) => All.Where(kin => kin.Later == asked).Select(kin => kin.First).FirstOrDefault(asked);
}
