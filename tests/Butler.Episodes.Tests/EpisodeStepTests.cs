using System.Text.Json;
using Butler.Episodes.Tests.Building;

namespace Butler.Episodes.Tests;

public sealed class EpisodeStepTests
{
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void An_episode_is_done_when_it_terminated_or_was_truncated(bool terminated, bool truncated, bool done) =>
        Assert.Equal(done, new EpisodeStep { Observation = new CountdownEnvironment.Count(0), Terminated = terminated, Truncated = truncated }.Done);

    [Fact]
    public void A_bare_call_has_an_empty_object_for_arguments() =>
        Assert.Equal("{}", EpisodeAction.Bare("count").Arguments.GetRawText());

    [Fact]
    public void A_writable_gives_the_same_object_as_text_and_as_an_element()
    {
        var count = new CountdownEnvironment.Count(4);

        Assert.Equal("""{"count":4}""", count.ToJson());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(count.ToJson()), count.ToJsonElement()));
    }
}
