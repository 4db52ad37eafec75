using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Episodes.Log;
using Butler.Episodes.Tests.Building;
using Butler.Episodes.Wrappers;

namespace Butler.Episodes.Tests.Log;

public sealed class JsonLinesEpisodeLogTests
{
    [Fact]
    public async Task A_reset_line_names_world_seed_split_difficulty_and_shows_the_observation()
    {
        var lines = await PlayAsync(new ResetRequest { Seed = -5, EpisodeId = "ep-1", Split = "test", Difficulty = "easy" }, "count");

        Same(
            """{"event":"reset","world":"countdown-v1","episode_id":"ep-1","seed":-5,"split":"test","difficulty":"easy","observation":{"count":0}}""",
            lines[0]);
    }

    [Fact]
    public async Task A_reset_line_spells_the_defaults_out()
    {
        var lines = await PlayAsync(new ResetRequest(), "count");

        Same(
            """{"event":"reset","world":"countdown-v1","episode_id":null,"seed":0,"split":"train","difficulty":"medium","observation":{"count":0}}""",
            lines[0]);
    }

    [Fact]
    public async Task A_step_line_has_the_call_its_reply_and_where_its_reward_came_from()
    {
        var lines = await PlayAsync(new ResetRequest(), "count", "fail", "count");

        Same(
            """
            {"event":"step","step":2,"tool":"fail","arguments":{},"error":true,"reply":{"count":2},"reward":0,
             "parts":{"count":0},"penalty":0,"score":0,"terminated":false,"truncated":false}
            """,
            lines[2]);
        Same(
            """
            {"event":"step","step":3,"tool":"count","arguments":{},"error":false,"reply":{"count":3},"reward":1,
             "parts":{"count":1},"penalty":0,"score":1,"terminated":true,"truncated":false}
            """,
            lines[3]);
    }

    [Fact]
    public async Task The_last_line_is_the_scorecard()
    {
        var lines = await PlayAsync(new ResetRequest(), "count", "count", "count");

        Assert.Equal(5, lines.Length);
        Same(
            """
            {"event":"end","how":"terminated",
             "scorecard":{"score":1,"parts":{"count":1},"penalty":0,"violations":0,"paid":1,"subjects":1,"estimated":false}}
            """,
            lines[4]);
    }

    [Fact]
    public async Task Every_line_ends_in_one_line_feed_and_begins_with_its_event()
    {
        var text = await TextAsync(new ResetRequest(), ["count", "count"]);

        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("{\"event\":\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_is_in_the_stream_as_soon_as_it_is_written()
    {
        using var stream = new FlushCounter();
        using var log = new JsonLinesEpisodeLog(stream);
        var entry = new EpisodeLogEntry.Ended(EpisodeEnd.Truncated, new CountdownEnvironment(1).Scorecard);

        log.Write(entry);
        var once = stream.Length;
        log.Write(entry);

        Assert.Equal(2, stream.Flushes);
        Assert.Equal(2 * once, stream.Length);
    }

    [Fact]
    public void Arguments_stand_in_the_log_as_they_came_in_in_every_script()
    {
        using var stream = new MemoryStream();
        using (var log = new JsonLinesEpisodeLog(stream))
        {
            var action = new EpisodeAction("say", JsonElement.Parse("""{"to":"Zoë 明子","lines":"a\nb","deep":[1,{"x":null}]}"""));
            log.Write(new EpisodeLogEntry.Stepped(1, action, new EpisodeStep { Observation = new CountdownEnvironment.Count(0), Reward = 0 }));
        }

        var line = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("Zoë 明子", line, StringComparison.Ordinal);
        Assert.Equal(1, line.Count(character => character == '\n'));
        Same("""{"to":"Zoë 明子","lines":"a\nb","deep":[1,{"x":null}]}""", JsonNode.Parse(line)!["arguments"]!);
    }

    [Fact]
    public void The_log_closes_its_stream()
    {
        var stream = new MemoryStream();
        new JsonLinesEpisodeLog(stream).Dispose();

        Assert.False(stream.CanWrite);
    }

    private static async Task<JsonNode[]> PlayAsync(ResetRequest request, params string[] tools) =>
        [.. (await TextAsync(request, tools)).TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!)];

    private static async Task<string> TextAsync(ResetRequest request, string[] tools)
    {
        using var stream = new MemoryStream();
        using (var log = new JsonLinesEpisodeLog(stream))
        {
            var environment = new Recording(new CountdownEnvironment(3), new CountdownWorld(), log);
            await environment.ResetAsync(request, default);
            foreach (var tool in tools)
            {
                await environment.StepAsync(EpisodeAction.Bare(tool), default);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Same(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());

    private sealed class FlushCounter : MemoryStream
    {
        public int Flushes { get; private set; }

        public override void Flush() => Flushes++;
    }
}
