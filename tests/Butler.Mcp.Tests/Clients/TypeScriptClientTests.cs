using Butler.Mcp.Http;
using Butler.Mcp.Tests.Http;

namespace Butler.Mcp.Tests.Clients;

/// <summary>The TypeScript SDKs, of which most clients in the field are made, play a whole episode over stdio and over HTTP.</summary>
public sealed class TypeScriptClientTests
{
    private const int Seed = 7;

    [Theory]
    [InlineData("2025", "2025-11-25")]
    [InlineData("2026", "2026-07-28")]
    public async Task A_client_of_each_era_calls_all_seven_tools_and_plays_an_episode_to_its_end(string era, string protocolVersion)
    {
        ClientPrograms.SkipIfAbsent();
        var played = (await ClientPrograms.RunScriptAsync($"play-{era}.mjs", ClientPrograms.Server(Seed))).Json();
        Assert.Equal(protocolVersion, played.GetProperty("protocolVersion").GetString());
        Assert.Equal(7, played.GetProperty("tools").GetInt32());
        Assert.True(played.GetProperty("done").GetBoolean());
        Assert.True(played.GetProperty("score").GetDouble() > 0, "an honest player gets more than nothing");
    }

    [Theory]
    [InlineData("2025", "/mcp/episodes/butler?seed=7", "2025-11-25")]
    [InlineData("2026", "/episodes?world=butler&seed=7", "2026-07-28")]
    [InlineData("2026", "/mcp/episodes/butler?seed=7", "2025-11-25")]
    public async Task Over_HTTP_each_era_is_paid_what_it_is_paid_over_stdio(string era, string path, string protocolVersion)
    {
        ClientPrograms.SkipIfAbsent();
        await using var door = await RunningDoor.StartAsync(new ServeSettings { RevealRewards = true });
        var near = (await ClientPrograms.RunScriptAsync($"play-{era}.mjs", ClientPrograms.Server(Seed))).Json();
        var far = (await ClientPrograms.RunScriptAsync($"play-{era}-http.mjs", new Uri(door.Address, path).AbsoluteUri)).Json();
        Assert.Equal(protocolVersion, far.GetProperty("protocolVersion").GetString());
        Assert.True(far.GetProperty("done").GetBoolean());
        Assert.Equal(near.GetProperty("score").GetDouble(), far.GetProperty("score").GetDouble());
        Assert.Equal(near.GetProperty("calls").GetInt32(), far.GetProperty("calls").GetInt32());
        Assert.Empty(door.Errors);
    }

    [Theory]
    [InlineData("2025", "2025-11-25")]
    [InlineData("2026", "2026-07-28")]
    public async Task Over_HTTP_the_user_of_each_era_is_asked_by_a_form(string era, string protocolVersion)
    {
        ClientPrograms.SkipIfAbsent();
        await using var door = await RunningDoor.StartAsync();
        var asked = (await ClientPrograms.RunScriptAsync($"ask-{era}-http.mjs", new Uri(door.Address, "/mcp").AbsoluteUri)).Json();
        Assert.Equal(protocolVersion, asked.GetProperty("protocolVersion").GetString());
        Assert.Equal(["At what time shall I remind you?"], asked.GetProperty("asked").EnumerateArray().Select(question => question.GetString()));
        Assert.Equal("at half past six", asked.GetProperty("answer").GetString());
        Assert.Empty(door.Errors);
    }

    [Fact]
    public async Task Both_eras_are_paid_the_same_for_the_same_play()
    {
        ClientPrograms.SkipIfAbsent();
        var early = (await ClientPrograms.RunScriptAsync("play-2025.mjs", ClientPrograms.Server(Seed + 1))).Json();
        var late = (await ClientPrograms.RunScriptAsync("play-2026.mjs", ClientPrograms.Server(Seed + 1))).Json();
        Assert.Equal(early.GetProperty("score").GetDouble(), late.GetProperty("score").GetDouble());
        Assert.Equal(early.GetProperty("calls").GetInt32(), late.GetProperty("calls").GetInt32());
    }
}
