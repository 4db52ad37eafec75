using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Voices;

namespace Butler.Environments.Tests.WorkLifeFirewall.Voices;

public sealed class WrittenRepliesTests
{
    [Theory]
    [InlineData("train", 12)]
    [InlineData("test", 6)]
    public void Every_response_that_can_be_read_has_replies_in_both_files_and_no_others_have(string split, int least)
    {
        var written = WrittenReplies.Of(split).All.CountBy(reply => (reply.Event, reply.Response)).ToDictionary();
        var known = Enum.GetValues<WeekEvent>().SelectMany(asked => ConsequenceTable.Default.ResponsesTo(asked)
            .Where(response => response.Id != ReplyReading.Unclear).Select(response => (WireName.Of(asked), response.Id))).ToArray();

        Assert.Equal(known.Order(), written.Keys.Order());
        Assert.All(written, each => Assert.True(each.Value >= least, $"{each.Key} has {each.Value}."));
    }

    [Fact]
    public void The_test_split_has_no_text_of_the_other() =>
        Assert.Empty(WrittenReplies.Of("train").All.Select(reply => reply.Text).Intersect(WrittenReplies.Of("test").All.Select(reply => reply.Text)));
}
