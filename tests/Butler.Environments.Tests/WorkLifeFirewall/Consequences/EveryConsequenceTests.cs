using Butler.Environments.Tests.WorkLifeFirewall.Building;
using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.Tests.WorkLifeFirewall.Consequences;

/// <summary>The whole table: every consequence that comes later can come, later than its reply, and only from a reply that says so.</summary>
public sealed class EveryConsequenceTests
{
    private static readonly ConsequenceTable Table = ConsequenceTable.Default;

    // What brings about the events that no week has by itself.
    private static readonly Dictionary<WeekEvent, string> Causes = new()
    {
        [WeekEvent.FailsAgain] = "staging:fix_alone",
        [WeekEvent.Blocked] = "slack:ignore",
        [WeekEvent.HarsherMail] = "client:grovel",
        [WeekEvent.Alert] = "oncall:accept",
        [WeekEvent.Again] = "standup:attend",
        [WeekEvent.Refused] = "leave:wait",
        [WeekEvent.HandedBack] = "staging:escalate_infra client:bring_manager",
    };

    public static TheoryData<string, string> Replies
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var asked in Enum.GetValues<WeekEvent>())
            {
                foreach (var response in Table.ResponsesTo(asked).Where(response => response.Effects.Any(each => !each.At.IsNow)))
                {
                    data.Add(WireName.Of(asked), response.Id);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void What_a_reply_brings_about_later_comes_later_and_not_after_other_replies(string askedId, string response)
    {
        var asked = WireName.Parse<WeekEvent>(askedId);
        var responses = Table.ResponsesTo(asked);
        foreach (var sentence in SentencesOf(responses[Table.Find(asked, response)]))
        {
            var stories = Stories(asked, response).ToArray();
            Assert.True(stories.Any(story => story.IsTold(sentence)), $"Never told: {sentence}");
            Assert.All(stories.Where(story => story.IsTold(sentence)), story =>
                Assert.True(story.PhaseOf(sentence) > story.PhaseOf(asked), $"Told at once: {sentence}"));
            foreach (var other in responses.Where(other => !SentencesOf(other).Contains(sentence) && !IsToldElsewhere(asked, sentence)))
            {
                Assert.DoesNotContain(Stories(asked, other.Id), story => story.IsTold(sentence));
            }
        }
    }

    private static string[] SentencesOf(Response response) =>
        [.. response.Effects.Where(each => !each.At.IsNow).SelectMany(each => (string?[])[each.News, each.ElseNews]).OfType<string>()];

    private static bool IsToldElsewhere(WeekEvent asked, string sentence) => Enum.GetValues<WeekEvent>().Where(other => other != asked)
        .SelectMany(other => Table.ResponsesTo(other)).Any(response => response.Effects.Any(each => each.News == sentence || each.ElseNews == sentence));

    // Every twelfth order has the event on several days; with luck and without, with the client answered and staging mended or not.
    private static IEnumerable<Story> Stories(WeekEvent asked, string response)
    {
        string[] before = ["", "staging:postpone slack:ignore client:grovel", "client:fix_tonight"];
        return WeekOrder.All.Where((_, index) => index % 12 == 5).SelectMany(order => before.SelectMany(first =>
            ((bool[])[true, false]).Select(luck => Story.Play(order, $"{first} {Causes.GetValueOrDefault(asked)} {WireName.Of(asked)}:{response}", luck))))
            .Where(story => story.WhenAsked(asked) is not null);
    }
}
