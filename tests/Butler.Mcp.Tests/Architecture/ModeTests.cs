namespace Butler.Mcp.Tests.Architecture;

/// <summary>Whether episodes may be reset and stepped is decided at one place, and by no client.</summary>
public sealed class ModeTests
{
    [Fact]
    public void One_file_asks_whether_the_environments_are_simulated()
    {
        var asking = Sources().Where(source => source.Text.Contains(".IsSimulation ", StringComparison.Ordinal) || source.Text.Contains(".IsSimulation)", StringComparison.Ordinal));
        Assert.Equal(["EnvAddress.cs"], asking.Select(source => source.Name));
    }

    [Fact]
    public void As_long_as_no_live_service_is_built_nothing_but_a_test_turns_the_simulation_off() =>
        Assert.Equal(["OpenEnvSettings.cs"], Sources().Where(source => source.Text.Contains("IsSimulation ", StringComparison.Ordinal) && !source.Text.Contains("settings.IsSimulation ", StringComparison.Ordinal)).Select(source => source.Name));

    private static IEnumerable<(string Name, string Text)> Sources() => Repository.Sources("src").Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
}
