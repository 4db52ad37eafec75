using System.Globalization;
using System.Text.Json;
using Butler.Environments;
using Butler.Mcp.Commands;

namespace Butler.Mcp.Tests.Demo;

/// <summary><c>butler demo</c> over all worlds.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_shows_an_episode_of_each_world_and_then_how_to_use_it()
    {
        var output = await OkAsync();

        string[] titles = [.. Worlds.All.Select(world => $"{world.Id}, seed "), "Use it"];
        var places = titles.Select(title => output.IndexOf(title, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("Staging is down again                           +0.079 fix alone          does not come", output, StringComparison.Ordinal);
        Assert.Matches(@"confirm_schedule +\+0\.320  .*final_note=", output);
    }

    [Fact]
    public async Task For_programs_the_runs_of_all_worlds_have_one_shape_and_butlers_come_first()
    {
        var runs = JsonElement.Parse(await OkAsync("--json")).GetProperty("runs").EnumerateArray().ToArray();

        Assert.Equal(
            ["butler-v1 keyword", "butler-v1 fifo", "firewall-v1 greedy", "firewall-v1 planner", "calendar-v1 baseline"],
            runs.Select(run => $"{run.GetProperty("world").GetString()} {run.GetProperty("policy").GetString()}"));
        Assert.All(runs, run => Assert.Equal(
            run.GetProperty("score").GetDouble(), run.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("reward").GetDouble()), 1e-9));
        Assert.All(runs.SelectMany(run => run.GetProperty("steps").EnumerateArray()), step => Assert.Equal(
            ["tool", "arguments", "todo_id", "reward", "parts", "penalty", "error"], step.EnumerateObject().Select(each => each.Name)));
    }

    [Theory]
    [InlineData("firewall-v1", "--world", "firewall", "--seed", "3")]
    [InlineData("calendar-v1", "--world", "calendar", "--difficulty", "hard")]
    [InlineData("butler-v1", "--seed", "3")]
    [InlineData("butler-v1", "--queue", "buy milk")]
    public async Task An_episode_of_ones_choice_is_shown_alone(string world, params string[] arguments)
    {
        var runs = JsonElement.Parse(await OkAsync([.. arguments, "--json"])).GetProperty("runs").EnumerateArray();
        Assert.All(runs, run => Assert.Equal(world, run.GetProperty("world").GetString()));

        var output = await OkAsync(arguments);
        Assert.DoesNotContain(Worlds.All.Where(other => other.Id != world), other => output.Contains(other.Id, StringComparison.Ordinal));
    }

    private static async Task<string> OkAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal((ButlerCommand.Done, string.Empty), (await ButlerCommand.RunAsync(["demo", .. arguments], output, error), error.ToString()));
        return output.ToString();
    }
}
