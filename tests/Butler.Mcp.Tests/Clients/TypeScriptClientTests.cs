namespace Butler.Mcp.Tests.Clients;

/// <summary>The TypeScript SDKs, of which most clients in the field are made, play a whole episode over stdio.</summary>
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
