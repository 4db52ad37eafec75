using System.Text.Json;
using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Voices;

namespace Butler.Environments.Tests.WorkLifeFirewall.Reading;

public sealed class ReplyReaderTests
{
    [Theory]
    [InlineData("train", 0.97)]
    [InlineData("test", 0.95)]
    public void Written_replies_are_read_as_they_were_meant(string split, double floor)
    {
        var all = WrittenReplies.Of(split).All;
        var right = all.Count(reply => Read(reply.Event, reply.Text).Intent == reply.Response);

        Assert.InRange((double)right / all.Count, floor, 1);
    }

    [Fact]
    public void Replies_in_other_peoples_habits_are_read_as_they_were_meant()
    {
        var all = Lines("replies.heldout.jsonl");
        var right = all.Count(line => Read(Text(line, "event"), Text(line, "text")).Intent == Text(line, "response"));

        Assert.InRange((double)right / all.Count, 0.90, 1);
    }

    [Fact]
    public void What_nobody_could_act_on_is_unclear()
    {
        var all = Lines("unclear.heldout.jsonl");
        var unclear = all.Count(line => Read(Text(line, "event"), Text(line, "text")).Intent == ReplyReading.Unclear);

        Assert.InRange((double)unclear / all.Count, 0.95, 1);
    }

    [Theory]
    [InlineData("oncall", "I won't be able to take Wednesday night, sorry. I've covered twice already and need the sleep.", "decline")]
    [InlineData("oncall", "Not going to take it this time, I'm afraid.", "decline")]
    [InlineData("oncall", "I can’t do the whole night, but I can take it until midnight.", "counter_offer")]
    [InlineData("standup", "I'm not going to attend tonight. You'll have a written update by 19:00.", "written_update")]
    [InlineData("standup", "Could we meet at 17:30 instead?", "offer_earlier")]
    [InlineData("slack", "Yes, I'll call. No, sorry, I can't. Sure, let's talk now.", "unclear")]
    [InlineData("slack", "shared_slot", "unclear")]
    [InlineData("slack", "Can we do one call for both of you at 15:00?", "shared_slot")]
    [InlineData("leave", "Das Wetter ist heute sehr schön und ich gehe spazieren.", "unclear")]
    [InlineData("client", "", "unclear")]
    [InlineData("staging", "decline tomorrow plan date update block time cover approve", "unclear")]
    public void Examples_are_read_as_people_would_read_them(string asked, string text, string intent) =>
        Assert.Equal(intent, Read(asked, text).Intent);

    [Fact]
    public void Every_response_can_be_said_well_enough()
    {
        var poor = WrittenReplies.Of("train").All.GroupBy(reply => (reply.Event, reply.Response))
            .Where(group => group.Max(reply => Read(reply.Event, reply.Text).Quality) < 950)
            .Select(group => $"{group.Key.Event}/{group.Key.Response}");

        // To grovel is to apologise too much, and who ignores a colleague acknowledges nothing.
        Assert.Empty(poor.Except(["client/grovel", "oncall/ignore", "slack/ignore"]));
    }

    [Fact]
    public void The_quality_is_the_sum_of_what_was_checked_and_the_worths_are_all_of_it()
    {
        foreach (var reply in WrittenReplies.Of("train").All)
        {
            var reading = Read(reply.Event, reply.Text);
            if (reading.Intent != ReplyReading.Unclear)
            {
                Assert.Equal(1000, reading.Features.Sum(feature => feature.Worth));
                Assert.Equal(reading.Quality, reading.Features.Sum(feature => feature.Earned));
                Assert.All(reading.Features.SelectMany(feature => feature.Evidence), span => Assert.InRange(span.End, span.Start + 1, reply.Text.Length));
            }
        }
    }

    [Fact]
    public void A_message_said_again_is_no_new_message()
    {
        const string Text = "I can't take Wednesday, sorry: I've covered twice and need the sleep. Try the swaps channel before noon, someone may be free.";
        var (fresh, again) = (Read("oncall", Text), ReplyReader.Default.Read(Text, new ReplySetting("oncall", string.Empty, [Text])));

        Assert.Equal(fresh.Intent, again.Intent);
        Assert.InRange(again.Quality, 0, fresh.Quality - 400);
    }

    [Fact]
    public void A_polite_line_under_a_bare_no_is_worth_its_own_line_only()
    {
        var polite = Read("oncall", "No, I can't take it. Thank you for your understanding.");

        Assert.InRange(polite.Quality, 0, 800);
    }

    [Fact]
    public void Blunt_words_are_heard()
    {
        var blunt = WrittenReplies.Of("train").All.Where(reply => reply.Tone == "blunt").ToArray();
        var others = WrittenReplies.Of("test").All.Where(reply => reply.Tone != "blunt").ToArray();

        Assert.InRange(blunt.Count(reply => Read(reply.Event, reply.Text).Tone == ReplyTone.Blunt) / (double)blunt.Length, 0.6, 1);
        Assert.InRange(others.Count(reply => Read(reply.Event, reply.Text).Tone == ReplyTone.Blunt) / (double)others.Length, 0, 0.05);
    }

    [Fact]
    public void A_reply_to_one_event_sent_to_another_is_seldom_taken_for_one()
    {
        var (sent, taken) = (0, 0);
        var replies = WrittenReplies.Of("test").All;
        foreach (var asked in Enum.GetValues<WeekEvent>().Select(each => WireName.Of(each)))
        {
            foreach (var reply in replies.Where((reply, at) => reply.Event != asked && at % 5 == 0))
            {
                (sent, taken) = (sent + 1, taken + (Read(asked, reply.Text).Intent != ReplyReading.Unclear ? 1 : 0));
            }
        }

        // Some words fit two events: "I'll look at it tomorrow at ten" answers several.
        Assert.InRange((double)taken / sent, 0, 0.25);
    }

    private static ReplyReading Read(string asked, string text) =>
        ReplyReader.Default.Read(text, new ReplySetting(asked, EventTexts.Of(WireName.Parse<WeekEvent>(asked)).Text, []));

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;

    private static List<JsonElement> Lines(string name)
    {
        using var stream = typeof(ReplyReaderTests).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        var lines = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(JsonElement.Parse(line));
        }

        return lines;
    }
}
